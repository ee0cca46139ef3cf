import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { Check } from "../../src/model/criterion.js";
import type { CriterionVerdict } from "../../src/model/evaluation.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { conversationOf, fakeRubric } from "./fake-rubric.js";

type Options = Readonly<Record<string, unknown>>;

export interface Judged {
  readonly verdict: CriterionVerdict;
  /** The value, or why there is none. */
  readonly value: number | string;
  /** What the evidence shows, as `message: words`. */
  readonly shown: readonly string[];
  /** What the dimension carries beside its score. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Options as a rubric has them: `type` and the type's own. Throws zod's error where they are wrong. */
export function bind({ type: name, ...given }: Options, lexicon = new Lexicon()): Check {
  const type = criterionTypes.find(({ type }) => type === name)!;
  return type.bind(type.options.parse(given), lexicon);
}

/** The messages with which options are refused. */
export function mistakesIn({ type: name, ...given }: Options): readonly string[] {
  const type = criterionTypes.find(({ type }) => type === name)!;
  return (type.options.safeParse(given).error?.issues ?? []).map(({ message }) => message);
}

/** What a check, asked where `when` is met, says of a conversation. */
export async function judge(check: Options, given: string | Conversation, when?: Options): Promise<Judged> {
  const lexicon = new Lexicon();
  const criterion = {
    id: "question",
    check: bind(check, lexicon),
    when: when === undefined ? null : bind(when, lexicon),
  };
  const rubric = fakeRubric({ criteria: [criterion], scanner: lexicon });
  const { criteria, dimensions } = await evaluate(rubric, typeof given === "string" ? conversationOf(given) : given);
  const { score: _score, ...facts } = dimensions.manner!;
  const verdict = criteria[0]!;
  return {
    verdict,
    facts,
    value: verdict.status === "scored" ? verdict.value : verdict.reason,
    shown: verdict.status === "scored" ? verdict.evidence.map(({ message, quote }) => `${message}: ${quote}`) : [],
  };
}
