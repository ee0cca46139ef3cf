import type { Conversation } from "../model/conversation.js";
import type { Check, Occasion, Scene } from "../model/criterion.js";
import type { Facts, Verdict } from "../model/evaluation.js";
import { printable } from "../model/printable.js";
import { questionOf } from "./question.js";
import type { Remote } from "./remote.js";
import { verdictFrom } from "./verdict.js";

/** What the other side says of a conversation; `occasion` as a verdict, where the criterion type has occasions of its own. */
interface Said {
  readonly verdict: Verdict;
  readonly occasion: Verdict | null;
}

/** How a check asks the other side. */
export interface Asking {
  readonly remote: Remote;
  /** The criterion type; evidence without a name is called that. */
  readonly type: string;
  readonly options: unknown;
  /** What stands in every question beside the conversation. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** The parts of an answer. */
  readonly parts: (answer: unknown) => { readonly verdict: unknown; readonly occasion?: unknown };
  readonly hasOccasion?: boolean;
  readonly facts?: Facts | undefined;
  readonly fingerprint: string;
}

const LONGEST_REASON = 300;

/** A check whose verdicts come from the other side: asked for by `prepare`, and remembered for as long as the conversation. */
export function askingCheck(asking: Asking): Check {
  const known = new WeakMap<Conversation, Map<string, Promise<Said> | Said>>();
  const asker = {};

  const said = ({ conversation, anchors }: Scene): Said => {
    const found = known.get(conversation)?.get(String(anchors));
    if (found === undefined || found instanceof Promise) throw new Error("it has not been waited for");
    return found;
  };

  return {
    async prepare(scene) {
      let answers = known.get(scene.conversation);
      if (answers === undefined) {
        answers = new Map();
        known.set(scene.conversation, answers);
      }
      const key = String(scene.anchors);
      let answer = answers.get(key);
      if (answer === undefined) {
        answer = ask(asking, asker, scene);
        answers.set(key, answer);
        answers.set(key, await answer);
      }
      await answer;
    },
    judge: (scene) => said(scene).verdict,
    ...(asking.hasOccasion === true && { occasion: (scene) => occasionOf(said(scene)) }),
    ...(asking.facts !== undefined && { facts: asking.facts }),
    fingerprint: asking.fingerprint,
  };
}

/** A check that can't be asked at all. */
export function brokenCheck(reason: string, fingerprint: string): Check {
  return { judge: () => ({ status: "error", reason: printable(reason, LONGEST_REASON) }), fingerprint };
}

async function ask(asking: Asking, asker: object, scene: Scene): Promise<Said> {
  const { conversation } = scene;
  try {
    const answer = await asking.remote.ask(asker, { ...questionOf(scene, asking.options), ...asking.more });
    const { verdict, occasion } = asking.parts(answer);
    const read = (given: unknown) => verdictFrom(given, conversation, asking.type);
    return { verdict: read(verdict), occasion: occasion === undefined ? null : read(occasion) };
  } catch (error) {
    const reason = printable(error instanceof Error ? error.message : String(error), LONGEST_REASON);
    return { verdict: { status: "error", reason }, occasion: null };
  }
}

function occasionOf({ verdict, occasion }: Said): Occasion {
  const given = occasion ?? verdict;
  // Told by throwing, as an occasion that broke has no other way.
  if (given.status === "error") throw new Error(given.reason);
  if (given.status === "scored") return { met: true, evidence: given.evidence };
  return { met: false, reason: given.reason };
}
