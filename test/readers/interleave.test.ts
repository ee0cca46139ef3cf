import { expect, test } from "vitest";
import type { Problem } from "../../src/model/reading.js";
import { dialectOf } from "../../src/readers/csv/dialect.js";
import { interleaved } from "../../src/readers/csv/interleave.js";
import { type Plan, planOf } from "../../src/readers/csv/plan.js";
import { openSource } from "../../src/readers/source/open.js";
import { file, said } from "./read.js";

const text = "conversation_id,role,text\na,agent,1\nb,customer,2\na,customer,3\nb,agent,4\n";

async function read(spoil: (counts: Map<string, number>) => void) {
  const source = await openSource(file(text));
  const dialect = dialectOf(source.head);
  const problems: Omit<Problem, "file">[] = [];
  const nothing = () => {};
  const skip = (problem: Omit<Problem, "file">) => problems.push(problem);
  const log = { skip, layout: nothing, place: nothing, zoneless: nothing, guessed: nothing };
  const plan: Plan = await planOf(source, dialect, {}, log);
  spoil(plan.rowsById);
  const conversations = [];
  for await (const conversation of interleaved(source, dialect, plan, log)) {
    conversations.push([conversation.id, said(conversation)]);
  }
  return { conversations, problems };
}

const whole = [
  ["a", ["agent: 1", "customer: 3"]],
  ["b", ["customer: 2", "agent: 4"]],
];

test("counts that are right, too high or missing lose nothing", async () => {
  for (const spoil of [
    () => {},
    (counts: Map<string, number>) => counts.set("a", 9),
    (counts: Map<string, number>) => counts.clear(),
  ]) {
    expect(await read(spoil)).toEqual({ conversations: whole, problems: [] });
  }
});

test("a row that comes after its conversation is out is counted", async () => {
  const { conversations, problems } = await read((counts) => counts.set("a", 0));
  expect(conversations).toEqual([whole[1]]);
  expect(problems).toMatchObject([
    { row: 2, reason: "late-row" },
    { row: 4, reason: "late-row" },
  ]);
});
