import { isWordToo, peopleIn } from "../text/people.js";

/** Words of a field that names an office, a pseudonym or nobody. */
const OFFICE =
  /(?:^|[^\p{L}])(?:support|team|service|services|customer|care|agent|help|helpdesk|desk|bot|admin|sales|billing|user|guest|system|assistant|operator|office|name|unknown|anonymous)(?![\p{L}])/iu;
/** What is said of a name beside it: `Ana Lima (Returns)`, `Ana Lima - Support`. */
const BESIDE = /\s*[([{<].*$|\s+(?:[-–—|/]|from|at)\s.*$/i;
const GRAMMAR =
  /^(?:am|an|as|at|be|by|do|go|he|hi|if|in|is|it|me|my|no|of|oh|ok|on|or|so|to|up|us|we|the|and|you|not|for|are|was|has|had|but|can|our|one|all|any|yes|she|her|his|who|how|why|out|see|day|man|way|new|old)$/;
const WHEN = /(?:^|[^\p{L}])(?:in|on|by|since|until|till|of|from|this|last|next|every|early|late|mid)\s{1,3}$/iu;
const MONTH = /^(?:april|may|june|august|summer)$/;

/** How people call an agent. */
export interface Called {
  /** The whole name, in lower case. */
  readonly whole: string;
  /** The first name as it is written, or null where it can't be told from other words. */
  readonly first: string | null;
}

/** How people call whom a field names: `Ana Lima`, `Lima, Ana`, `ana.lima@post.example`; null where it names no person. */
export function calledIn(field: string): Called | null {
  const isAddress = /^\S+@\S+$/.test(field);
  const bare = isAddress ? field.slice(0, field.indexOf("@")) : field.slice(0, 200).replace(BESIDE, "").trim();
  if (!/\p{L}/u.test(bare) || OFFICE.test(bare) || (!isAddress && /\d/.test(bare))) return null;
  const [last = "", given] = bare.split(/\s*,\s*/);
  const whole = given === undefined ? last : `${given} ${last}`;
  const word = whole.split(/[\s._]+/)[0]!;
  const first = isAddress ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  const usable =
    first.length >= (isAddress ? 3 : 2) && /^[\p{L}'’-]+$/u.test(first) && !GRAMMAR.test(first.toLowerCase());
  return { whole: whole.toLowerCase(), first: usable ? first : null };
}

/**
 * Does a text call somebody so? First names of three letters and more in any case; those of two letters, and those that
 * are words too ("Joy", "Will"), only with a capital letter that begins no sentence, or where the words around show it.
 */
export function isCalled(text: string, { whole, first }: Called): boolean {
  const lower = text.toLowerCase();
  if (whole.includes(" ") && placesOf(lower, whole).length > 0) return true;
  if (first === null) return false;
  if (isWordToo(capital(first)))
    return (
      peopleIn(text).includes(capital(first)) ||
      placesOf(text, capital(first)).some(
        (at) =>
          isWithin(text, at) && !(MONTH.test(first.toLowerCase()) && WHEN.test(text.slice(Math.max(0, at - 12), at))),
      )
    );
  return (first.length === 2 ? placesOf(text, capital(first)) : placesOf(lower, first.toLowerCase())).length > 0;
}

/** Where a text has words as words of their own. */
function placesOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isWord(text[at - 1]) && !isWord(text[at + words.length])) found.push(at);
  return found;
}

/** Is there a word before a place, in the same sentence? */
function isWithin(text: string, at: number): boolean {
  return /[\p{L}\p{N},;][^\S\n]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
