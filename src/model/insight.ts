import type { Evidence } from "./evaluation.js";
import type { Summary } from "./report.js";

/** Some of the conversations, summed up: those of a channel, a language, a team, a site. Null: those that name none. */
export interface Part extends Summary {
  readonly name: string | null;
}

/** The conversations that began in an ISO 8601 week, Monday to Sunday in UTC. */
export interface Week extends Summary {
  /** `2026-W10`. */
  readonly week: string;
  /** Its Monday, `2026-03-02`. */
  readonly from: string;
}

/** Where something was said, and the words unless they are kept out. */
export interface Place extends Evidence {
  readonly conversation: string;
  /** Who is credited with the conversation. */
  readonly agent: string | null;
}

/** A customer's praise that names the agent. */
export interface Kudos {
  /** Whom it names, as the report spells the agent. */
  readonly agent: string;
  readonly place: Place;
}

/** What makes customers work. */
export const EFFORTS = [
  "came-back",
  "told-again",
  "handed-on",
  "sent-elsewhere",
  "switched-channel",
  "long-wait",
  "many-turns",
] as const;
export type Effort = (typeof EFFORTS)[number];

/** A conversation that cost the customer work: why, the gravest first. */
export interface EffortCase {
  readonly conversation: string;
  readonly agent: string | null;
  readonly customer: string | null;
  readonly efforts: readonly Effort[];
  /** Minutes that the customer waited for replies altogether; null where times are unknown. */
  readonly waited: number | null;
  /** Messages that the customer wrote. */
  readonly turns: number;
  /** Where the text shows it. */
  readonly places: readonly Place[];
}

/** A policy that agents name as the reason why not. */
export interface PolicyFriction {
  /** As it is named, in lower case: `return policy`; `policy` where it has no name. */
  readonly policy: string;
  readonly times: number;
  readonly conversations: number;
  readonly agents: number;
  /** Of the conversations: how many ended resolved, of those that are not unclear. */
  readonly resolvedRate: Summary["resolvedRate"];
  /** Some of the places, the first in the order of the input. */
  readonly places: readonly Place[];
}

/** What customers get in touch about, and what it costs them. */
export interface Topic {
  readonly topic: string;
  /** Where it was read from. */
  readonly source: "tag" | "subject" | "phrase";
  readonly contacts: number;
  readonly customers: number;
  /** Contacts that were not the first about it: told in the text, or an earlier one within the window. */
  readonly repeats: number;
  /** Minutes customers waited for replies, the middle conversation's; null where times are unknown. */
  readonly waited: number | null;
  readonly summary: Summary;
  /** Ids of some of the conversations. */
  readonly examples: readonly string[];
}

/** How often customers who came back within the window came through another channel. */
export interface ChannelSwitch {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/** A sentence that agents wrote word for word in several conversations. */
export interface RepeatedSentence {
  /** As it stands the first time; null where words are kept out. */
  readonly sentence: string | null;
  readonly conversations: number;
  readonly agents: readonly string[];
  readonly first: Place;
}

/** What the conversations of an export say together, beside their scores. It never changes a score. */
export interface Insight {
  /** From the oldest; weeks without a conversation between two others have 0. */
  readonly weeks: readonly Week[];
  /** Conversations without a date. */
  readonly undated: number;
  /** Of each agent, as the report orders them, the weeks that have a conversation. */
  readonly agents: readonly { readonly agent: string | null; readonly weeks: readonly Week[] }[];
  readonly channels: readonly Part[];
  readonly languages: readonly Part[];
  readonly teams: readonly Part[];
  readonly sites: readonly Part[];
  readonly kudos: readonly Kudos[];
  /** How many conversations show each effort. */
  readonly efforts: Readonly<Record<Effort, number>>;
  /** The most effort first; some of them. */
  readonly effortCases: readonly EffortCase[];
  /** The most conversations first. */
  readonly friction: readonly PolicyFriction[];
  /** The most contacts first. */
  readonly topics: readonly Topic[];
  readonly switches: readonly ChannelSwitch[];
  /** The most conversations first; some of them. */
  readonly repeated: readonly RepeatedSentence[];
  /** Conversations whose transcript is not known: for these, only what their scores say counts. */
  readonly withoutText: number;
}
