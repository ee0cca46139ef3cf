import { z } from "zod";
import type { Role } from "../model/conversation.js";
import type { Cue, CueLists, Scene } from "../model/criterion.js";
import { parseDuration } from "../model/duration.js";
import type { Evidence } from "../model/evaluation.js";

const cueText = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().trim().min(1))
  .describe("Words: (a|b) alternatives, (a)? optional, * one word, ... a gap; or `$name` for a list of the rubric.");
const groupName = z.string().describe("What evidence calls these cues.");
const entry = z
  .union([
    cueText,
    z.strictObject({ name: groupName, any: z.array(cueText).min(1).describe("The cues of this group.") }),
  ])
  .meta({ id: "cue" });

/** A list of cues, as every criterion type that reads words takes it: phrases, and named groups of them. */
export const cueList = z
  .array(entry)
  .min(1)
  .transform((entries): readonly Cue[] =>
    entries.flatMap((given) =>
      typeof given === "string" ? { text: given, name: given } : given.any.map((text) => ({ text, name: given.name })),
    ),
  )
  .meta({ examples: [["sorry", "(my|our) fault", "$apologies"]] });

/** Cues in grades, each with what evidence calls it. */
export const levels = z
  .array(
    z
      .strictObject({
        value: z.number().min(0).max(1).describe("What these cues are worth, from 0 to 1."),
        name: groupName.optional(),
        any: cueList.describe("One of these is enough."),
      })
      .transform(({ value, name, any }) => ({ value, any: renamed(any, name) })),
  )
  .min(1);

/** The cues under another name, where one is given. */
export function renamed(cues: readonly Cue[], name: string | undefined): readonly Cue[] {
  return name === undefined ? cues : cues.map(({ text }) => ({ text, name }));
}

/** `N messages`, or a duration. */
export const soonness = z
  .union([z.string(), z.number()])
  .transform((given, context) => {
    const messages = /^(\d+)\s+messages?$/.exec(String(given).trim());
    if (messages && Number(messages[1]) > 0) return { messages: Number(messages[1]), milliseconds: null };
    const milliseconds = parseDuration(String(given));
    if (milliseconds !== null && milliseconds > 0) return { messages: null, milliseconds };
    context.addIssue({ code: "custom", message: "write `N messages`, or a duration such as `90s`, `2m` or `1h`" });
    return z.NEVER;
  })
  .meta({
    description: "How soon after: `N messages` of the speaker, or a duration such as `90s`, `2m`, `1h`.",
    examples: ["2 messages", "90s", "1h"],
  });
export type Bound = z.output<typeof soonness>;

export const speaker = z.enum(["agent", "customer", "bot", "any"]);

/** What of `where` is counted from the messages in which a `when` was met. */
export const AFTER_WHEN = ["within", "near"];

export const where = z.object({
  by: speaker.default("agent").describe("Who says it."),
  except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
  unless: cueList.optional().describe("A message in which one of these is found counts for nothing."),
  place: z
    .enum(["opening", "closing", "reply"])
    .optional()
    .describe("Only in the speaker's first message, last message, or messages that directly follow the other side's."),
  within: soonness.optional(),
  near: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe("Only in the messages where `when` was met and this many of the speaker's before and after."),
  even: z
    .array(z.enum(["negated", "conditional", "quoted"]))
    .default([])
    .describe("Count cues even where they are denied, a mere condition, or in quotation marks."),
});
export type Where = z.output<typeof where>;

/** The first numbers of messages to look in, or why there are none. */
export type Candidates = { readonly messages: readonly number[] } | { readonly none: string };

/** What says in whose messages to look, and in which of them. */
type Place = { readonly by: Role | "any" } & Partial<Pick<Where, "place" | "within" | "near">>;

/** The speaker's messages that the options leave. */
export function candidates(options: Place, scene: Scene, anchors = scene.anchors): Candidates {
  const spoken = scene.messages(options.by);
  const who = options.by === "any" ? "" : `${options.by} `;
  if (spoken.length === 0) return { none: `no ${who}message` };
  let left = spoken;
  if (anchors !== null && options.within !== undefined) left = following(options.within, spoken, anchors, scene);
  if (anchors !== null && options.near !== undefined) left = around(options.near, spoken, anchors);
  if (left.length === 0) return { none: `no ${who}message after it` };
  if (options.place === "opening") left = left.filter((number) => number === spoken[0]);
  if (options.place === "closing") left = left.filter((number) => number === spoken.at(-1));
  if (options.place === "reply") left = left.filter((number) => isReply(number, scene));
  return left.length === 0 ? { none: `no ${who}message in that place` } : { messages: left };
}

/** Finds a list's matches that count in the messages of these numbers (ascending), as evidence with the cue's place in its list. */
export function finder(
  cues: readonly Cue[],
  options: { readonly by: Role | "any" } & Partial<Pick<Where, "except" | "even" | "unless">>,
  lists: CueLists,
) {
  const list = lists.list(cues, options.except ?? [], options.by);
  const spoiling = options.unless && lists.list(options.unless, [], options.by);
  const evenNegated = options.even?.includes("negated") === true;
  const evenConditional = options.even?.includes("conditional") === true;
  const evenQuoted = options.even?.includes("quoted") === true;
  return (scene: Scene, messages: readonly number[]): readonly Found[] => {
    const found: Found[] = [];
    let next = 0;
    for (const { message, matches } of scene.find(list)) {
      while (next < messages.length && messages[next]! < message) next++;
      if (messages[next] !== message) continue;
      for (const match of matches) {
        if (
          (match.negated && !evenNegated) ||
          (match.conditional && !evenConditional) ||
          (match.quoted && !evenQuoted)
        ) {
          continue;
        }
        found.push({ message, start: match.start, end: match.end, cue: match.cue, index: match.index });
      }
    }
    if (spoiling === undefined || found.length === 0) return found;
    const spoilt = new Set(scene.find(spoiling).map(({ message }) => message));
    return found.filter(({ message }) => !spoilt.has(message));
  };
}

export interface Found extends Evidence {
  readonly index: number;
}

/** What was found, by message. */
export function byMessage(found: readonly Found[]): ReadonlyMap<number, readonly Found[]> {
  const groups = new Map<number, Found[]>();
  for (const one of found) {
    const group = groups.get(one.message);
    if (group === undefined) groups.set(one.message, [one]);
    else group.push(one);
  }
  return groups;
}

/** The message's first words as evidence, where no cue but its place in the conversation counts; null where it has none. */
export function beginning(message: number, text: string, cue: string): Evidence | null {
  const start = text.length - text.trimStart().length;
  const most = Math.min(text.trimEnd().length, start + 48);
  const space = most < text.length ? text.lastIndexOf(" ", most) : most;
  const end = space > start ? space : most;
  return end > start ? { message, start, end, cue } : null;
}

/** Of `spoken`, those after an anchor within the bound. Both lists ascend, and so does the result. */
export function following(
  bound: Bound,
  spoken: readonly number[],
  anchors: readonly number[],
  scene: Scene,
): readonly number[] {
  const kept: number[] = [];
  const at = (number: number): number | null => scene.conversation.messages[number]?.at ?? null;
  const soon = (from: number | null, when: number | null): boolean =>
    from !== null && when !== null && when - from <= bound.milliseconds!;
  let next = 0;
  let done = 0;
  for (const anchor of anchors) {
    while (next < spoken.length && spoken[next]! <= anchor) next++;
    let i = Math.max(next, done);
    while (
      i < spoken.length &&
      (bound.messages !== null ? i - next < bound.messages : soon(at(anchor), at(spoken[i]!)))
    ) {
      kept.push(spoken[i++]!);
    }
    done = i;
  }
  return kept;
}

function around(reach: number, spoken: readonly number[], anchors: readonly number[]): readonly number[] {
  const kept: number[] = [];
  let next = 0;
  let done = 0;
  for (const anchor of anchors) {
    while (next < spoken.length && spoken[next]! < anchor) next++;
    const end = Math.min(spoken.length, spoken[next] === anchor ? next + reach + 1 : next + reach);
    for (let i = Math.max(0, next - reach, done); i < end; i++) kept.push(spoken[i]!);
    done = Math.max(done, end);
  }
  return kept;
}

/** Follows a message of the other side: the customer's for everybody else, anybody else's for the customer. */
function isReply(number: number, scene: Scene): boolean {
  const { messages } = scene.conversation;
  const isCustomer = messages[number]!.role === "customer";
  let before = number - 1;
  while (before >= 0 && (messages[before]!.private || messages[before]!.role === "system")) before--;
  return before >= 0 && (messages[before]!.role === "customer") !== isCustomer;
}
