import { z } from "zod";
import type { Conversation, Role } from "../model/conversation.js";
import { criterionType, type Scene } from "../model/criterion.js";
import type { Verdict } from "../model/evaluation.js";

const among = (what: string) => z.array(z.string()).min(1).optional().describe(what);
const range = (what: string) =>
  z
    .object({
      min: z.number().optional().describe("So many at least."),
      max: z.number().optional().describe("So many at most."),
    })
    .strict()
    .refine(({ min, max }) => min !== undefined || max !== undefined, "give `min`, `max` or both")
    .optional()
    .describe(what);
type Range = z.output<ReturnType<typeof range>>;

const options = z
  .object({
    channel: among("One of these channels, such as chat or email; capitals make no difference."),
    language: among("One of these languages, by code."),
    status: among("One of these statuses, as the export spells them."),
    team: among("One of these teams."),
    site: among("One of these sites."),
    tags: among("At least one of these tags."),
    csat: range("The customer's own rating."),
    reopens: range("How often it was opened again."),
    messages: z
      .object({
        agent: range("Of agents."),
        customer: range("Of the customer."),
        bot: range("Of bots."),
        all: range("Of everybody."),
      })
      .strict()
      .optional()
      .describe("Numbers of messages."),
  })
  .strict()
  .refine((given) => Object.values(given).some((value) => value !== undefined), "name at least one fact");
type Options = z.output<typeof options>;

/** Does it hold? Null: the export does not say. */
type Test = {
  readonly name: string;
  holds(conversation: Conversation, scene: Scene): boolean | null;
  says(conversation: Conversation, scene: Scene): string;
};

export const facts = criterionType<Options>({
  type: "facts",
  description: "What the export says of the conversation: channel, status, csat, reopens, tags, numbers of messages.",
  readsText: false,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { messages: { agent: { max: 1 } } }, transcript: "customer: Hi\nagent: Hi", value: 1 },
    { options: { messages: { agent: { max: 1 } } }, transcript: "agent: Hi\nagent: Hello", value: 0 },
    { options: { csat: { min: 4 } }, transcript: "customer: Hi", value: null },
  ],
  bind(given) {
    const tests = testsOf(given);
    return {
      judge(scene: Scene): Verdict {
        const { conversation } = scene;
        for (const test of tests) {
          const holds = test.holds(conversation, scene);
          if (holds === null) return { status: "not-applicable", reason: `no ${test.name} in the export` };
          if (!holds) return { status: "scored", value: 0, evidence: [], because: test.says(conversation, scene) };
        }
        return {
          status: "scored",
          value: 1,
          evidence: [],
          because: tests.map((test) => test.says(conversation, scene)).join("; "),
        };
      },
    };
  },
});

function testsOf(given: Options): readonly Test[] {
  const tests: Test[] = [];
  for (const name of ["channel", "language", "status", "team", "site"] as const) {
    const wanted = given[name] && new Set(given[name].map((text) => text.toLowerCase()));
    if (wanted)
      tests.push({
        name,
        holds: (c) => (c[name] === null ? null : wanted.has(c[name].toLowerCase())),
        says: (c) => `${name} ${c[name]}`,
      });
  }
  const tags = given.tags && new Set(given.tags.map((text) => text.toLowerCase()));
  if (tags)
    tests.push({
      name: "tags",
      holds: (c) => c.tags.some((tag) => tags.has(tag.toLowerCase())),
      says: (c) => (c.tags.length === 0 ? "no tags" : `tags ${c.tags.join(", ")}`),
    });
  for (const name of ["csat", "reopens"] as const) {
    const wanted = given[name];
    if (wanted)
      tests.push({
        name,
        holds: (c) => (c[name] === null ? null : inRange(c[name], wanted)),
        says: (c) => `${name} ${c[name]}, ${rangeText(wanted)}`,
      });
  }
  for (const [role, wanted] of Object.entries(given.messages ?? {})) {
    const by = role === "all" ? "any" : (role as Role);
    if (wanted)
      tests.push({
        name: "messages",
        holds: (_c, scene) => inRange(scene.messages(by).length, wanted),
        says: (_c, scene) =>
          `${role === "all" ? "" : `${role} `}messages ${scene.messages(by).length}, ${rangeText(wanted)}`,
      });
  }
  return tests;
}

function rangeText({ min, max }: NonNullable<Range>): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}

function inRange(number: number, wanted: NonNullable<Range>): boolean {
  return number >= (wanted.min ?? Number.NEGATIVE_INFINITY) && number <= (wanted.max ?? Number.POSITIVE_INFINITY);
}
