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
/** What policies are called by. No other word gets into a name, so that nobody's name and no number does. */
const ABOUT = new Set(
  `account age airline baggage bank basic billing booking bundle cancellation change claim computer cooling-off credit
  damage data delivery deposit discount exchange extended fair-use fare fee flexible gift-card group handling health hire
  hotel house hygiene insurance invoice late-fee loyalty luggage manufacturer membership merchant network no-refund no-show
  notice opening order ordering parts partner payment pet points premium price price-match pricing privacy product
  promotion purchase quality refund refund-only rental repair replacement reservation return reward safety sale
  saver seat security seller service shipping smoking standing-order stock store-credit subscription supplier tariff
  ticket ticketing transfer travel trial upgrade usage visa visitor voucher warranty`.split(/\s+/),
);
const DURATION = /^(?:\d{1,3}|seven|ten|fourteen|thirty|sixty|ninety)[- ](?:day|week|month|year|hour)$/;
const MOST_WORDS = 3;

/**
 * How a policy is called where an agent names it, in lower case and singular: `return policy`, `30-day return window`;
 * `policy` where it has no name of its own, or one of words that are not known.
 */
export function policyIn(text: string, { start, end }: Pick<Evidence, "start" | "end">): string {
  const [from, to] = sentenceAt(text, start);
  const found =
    HEAD.exec(text.slice(start, Math.max(end, start))) ?? HEAD.exec(text.slice(start, Math.min(to, start + 300)));
  if (found === null) return UNNAMED;
  const at = start + found.index;
  const before = text.slice(Math.max(from, at - 60), at).toLowerCase().replace(/(\d|\p{L}{3,9}) (day|week|month|year|hour)(?=s?\s)/gu, "$1-$2"); // biome-ignore format: one chain
  const words = /(?:[\p{L}\p{N}’'-]+\s+)*$/u.exec(before)![0].trim().split(/\s+/).reverse().map(singular); // biome-ignore format: one chain
  const unknown = words.findIndex((word, i) => i === MOST_WORDS || !(ABOUT.has(word) || DURATION.test(word)));
  const head = found[1]!.toLowerCase();
  return [...words.slice(0, unknown < 0 ? words.length : unknown).reverse(), SINGULAR[head] ?? head].join(" ");
}

function singular(word: string): string {
  const one = word.replace(/['’]s$|s['’]?$/, "");
  return ABOUT.has(one) || DURATION.test(one) ? one : word;
}

function rounded({ mean, low, high, n }: ReturnType<typeof wilson>): PolicyFriction["resolvedRate"] {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return { mean: round(mean), low: round(low), high: round(high), n };
}
