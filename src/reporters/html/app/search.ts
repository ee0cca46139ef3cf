import { FACETS, type Facet, type Filter, type Sort } from "./filter.js";

/** What the list of conversations knows of one. */
export interface Row {
  readonly id: string;
  readonly agent: string | null;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** `2026-W10`; null without a date. */
  readonly week: string | null;
  readonly startedAt: string | null;
  readonly band: string | null;
  readonly outcome: string | null;
  /** 0–100. */
  readonly overall: number | null;
  /** Messages altogether. */
  readonly length: number;
  /** Ids of the criteria below half. */
  readonly failed: readonly string[];
}

/** A value that a facet has, and how many conversations have it. */
export interface Choice {
  readonly value: string | null;
  readonly conversations: number;
}

/** Conversations, ready to be searched. */
export interface Index {
  /** The places, in `rows`, of the conversations that a filter leaves, in the filter's order. */
  find(filter: Filter): readonly number[];
  /** By name, those that are not known last. */
  choices(facet: Facet): readonly Choice[];
  /** Makes so many more texts ready for words to be looked for; false when all are. Searching does what is left. */
  prepare(count: number): boolean;
  /** The place in `rows` of the conversation with this id. */
  placeOf(id: string): number | undefined;
}

/**
 * Makes rows ready to be searched: they are put in every order once, and all that is written in a conversation (`textsOf`,
 * by its place in `rows`) is folded once, when words are first looked for or a little at a time before. A search then takes time in proportion to the
 * rows and their texts.
 */
export function indexOf(rows: readonly Row[], textsOf: (place: number) => readonly string[]): Index {
  const orders = new Map<Sort, readonly number[]>();
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const texts: string[] = [];
  const prepare = (count: number) => {
    const end = Math.min(texts.length + count, rows.length);
    while (texts.length < end) texts.push(textsOf(texts.length).map(folded).join("\n"));
    return texts.length < rows.length;
  };
  const order = (sort: Sort) => {
    if (!orders.has(sort)) orders.set(sort, ordered(rows, sort));
    return orders.get(sort)!;
  };
  return {
    find(filter) {
      const words = wordsOf(filter.text);
      if (words.length > 0) prepare(rows.length);
      return order(filter.sort).filter(
        (place) => fits(rows[place]!, filter) && words.every((word) => texts[place]!.includes(word)),
      );
    },
    prepare,
    choices: (facet) => choices(rows, facet),
    placeOf: (id) => places.get(id),
  };
}

/** Text as it is compared: small letters without accents, apostrophes straight, one space for any white space. */
export function folded(text: string): string {
  const plain = PLAIN.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(/[‘’ʼ]/g, "'");
  return plain.toLowerCase().replaceAll("ß", "ss").replace(/\s+/g, " ");
}

const PLAIN = /^[\n -~]*$/;

/** The words that a search asks for, folded; what stands between quotation marks is one. */
export function wordsOf(text: string): readonly string[] {
  const words = [...text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/g)];
  return words.map(([word, quoted]) => folded(quoted ?? word).trim()).filter((word) => word !== "");
}

function fits(row: Row, { facets, least, most }: Filter): boolean {
  if (least !== null && (row.overall === null || row.overall < least)) return false;
  if (most !== null && (row.overall === null || row.overall > most)) return false;
  return FACETS.every((facet) => {
    const wanted = facets[facet];
    return wanted === undefined || valuesOf(row, facet).includes(wanted);
  });
}

function valuesOf(row: Row, facet: Facet): readonly (string | null)[] {
  return facet === "failed" ? row.failed : [row[facet]];
}

function choices(rows: readonly Row[], facet: Facet): readonly Choice[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, conversations]) => ({ value, conversations }))
    .sort((a, b) => (a.value === null ? 1 : b.value === null ? -1 : a.value < b.value ? -1 : 1));
}

/** What is not known comes last; what is alike stays in the order of the input. */
function ordered(rows: readonly Row[], sort: Sort): readonly number[] {
  const key = KEYS[sort];
  const keys = rows.map(key);
  return rows.map((_, place) => place).sort((a, b) => lastNull(keys[a]!, keys[b]!) || a - b);
}

const KEYS: Readonly<Record<Sort, (row: Row) => number | null>> = {
  worst: ({ overall }) => overall,
  best: ({ overall }) => (overall === null ? null : -overall),
  newest: ({ startedAt }) => (startedAt === null ? null : -Date.parse(startedAt)),
  longest: ({ length }) => -length,
};

function lastNull(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
