import type { Outcome } from "../../model/evaluation.js";

/** Where the matter stands, and what that is as an outcome. */
export const OUTCOME = {
  /** Nobody has asked anything. */
  untouched: "unclear",
  /** The customer asks and waits. */
  open: "pending",
  /** The customer asks on after an answer. */
  reopened: "unresolved",
  /** The customer complains and waits. */
  complaint: "unresolved",
  /** The customer only thanks or praises. */
  praise: "resolved",
  /** The agent has said something to it, and it stood. */
  answered: "resolved",
  /** The agent has said something to a complaint, and done nothing. */
  acknowledged: "unresolved",
  /** The agent needs something. */
  asked: "pending",
  /** The agent has a question. */
  questioned: "pending",
  /** The agent gave something to try, and nobody has said that it helped. */
  advised: "pending",
  /** The customer gave what was asked for, or is about to try it. */
  given: "pending",
  promised: "pending",
  completed: "resolved",
  declined: "unresolved",
  /** The agent has ended it for want of a reply. */
  abandoned: "unresolved",
  /** The customer thanks for the answer. */
  thanked: "resolved",
  /** The customer says that it works. */
  confirmed: "resolved",
  /** The customer says that it is not settled. */
  objected: "unresolved",
  left: "unresolved",
} as const satisfies Record<string, Outcome>;
export type State = keyof typeof OUTCOME;

export type Heard =
  | "leaves"
  | "objects"
  | "confirms"
  | "gives"
  | "complains"
  | "troubles"
  | "tries"
  | "asks"
  | "content"
  | "statement";
export type Said =
  | "completes"
  | "celebrates"
  | "promises"
  | "asks"
  | "advises"
  | "declines"
  | "abandons"
  | "holds"
  | "regrets"
  | "soothes"
  | "closes"
  | "question"
  | "statement"
  | "remark";
type Steps<Signal extends string> = Readonly<Partial<Record<Signal, State>>>;

/** Before an agent has spoken, a customer's message says what the matter is. */
const FIRST: Steps<Heard> = {
  leaves: "complaint",
  objects: "open",
  complains: "complaint",
  troubles: "open",
  confirms: "open",
  content: "praise",
  asks: "open",
  gives: "open",
  tries: "open",
  statement: "open",
};
const UNHAPPY: Steps<Heard> = { leaves: "left", objects: "objected", complains: "objected" };
const SETTLED: Steps<Heard> = { ...UNHAPPY, confirms: "confirmed", asks: "reopened", troubles: "objected" };
const PENDING: Steps<Heard> = { ...UNHAPPY, confirms: "confirmed", asks: "open", gives: "given", tries: "given" };

/** Where a customer's message leads from a state; from a state that is not named, or by a signal that is not, nowhere. */
export const HEARD: Readonly<Partial<Record<State, Steps<Heard>>>> = {
  untouched: FIRST,
  open: { leaves: "complaint", complains: "complaint", confirms: "confirmed" },
  reopened: { leaves: "left", complains: "objected", confirms: "confirmed" },
  complaint: { confirms: "confirmed" },
  praise: { ...FIRST, statement: "praise" },
  answered: { ...SETTLED, content: "thanked", gives: "given" },
  acknowledged: { ...SETTLED, gives: "given", tries: "given" },
  thanked: SETTLED,
  completed: { ...SETTLED, content: "confirmed" },
  confirmed: { leaves: "left", objects: "objected", gives: "given", troubles: "objected" },
  asked: { ...PENDING, troubles: "given", statement: "given" },
  questioned: { ...PENDING, troubles: "given", statement: "given", content: "thanked" },
  abandoned: { ...PENDING, troubles: "given", statement: "given" },
  advised: { ...PENDING, troubles: "objected" },
  given: PENDING,
  promised: { ...PENDING, gives: "promised", tries: "promised" },
  declined: { ...UNHAPPY, confirms: "confirmed", asks: "reopened" },
  objected: { ...PENDING, asks: "reopened" },
  left: { confirms: "confirmed", asks: "reopened", gives: "given" },
};

const DEEDS: Steps<Said> = {
  completes: "completed",
  promises: "promised",
  asks: "asked",
  question: "questioned",
  advises: "advised",
  declines: "declined",
};
const WAITING: Steps<Said> = { ...DEEDS, abandons: "abandoned" };
const ASKED: Steps<Said> = {
  ...WAITING,
  celebrates: "answered",
  statement: "answered",
  remark: "answered",
  regrets: "acknowledged",
  soothes: "acknowledged",
};
const UNHAPPILY: Steps<Said> = {
  ...WAITING,
  statement: "acknowledged",
  remark: "acknowledged",
  regrets: "acknowledged",
  soothes: "acknowledged",
  closes: "acknowledged",
};

/** Where an agent's message leads from a state. */
export const SAID: Readonly<Partial<Record<State, Steps<Said>>>> = {
  open: ASKED,
  reopened: ASKED,
  given: { ...WAITING, celebrates: "confirmed", statement: "answered", regrets: "acknowledged" },
  complaint: { ...UNHAPPILY, celebrates: "acknowledged" },
  objected: UNHAPPILY,
  acknowledged: WAITING,
  answered: { ...DEEDS, celebrates: "confirmed" },
  thanked: { promises: "promised", asks: "asked", declines: "declined", celebrates: "confirmed" },
  asked: { ...WAITING, celebrates: "confirmed" },
  questioned: { ...WAITING, celebrates: "confirmed" },
  advised: { ...WAITING, celebrates: "confirmed" },
  abandoned: DEEDS,
  promised: { ...DEEDS, celebrates: "confirmed" },
  declined: WAITING,
  completed: { ...DEEDS, celebrates: "confirmed" },
  praise: { ...ASKED, completes: "answered", promises: "answered", question: "answered", asks: "asked", regrets: "answered", soothes: "answered", closes: "answered" }, // biome-ignore format: a row
  left: { completes: "completed", promises: "promised" },
};
