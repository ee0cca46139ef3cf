import type { RoleReader } from "../people/roles.js";
import { FIELDS, type Field, headerKey, meanings } from "./fields.js";
import { isFigure } from "./figure.js";
import { fits, isSide, isWordy, isWrittenTime } from "./fits.js";
import type { Columns } from "./map-option.js";
import type { Candidate, Sample } from "./sample.js";

/** Fields whose headers may mean other things too come first: values decide for them. */
const ORDER: readonly Field[] = [
  "at",
  "inbound",
  "private",
  "role",
  "conversation",
  "transcript",
  "text",
  "author",
  ...FIELDS,
];

/** Facts that few rows may state: a clear header without values in the sample is better than a vague one with some. */
const FACTS: ReadonlySet<Field> = new Set(["private", "csat", "status", "reopens", "tags", "channel", "agent"]);

/** What the columns of a file hold, by their headers and by the values of its first rows; `given` stays as it is. */
export function chooseColumns(sample: Sample, given: Columns, roles: RoleReader): Columns {
  const columns: Columns = { ...given };
  const used = new Set<number>(Object.values(given));
  const take = (field: Field, column: number | undefined) => {
    if (column === undefined || columns[field] !== undefined) return;
    columns[field] = column;
    used.add(column);
  };
  for (const field of ORDER) {
    const free = sample.candidates(field).filter(({ column }) => !used.has(column));
    if (field === "conversation") {
      take(field, idColumns(sample, used)[0]);
      continue;
    }
    const wanted = field === "text" && columns.transcript !== undefined ? free.filter(({ strong }) => strong) : free;
    const found = wanted.find((candidate) => fits(field, candidate, sample, columns, roles));
    if (found?.strong !== true && FACTS.has(field)) take(field, emptyColumns(field, sample, used)[0]);
    take(field, found?.column);
    if (field === "at")
      take(field, free.find(({ column, strong }) => strong && sample.values(column).length > 0)?.column);
  }

  const unnamed = () => sample.filled.filter((column) => !used.has(column));
  if (columns.role === undefined && columns.author === undefined && columns.inbound === undefined) {
    take(
      "role",
      unnamed().find((column) => sample.share(column, (value) => isSide(value, roles)) >= 0.9),
    );
    if (columns.role === undefined) {
      const speakers = [...sample.candidates("role").filter(({ strong }) => strong), ...sample.candidates("author")];
      take("author", speakers.find(({ column }) => unnamed().includes(column))?.column);
    }
  }
  take(
    "at",
    unnamed().find((column) => sample.share(column, isWrittenTime) >= 0.9),
  );
  if (columns.transcript === undefined) {
    take(
      "text",
      sample
        .candidates("text")
        .find(({ column, strong }) => unnamed().includes(column) && (strong || sample.share(column, isFigure) < 0.5))
        ?.column,
    );
    const wordy = unnamed().filter((column) => sample.length(column) >= 15 && sample.share(column, isWordy) >= 0.5);
    take("text", wordy.sort((a, b) => sample.length(b) - sample.length(a))[0]);
  }
  for (const field of FIELDS) {
    const isSettled =
      (field === "text" || field === "transcript") && (columns.text ?? columns.transcript) !== undefined;
    if (field !== "conversation" && !isSettled) take(field, emptyColumns(field, sample, used)[0]);
  }
  return columns;
}

/** Columns with nothing in the sample that a field is the clear meaning of: what they hold comes further down. */
function emptyColumns(field: Field, sample: Sample, used: ReadonlySet<number>): readonly number[] {
  const isEmpty = ({ column, strong }: Candidate) =>
    !used.has(column) &&
    sample.values(column).length === 0 &&
    (strong || headerKey(sample.header[column]!) === headerKey(field));
  return sample
    .candidates(field)
    .filter(isEmpty)
    .map(({ column }) => column);
}

/** Columns that may hold the conversation's id, best first: by strong headers, weak ones, and values that come back. */
export function idColumns(sample: Sample, used: ReadonlySet<number>): readonly number[] {
  const named = sample.candidates("conversation").filter(({ column }) => !used.has(column));
  const idLike = named.filter(
    ({ column }) => sample.share(column, (value) => value.length <= 120 && !value.includes("\n")) >= 0.9,
  );
  const repeating = (candidate: Candidate) => sample.repeats(candidate.column);
  const strong = idLike.filter((candidate) => candidate.strong);
  const weak = idLike.filter((candidate) => !candidate.strong);
  const byValues = sample.filled.filter(
    (column) =>
      !used.has(column) &&
      meanings(sample.header[column]!).length === 0 &&
      sample.repeats(column) &&
      sample.share(
        column,
        (value) => /\d/.test(value) && value.length <= 64 && !isWordy(value) && !isWrittenTime(value),
      ) >= 0.8,
  );
  return [
    ...strong.filter(repeating),
    ...strong.filter((candidate) => !repeating(candidate)),
    ...weak.filter(repeating),
    ...byValues.map((column) => ({ column })).sort((a, b) => sample.distinct(b.column) - sample.distinct(a.column)),
    ...weak.filter((candidate) => !repeating(candidate)),
  ].map(({ column }) => column);
}
