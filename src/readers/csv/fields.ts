import { LANGUAGES, type Language, OPPOSITE } from "./headers/index.js";

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
const WORDS_OF = new Map<Language, ReadonlySet<string>>();
for (const [language, headers] of Object.entries(LANGUAGES)) {
  const own = new Set<string>();
  for (const field of FIELDS) {
    for (const strong of [true, false]) {
      const names = headers[field]?.[strong ? "strong" : "weak"]?.split(/\s+/).filter((name) => name !== "") ?? [];
      names.forEach((name, rank) => {
        own.add(name);
        add(name, { field, strong, rank });
      });
    }
  }
  WORDS_OF.set(language as Language, own);
}

/** A word that has a meaning in a language further up has others only where the values agree. */
function add(name: string, meaning: Meaning): void {
  const known = MEANINGS.get(name) ?? [];
  if (known.some(({ field, strong }) => field === meaning.field && (strong || !meaning.strong))) return;
  const others = known.some(({ field, strong }) => field !== meaning.field && strong);
  const inEnglish = WORDS_OF.size === 0;
  MEANINGS.set(name, [...known, others && !inEnglish ? { ...meaning, strong: false } : meaning]);
}

/** A header as it is looked up: lower case, letters and digits alone. */
export function headerKey(header: string): string {
  return header
    .slice(0, 100)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const LINKS = new Set("de du des d del la le les l da do das dos el los las".split(" "));
const NUMBER = /^(?:n|no|nro|num|numero)$/;

/** The key without the words that link others in French, Spanish and Portuguese, and with `numero` for a number. */
function linked(header: string): string {
  const words = header
    .slice(0, 100)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !LINKS.has(word));
  return words.map((word) => (NUMBER.test(word) && words.length > 1 ? "numero" : word)).join("");
}

/** The language in which the columns of a file are named; English where nothing else is likelier. */
export function languageOf(header: readonly string[]): Language {
  let best: Language = "English";
  let most = 0;
  for (const [language, words] of WORDS_OF) {
    const count = header.filter((name) => words.has(headerKey(name)) || words.has(linked(name))).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
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
  const found = MEANINGS.get(headerKey(header)) ?? MEANINGS.get(key) ?? MEANINGS.get(linked(short));
  if (found) return found;
  const owned = OWNER.test(key) ? (MEANINGS.get(key.replace(OWNER, "")) ?? []) : [];
  return owned.filter(({ field }) => OWNED.has(field)).map((meaning) => ({ ...meaning, strong: false }));
}

/** Whether a yes under this header is the field's no, as with `public` for `private`. */
export function isOpposite(header: string): boolean {
  return OPPOSITE.has(headerKey(header)) || OPPOSITE.has(linked(header));
}
