import { z } from "zod";
import { criterionType } from "../model/criterion.js";
import { parseDuration } from "../model/duration.js";

const duration = (least: number) =>
  z.union([z.string(), z.number()]).transform((given, context) => {
    const milliseconds = parseDuration(String(given));
    if (milliseconds !== null && milliseconds >= least && milliseconds <= LONGEST) return milliseconds;
    context.addIssue({ code: "custom", message: "write a duration of up to 1h, such as `0.5s`, `10s` or `2m`" });
    return z.NEVER;
  });
const LONGEST = 3_600_000;
const argument = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((given) => !given.includes("\0"), "no program can be given that character");

const options = z.strictObject({
  run: z
    .array(argument)
    .min(1)
    .refine(([program]) => program !== "", "name a program")
    .describe("The program and its arguments; paths are relative to this file."),
  timeout: duration(1)
    .default(10_000)
    .describe("How long the next answer is waited for, such as `10s`; 10s unless given."),
  start: duration(0)
    .default(20_000)
    .describe("How much longer the first answer after a start is waited for; 20s unless given."),
  batch: z
    .number()
    .int()
    .min(2)
    .max(64)
    .optional()
    .describe("So many conversations are sent together, an empty line after them; without it, each as it comes."),
  options: z.unknown().optional().describe("Handed to the program with every conversation."),
});

const PROGRAM = [
  "const lines = require('node:readline').createInterface({ input: process.stdin });",
  "lines.on('line', (line) => {",
  "  const { request, conversation } = JSON.parse(line);",
  "  const asked = conversation.messages.findIndex(({ role, text }) => role === 'agent' && text.includes('?'));",
  "  const evidence = asked < 0 ? [] : [{ message: asked, quote: '?', cue: 'a question' }];",
  "  console.log(JSON.stringify({ request, value: asked < 0 ? 0 : 1, evidence }));",
  "});",
].join("\n");

/** A program judges, in any language: it reads conversations as lines of JSON, and writes a line with the verdict on each. */
export const command = criterionType({
  type: "command",
  description: "A program of your own judges: it reads conversations as NDJSON and writes verdicts.",
  options,
  readsText: true,
  runsCode: true,
  bind({ run, timeout, start, batch = null, options: handed = null }, _cues, programs) {
    if (programs === undefined) throw new Error("nobody has said whether programs may be run");
    return programs.check({ run, timeout, start, batch, options: handed });
  },
  examples: [
    { options: { run: ["node", "-e", PROGRAM] }, transcript: "customer: It leaks.\nagent: Since when?", value: 1 },
    { options: { run: ["node", "-e", PROGRAM] }, transcript: "customer: It leaks.\nagent: I see.", value: 0 },
  ],
});
