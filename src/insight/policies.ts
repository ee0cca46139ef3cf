import type { Conversation } from "../model/conversation.js";
import type { Evaluation, Evidence } from "../model/evaluation.js";
import type { Place, PolicyFriction } from "../model/insight.js";
import { wilson } from "../stats/interval.js";
import { sentenceAt } from "../text/content-words.js";
import { byCodePoint } from "./parts.js";
import { evidenceFor, placesIn } from "./places.js";

/** The criterion of the signs that says where an agent names a policy as the reason why not. */
const SIGN = "hides-behind-policy";
const MOST_PLACES = 5;
/** Names beyond so many are counted as policies without one. */
const MOST_NAMES = 10_000;
const UNNAMED = "policy";

interface Named {
  times: number;
  conversations: number;
  resolved: number;
  clear: number;
  readonly agents: Set<string>;
  readonly places: Place[];
}

/** The policies that agents give as the reason why not. */
export class Policies {
  readonly #named = new Map<string, Named>();

  /** A conversation, and what the signs find in it. */
  add(conversation: Conversation, evaluation: Evaluation, signs: Evaluation, quotes: boolean): void {
    const placeOf = placesIn(conversation, quotes);
    const here = new Set<Named>();
    for (const evidence of evidenceFor(signs, SIGN)) {
      const named = this.#of(policyIn(conversation.messages[evidence.message]!.text, evidence));
      named.times++;
      here.add(named);
      if (named.places.length < MOST_PLACES) named.places.push(placeOf(evidence));
    }
    const outcome = evaluation.dimensions["first-contact-resolution"]?.outcome;
    for (const named of here) {
      named.conversations++;
      if (conversation.agent !== null) named.agents.add(conversation.agent);
      if (typeof outcome !== "string" || outcome === "unclear") continue;
      named.clear++;
      if (outcome === "resolved") named.resolved++;
    }
  }

  /** The most conversations first. */
  all(): readonly PolicyFriction[] {
    return [...this.#named]
      .map(([policy, { agents, resolved, clear, ...named }]) => ({
        policy,
        times: named.times,
        conversations: named.conversations,
        agents: agents.size,
        resolvedRate: rounded(wilson(resolved, clear)),
        places: named.places,
      }))
      .sort((a, b) => b.conversations - a.conversations || b.times - a.times || byCodePoint(a.policy, b.policy));
  }

  #of(name: string): Named {
    const policy = this.#named.size < MOST_NAMES || this.#named.has(name) ? name : UNNAMED;
    let named = this.#named.get(policy);
    if (named === undefined) {
      named = { times: 0, conversations: 0, resolved: 0, clear: 0, agents: new Set(), places: [] };
      this.#named.set(policy, named);
    }
    return named;
  }
}

const HEAD =
  /(?<![\p{L}\p{N}'’-])(policy|policies|terms|rules?|regulations?|guidelines?|contract|warranty|guarantee|windows?|periods?|system)(?![\p{L}\p{N}])/iu;
const SINGULAR: Readonly<Record<string, string>> = {
  policies: "policy",
  rules: "rule",
  regulations: "regulation",
  guidelines: "guideline",
  windows: "window",
  periods: "period",
};
/** Words before a policy that are no part of its name. */
const NO_NAME = new Set(
  `a an the our your my their its this that these those any all some of by per under with to due because against outside
  past beyond out in on is are was it just simply only sorry company store shop general current new strict usual normal
  and but so as not no after before since when where while which who we i you they he she standard what
  unfortunately sadly afraid says within than`.split(/\s+/),
);
const MOST_WORDS = 2;

/** How a policy is called where an agent names it: `return policy`; `policy` where it has no name of its own. */
export function policyIn(text: string, { start, end }: Pick<Evidence, "start" | "end">): string {
  const [from, to] = sentenceAt(text, start);
  const found = HEAD.exec(text.slice(start, Math.max(end, start))) ?? HEAD.exec(text.slice(start, to));
  if (found === null) return UNNAMED;
  const at = start + found.index;
  const before = text.slice(Math.max(from, at - 60), at).toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []; // biome-ignore format: one chain
  const name: string[] = [];
  for (let i = before.length - 1; i >= 0 && name.length < MOST_WORDS; i--) {
    if (NO_NAME.has(before[i]!)) break;
    name.unshift(before[i]!);
  }
  const head = found[1]!.toLowerCase();
  return [...name, SINGULAR[head] ?? head].join(" ");
}

function rounded({ mean, low, high, n }: ReturnType<typeof wilson>): PolicyFriction["resolvedRate"] {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return { mean: round(mean), low: round(low), high: round(high), n };
}
