import type { Finder } from "../span.js";

const ADDRESS = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}][\p{L}\p{N}.-]{1,200}/gu;
const PART = String.raw`[\p{L}\p{N}._+-]{1,40}`;
const DOT = String.raw`(?:\s?[([](?:dot|punkt|point|punto|ponto)[)\]]\s?|\s(?:dot|punkt|point|punto|ponto)\s)`;
const MARKED = String.raw`(?:\s?[([](?:at|@)[)\]]\s?|\s@\s)`;
/** "mia dot larsen at post dot example", "mia (at) post.example": a bare "at" needs a "dot" behind it. */
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+'-])${PART}(?:${DOT}${PART}){0,3}(?:${MARKED}${PART}(?:${DOT}${PART}|(?<=\.\p{L}{2,12}))|\s(?:at|arroba)\s${PART}${DOT}${PART})(?:${DOT}${PART}){0,2}`,
  "giu",
);
const SPEAKS = /[([](?:at|@)[)\]]|\s@\s|\sdot\s|\sarroba\s/i;

export const email: Finder = {
  kind: "email",
  examples: [
    "write to {j.okoro+lamps@post.example}.",
    "it is {mia dot larsen at post dot example}",
    "{mia(at)post(dot)example}",
    "We met at noon. Then it rained, look at lumera.example.",
    "@lumera is the account",
  ],
  find(text) {
    const spans = !text.includes("@") ? [] : [...text.matchAll(ADDRESS)].map(span);
    if (!SPEAKS.test(text)) return spans;
    const spoken = [...text.matchAll(SPOKEN)].map(span);
    const free = spoken.filter(({ start, end }) => !spans.some((one) => one.start < end && start < one.end));
    return free.length === 0 ? spans : [...spans, ...free].sort((a, b) => a.start - b.start);
  },
};

function span({ 0: found, index }: RegExpMatchArray) {
  const { length } = found.replace(/[.-]{1,9}$/, "");
  return { kind: "email" as const, start: index!, end: index! + length };
}
