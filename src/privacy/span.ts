/** What is masked, as masks name it: `[name 1]`. `number`: of orders, accounts, parcels, cases, papers; `date`: of birth. */
export const KINDS = ["name", "email", "phone", "card", "iban", "address", "number", "link", "ip", "date"] as const;
export type Kind = (typeof KINDS)[number];

/** A part of a text that tells who somebody is; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Finds spans of one kind, from the first to the last, none over another; its time grows with the text alone. */
export interface Finder {
  readonly kind: Kind;
  /** Texts with what must be found in `{…}`. */
  readonly examples: readonly string[];
  find(text: string): readonly Span[];
}

/** No letter, digit, blank or mark of any text: what stands where something was found already. */
export const TAKEN = "\u{e000}";

/** The text with `TAKEN` in place of the spans, each as long as it was. */
export function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let rest = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(rest, start), TAKEN.repeat(end - start));
    rest = end;
  }
  parts.push(text.slice(rest));
  return parts.join("");
}
