import { HEADERS, OPPOSITE } from "./headers.js";

/** What a column can mean; `--map` names them so. */
export const FIELDS = [
  "conversation",
  "role",
  "text",
  "agent",
  "customer",
  "at",
  "channel",
  "language",
  "author",
  "private",
  "csat",
  "status",
  "subject",
  "tags",
  "team",
  "site",
  "transcript",
  "inbound",
  "reopens",
] as const;
export type Field = (typeof FIELDS)[number];

/** A field that a header may mean. */
export interface Meaning {
  readonly field: Field;
  readonly strong: boolean;
  /** Place among the field's headers: less is better. */
  readonly rank: number;
}

const MEANINGS = new Map<string, Meaning[]>();
for (const field of FIELDS) {
  for (const strong of [true, false]) {
    const names = HEADERS[field][strong ? "strong" : "weak"].split(/\s+/).filter((name) => name !== "");
    names.forEach((name, rank) => {
      MEANINGS.set(name, [...(MEANINGS.get(name) ?? []), { field, strong, rank }]);
    });
  }
}

/** A header as it is looked up: lower case, letters and digits alone. */
export function headerKey(header: string): string {
  return header
    .slice(0, 100)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words that only say what a fact is of: `ticket_language`, `comment-created-at`. */
const OWNER =
  /^(?:messages?|msg|comment|reply|chat|ticket|conversation|case|interaction|contact|call|thread|session)(?=.)/;
const OWNED: ReadonlySet<Field> = new Set([
  "at",
  "author",
  "channel",
  "language",
  "private",
  "csat",
  "status",
  "subject",
  "tags",
  "team",
  "site",
  "text",
  "reopens",
]);

/** The fields that a header may mean, also without what it says in brackets: `Created at (UTC)`. */
export function meanings(header: string): readonly Meaning[] {
  const short = header.slice(0, 100).replace(/[([][^()[\]]*[)\]]/g, "");
  const key = headerKey(short);
  const found = MEANINGS.get(headerKey(header)) ?? MEANINGS.get(key);
  if (found) return found;
  const owned = OWNER.test(key) ? (MEANINGS.get(key.replace(OWNER, "")) ?? []) : [];
  return owned.filter(({ field }) => OWNED.has(field)).map((meaning) => ({ ...meaning, strong: false }));
}

/** Whether a yes under this header is the field's no, as with `public` for `private`. */
export function isOpposite(header: string): boolean {
  return OPPOSITE.has(headerKey(header));
}
