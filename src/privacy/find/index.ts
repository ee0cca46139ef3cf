import { type Finder, type Span, TAKEN, without } from "../span.js";
import { address } from "./address.js";
import { birth } from "./birth.js";
import { card } from "./card.js";
import { email } from "./email.js";
import { iban } from "./iban.js";
import { ip } from "./ip.js";
import { link } from "./link.js";
import { maskedBefore } from "./masked.js";
import { papers } from "./papers.js";
import { phone } from "./phone.js";
import { reference } from "./reference.js";

/** What finds personal data by its form; each sees only what those before it have left. */
export const finders: readonly Finder[] = [link, email, iban, card, ip, birth, papers, address, phone, reference];

/** What a text holds of personal data that its form gives away. */
export interface Findings {
  readonly spans: readonly Span[];
  /** The text with `TAKEN` in place of these, and of what was masked before. */
  readonly left: string;
}

/** Whether a text can hold any: all have a digit, an @, a slash or a spoken dot. */
const WORTH = /[\d@/[{*•<]|www\.|\(at\)|\bdot /i;

/** Finds what its form gives away, in order, none over another. */
export function findIn(text: string): Findings {
  if (!WORTH.test(text)) return { spans: [], left: text };
  let left = without(text, maskedBefore(text));
  const spans: Span[] = [];
  for (const finder of finders) {
    const found = finder.find(left).filter(({ start, end }) => !left.slice(start, end).includes(TAKEN));
    if (found.length === 0) continue;
    left = without(left, found);
    for (const span of found) spans.push(span);
  }
  return { spans: spans.sort((a, b) => a.start - b.start), left };
}
