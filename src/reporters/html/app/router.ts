import { decoded, encoded, filterOf, queryOf } from "./address.js";
import { EVERYTHING, type Filter } from "./filter.js";

/** Pages that need nothing said beside their name. */
export const PLAIN_VIEWS = ["agents", "channels", "weeks", "effort", "friction", "topics"] as const;
export type PlainView = (typeof PLAIN_VIEWS)[number];

/** A page of the report: what stands behind the `#` of its address. */
export type Route =
  | { readonly view: "overview" | PlainView }
  /** Null: the conversations credited to nobody. */
  | { readonly view: "agent"; readonly agent: string | null }
  /** A page of the list, from 1. */
  | { readonly view: "conversations"; readonly filter: Filter; readonly page: number }
  | ConversationRoute
  /** An address that leads nowhere. */
  | { readonly view: "unknown"; readonly hash: string };

export interface ConversationRoute {
  readonly view: "conversation";
  readonly id: string;
  /** The list that it was opened from: its neighbours there are the next and the previous one. */
  readonly filter: Filter;
  readonly at: PointedAt | null;
}

/** What of a conversation is pointed at: criteria, a message by its number, or a criterion's evidence, counted from 0. */
export type PointedAt =
  | { readonly criteria: readonly string[] }
  | { readonly message: number }
  | { readonly criterion: string; readonly evidence: number };

/** The page that an address (what stands behind `#`, with or without it) leads to. */
export function routeOf(hash: string): Route {
  const address = hash.replace(/^#/, "");
  const [, path, query] = /^([^?]*)\??(.*)$/s.exec(address)!;
  const parts = path!.replace(/^\//, "").replace(/\/$/, "").split("/").map(decoded);
  if (parts.includes(null)) return { view: "unknown", hash };
  const [view, name, ...rest] = parts as string[];
  if (name === undefined) {
    if (view === "") return { view: "overview" };
    if (view === "nobody") return { view: "agent", agent: null };
    if (view === "conversations") return { view, filter: filterOf(query!), page: pageOf(query!) };
    if ((PLAIN_VIEWS as readonly (string | undefined)[]).includes(view)) return { view: view as PlainView };
  }
  if (name !== undefined && view === "agents" && rest.length === 0) return { view: "agent", agent: name };
  if (name !== undefined && view === "conversations") {
    const at = pointedAt(rest);
    if (at !== undefined) return { view: "conversation", id: name, filter: filterOf(query!), at };
  }
  return { view: "unknown", hash };
}

/** The address of a page, with its `#`. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case "overview":
      return "#/";
    case "agent":
      return route.agent === null ? "#/nobody" : `#/agents/${encoded(route.agent)}`;
    case "conversations":
      return asked("#/conversations", [queryOf(route.filter), route.page > 1 ? `page=${route.page}` : ""]);
    case "conversation":
      return asked(`#/conversations/${encoded(route.id)}${pointing(route.at)}`, [queryOf(route.filter)]);
    case "unknown":
      return route.hash;
    default:
      return `#/${route.view}`;
  }
}

/** The address of a conversation, and in it of a criterion or of a message. */
export function conversationHref(id: string, at: PointedAt | null = null, filter = EVERYTHING): string {
  return hrefOf({ view: "conversation", id, filter, at });
}

/** The address of the list of conversations for which so much holds. */
export function conversationsHref(filter: Partial<Filter> = {}): string {
  return hrefOf({ view: "conversations", filter: { ...EVERYTHING, ...filter }, page: 1 });
}

function asked(path: string, queries: readonly string[]): string {
  const query = queries.filter((part) => part !== "").join("&");
  return query === "" ? path : `${path}?${query}`;
}

function pageOf(query: string): number {
  return Math.max(1, Number(/(?:^|&)page=(\d{1,6})(?:&|$)/.exec(query)?.[1] ?? 1));
}

function pointing(at: PointedAt | null): string {
  if (at === null) return "";
  if ("message" in at) return `/messages/${at.message}`;
  if ("evidence" in at) return `/evidence/${encoded(at.criterion)}/${at.evidence}`;
  return `/criteria/${at.criteria.map(encoded).join("/")}`;
}

/** Undefined: nothing that there is. */
function pointedAt(parts: readonly string[]): PointedAt | null | undefined {
  const [kind, ...names] = parts;
  if (kind === undefined) return null;
  if (kind === "criteria" && names.length > 0) return { criteria: names };
  const number = /^\d{1,9}$/.test(names.at(-1) ?? "") ? Number(names.at(-1)) : null;
  if (kind === "messages" && names.length === 1 && number !== null) return { message: number };
  if (kind === "evidence" && names.length === 2 && number !== null) return { criterion: names[0]!, evidence: number };
  return undefined;
}
