import fc from "fast-check";
import type { RubricFile } from "../../src/rubric/schema.js";

// biome-ignore lint/suspicious/noExplicitAny: a file in the making may have anything anywhere
type Loose = any;
/** A change that somebody might make, to be made at a place that a number chooses. */
type Mutation = (file: Loose, pick: (count: number) => number) => void;

const CUES = ["sorry", "so sorry", "torn", "wow", "regret", "late again", "i understand", "because"];

/** Every list of cues below a value, references to lists among them; `even` lists what cues may be, not cues. */
function wordLists(value: unknown, found: string[][] = []): string[][] {
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) found.push(value);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) if (key !== "even") wordLists(part, found);
  return found;
}

const asks = (file: Loose) => file.criteria.flatMap((one: Loose) => [one.check, one.when].filter((each) => each));

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  gain: (file, pick) => {
    const lists = [
      ...wordLists(Object.values(file.lists ?? {}).map((list: Loose) => list.any)),
      ...wordLists(asks(file)),
    ];
    lists[pick(lists.length)]!.push(CUES[pick(CUES.length)]!);
  },
  lose: (file, pick) => {
    const lists = [
      ...wordLists(Object.values(file.lists ?? {}).map((list: Loose) => list.any)),
      ...wordLists(asks(file)),
    ].filter((list) => list.length > 1);
    if (lists.length > 0) lists[pick(lists.length)]!.splice(0, 1);
  },
  swap: (file, pick) => {
    const lists = wordLists(asks(file));
    lists[pick(lists.length)]!.reverse();
  },
  weight: (file, pick) => {
    file.criteria[pick(file.criteria.length)].weight = pick(4);
  },
  critical: (file, pick) => {
    file.criteria[pick(file.criteria.length)].critical = pick(2) === 1;
  },
  question: (file, pick) => {
    file.criteria[pick(file.criteria.length)].question = `Really ${pick(3)}?`;
  },
  remove: (file, pick) => {
    if (file.criteria.length < 3) return;
    const [{ id }] = file.criteria.splice(pick(file.criteria.length), 1);
    for (const dimension of file.dimensions)
      for (const model of [dimension.likelihood, dimension.risk]) if (model) delete model.coefficients[id];
  },
  add: (file, pick) => {
    const id = `new-${pick(3)}`;
    if (file.criteria.some((one: Loose) => one.id === id)) return;
    const dimension = file.dimensions[pick(file.dimensions.length)];
    file.criteria.push({ ...structuredClone(file.criteria[0]), id, dimension: dimension.id, check: { type: "cue", any: [CUES[pick(8)]] } }); // biome-ignore format: one record
    if (dimension.risk && pick(2) === 1) dimension.risk.coefficients[id] = 1;
  },
  rename: (file, pick) => {
    const criterion = file.criteria[pick(file.criteria.length)];
    const id = `${criterion.id}-too`;
    for (const { likelihood, risk } of file.dimensions)
      for (const model of [likelihood, risk])
        if (model && criterion.id in model.coefficients) {
          model.coefficients[id] = model.coefficients[criterion.id];
          delete model.coefficients[criterion.id];
        }
    criterion.id = id;
  },
  move: (file, pick) => {
    const free = file.criteria.filter(({ id }: Loose) => !file.dimensions.some((one: Loose) => id in { ...one.likelihood?.coefficients, ...one.risk?.coefficients })); // biome-ignore format: one rule
    if (free.length > 0) free[pick(free.length)].dimension = file.dimensions[pick(file.dimensions.length)].id;
  },
  when: (file, pick) => {
    const criterion = file.criteria[pick(file.criteria.length)];
    if (criterion.when && pick(2) === 0) delete criterion.when;
    else criterion.when = { type: "cue", by: "customer", any: [CUES[pick(8)]] };
  },
  kind: (file, pick) => {
    const criterion = file.criteria[pick(file.criteria.length)];
    criterion.check = [{ type: "cue", none: ["torn"] }, { type: "cue", any: ["torn"], count: 2 }, { type: "echo" }][pick(3)]; // biome-ignore format: a choice
  },
  way: (file, pick) => {
    const cues = file.criteria.filter(({ check }: Loose) => check.type === "cue" && check.any);
    if (cues.length === 0) return;
    const { check } = cues[pick(cues.length)];
    check.none = check.any;
    delete check.any;
    delete check.count;
  },
  band: (file, pick) => {
    file.bands = [
      { met: 10, exceeded: 20 },
      { met: 90, exceeded: 95 },
      { met: 60, exceeded: 70 },
    ][pick(3)];
  },
  dimension: (file, pick) => {
    if (file.dimensions.length > 1) file.dimensions[pick(file.dimensions.length)].weight = pick(5);
    else file.dimensions.push({ id: "manner", title: "Manner", weight: 1 });
  },
  drop: (file) => {
    if (file.dimensions.length < 2) return;
    const { id } = file.dimensions.pop();
    const left = file.criteria.filter((one: Loose) => one.dimension !== id);
    if (left.length === 0) file.dimensions.push({ id, title: "Back", weight: 1 });
    else file.criteria = left;
  },
  coefficient: (file, pick) => {
    const model = file.dimensions[pick(file.dimensions.length)].likelihood;
    if (model) model.intercept = pick(4);
  },
  language: (file, pick) => {
    file.languages = [["en"], ["en", "de"]][pick(2)];
  },
  order: (file) => {
    file.criteria.reverse();
    file.dimensions.reverse();
  },
};

/** Some mutations, each with numbers that choose where. */
export const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.infiniteStream(fc.nat())), {
  minLength: 1,
  maxLength: 7,
});

/** A file after some mutations, each with the numbers that choose where. */
export function mutated(file: RubricFile, made: readonly (readonly [string, Iterator<number>])[]): RubricFile {
  const copy: Loose = structuredClone(file);
  for (const [name, numbers] of made) MUTATIONS[name]!(copy, (count) => (numbers.next().value as number) % count);
  return copy;
}
