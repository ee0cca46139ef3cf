import { stderr, stdout } from "node:process";
import { type MessagePort, parentPort } from "node:worker_threads";
import { z } from "zod";
import { Reading } from "../engine/scene.js";
import { type Conversation, type MessageInput, toConversation } from "../model/conversation.js";
import type { Check, CriterionType, Occasion } from "../model/criterion.js";
import { CueSyntaxError } from "../text/cue.js";
import { Lexicon } from "../text/lexicon.js";
import type { Plugin } from "./define.js";
import { importPlugin } from "./import-module.js";
import { type Call, type Issue, LONGEST_ANSWER, type Manifest, type Reply, type Start, type ThreadQuestion, type ToldType } from "./messages.js"; // biome-ignore format: a line
import { ShapeError } from "./shape.js";

/** A check with the cues that it looks for. */
interface Bound {
  readonly check: Check;
  readonly lexicon: Lexicon;
}

// Nobody reads what a module prints, so none of it is kept.
for (const stream of [stdout, stderr]) stream.write = drop;

parentPort?.once("message", (start: Start) => run(start));

function drop(_text: unknown, encoding?: unknown, written?: unknown): boolean {
  const done = typeof encoding === "function" ? encoding : written;
  if (typeof done === "function") queueMicrotask(() => done());
  return true;
}

/** Runs the module, then answers questions one after the other, and calls in between. */
async function run({ path, port, calls, signal }: Start): Promise<void> {
  let plugin: Plugin;
  let manifest: Manifest;
  // A module that waits for nothing would end the thread without a word.
  const waiting = setInterval(() => {}, 1 << 30);
  try {
    plugin = await importPlugin(path);
    const { criterionTypes = [], readers = [], reporters = [] } = plugin;
    const types = new Map(criterionTypes.map((type) => [type.type, type]));
    manifest = { kind: "ready", types: criterionTypes.map(told), hasFormats: readers.length + reporters.length > 0 };
    serve(types, port, calls, signal);
  } catch (error) {
    manifest = refusalOf(error);
  }
  clearInterval(waiting);
  port.postMessage(manifest);
}

/** What can't be run at all is refused; what runs and throws has broken. */
function refusalOf(error: unknown): Manifest {
  if (error instanceof ShapeError) return { kind: "refused", what: error.what, instead: error.instead };
  const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  const isUnreadable = name === "SyntaxError" || UNRUNNABLE.includes(String(code));
  if (!isUnreadable) return { kind: "threw", reason: messageOf(error) };
  return { kind: "refused", what: `can't be run: ${messageOf(error)}`, instead: "Mend the module." };
}

const UNRUNNABLE = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_UNKNOWN_FILE_EXTENSION", "BABEL_PARSE_ERROR"];

function told({ type, description, readsText, examples, options }: CriterionType): ToldType {
  const plain = JSON.parse(JSON.stringify(examples ?? [])) as ToldType["examples"];
  return { type, description, readsText: readsText !== false, examples: plain, schema: schemaOf(options) };
}

function schemaOf(options: z.ZodType): ToldType["schema"] {
  try {
    const schema = z.toJSONSchema(options, { io: "input", unrepresentable: "any" });
    return JSON.parse(JSON.stringify(schema));
  } catch {
    return null;
  }
}

function serve(
  types: ReadonlyMap<string, CriterionType>,
  port: MessagePort,
  calls: MessagePort,
  signal: Int32Array,
): void {
  const checks = new Map<string, Bound>();
  const boundTo = (name: string, given: unknown): Bound => {
    const key = JSON.stringify([name, given]);
    const known = checks.get(key);
    if (known !== undefined) return known;
    const type = types.get(name)!;
    const parsed = type.options.safeParse(given);
    if (!parsed.success) throw new Error("its options are wrong");
    const lexicon = new Lexicon();
    const bound = { check: type.bind(parsed.data, lexicon), lexicon };
    if (typeof bound.check?.judge !== "function") throw new Error("its bind gave no check, which has a judge");
    checks.set(key, bound);
    return bound;
  };

  let last: Promise<void> = Promise.resolve();
  port.on("message", (question: ThreadQuestion) => {
    last = last.then(async () => {
      const answer = await answerTo(question, boundTo);
      port.postMessage({ kind: "answer", request: question.request, answer });
    });
  });
  calls.on("message", (call: Call) => {
    calls.postMessage(JSON.stringify(replyTo(call, types.get(call.type)!, boundTo)));
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
}

type Bind = (type: string, options: unknown) => Bound;

function replyTo({ type: name, options, bind }: Call, type: CriterionType, boundTo: Bind): Reply {
  try {
    if (bind) {
      const { check } = boundTo(name, options);
      return { kind: "bound", facts: check.facts, hasOccasion: check.occasion !== undefined };
    }
    const parsed = type.options.safeParse(options);
    if (parsed.success) return { kind: "right" };
    return { kind: "wrong", issues: parsed.error.issues as unknown as readonly Issue[] };
  } catch (error) {
    if (!(error instanceof CueSyntaxError)) return { kind: "threw", reason: messageOf(error) };
    return { kind: "cue", cue: error.cue, offset: error.offset, message: error.message };
  }
}

/** The answer as JSON; what the check throws is an answer too. */
async function answerTo({ type, options, conversation, anchors }: ThreadQuestion, boundTo: Bind): Promise<string> {
  try {
    const { check, lexicon } = boundTo(type, options);
    const whole = new Reading(wholeOf(conversation), lexicon);
    const scene = anchors === null ? whole : whole.anchored(anchors);
    await check.prepare?.(scene);
    const occasion = check.occasion === undefined ? undefined : asVerdict(await check.occasion(scene));
    const text = JSON.stringify({ verdict: await check.judge(scene), occasion });
    if (text.length <= LONGEST_ANSWER) return text;
    return failure(`gave a verdict of ${text.length} characters, where ${LONGEST_ANSWER} are the most`);
  } catch (error) {
    return failure(messageOf(error));
  }
}

function failure(reason: string): string {
  return JSON.stringify({ verdict: { status: "error", reason } });
}

const { clock: _, ...BLANK } = toConversation({ id: "", messages: [] });
const KNOWN = Object.keys(BLANK);

function wholeOf(given: ThreadQuestion["conversation"]): Conversation {
  const meta = Object.fromEntries(Object.entries(given).filter(([key]) => !KNOWN.includes(key)));
  return toConversation({ ...(given as { id: string; messages: readonly MessageInput[] }), clock: undefined, meta });
}

function asVerdict(occasion: Occasion) {
  return occasion.met
    ? { status: "scored", value: 1, evidence: occasion.evidence }
    : { status: "not-applicable", reason: occasion.reason };
}

function messageOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.trim() === "" ? "it threw an error without a message" : said;
}
