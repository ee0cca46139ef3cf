import { KINDS, type Kind } from "./span.js";

const MASK = new RegExp(`\\[(${KINDS.join("|")}) (\\d{1,6})\\]`, "g");

/** The masks of one conversation: the same for the same thing, numbered as they come, after those that stand in it already. */
export class Masks {
  readonly #last = new Map<string, number>();
  readonly #masks = new Map<unknown, string>();

  /** Keeps the numbers free that masks in this text have. */
  reserve(text: string): void {
    if (!text.includes("[")) return;
    for (const [, kind, number] of text.matchAll(MASK)) {
      this.#last.set(kind!, Math.max(this.#last.get(kind!) ?? 0, Number(number)));
    }
  }

  /** The mask of what `thing` identifies: a person, or an address, a number in a form that does not depend on how it is written. */
  of(kind: Kind, thing: unknown): string {
    let mask = this.#masks.get(thing);
    if (mask === undefined) {
      const number = (this.#last.get(kind) ?? 0) + 1;
      this.#last.set(kind, number);
      mask = `[${kind} ${number}]`;
      this.#masks.set(thing, mask);
    }
    return mask;
  }
}

/** What is the same however it is written: digits without blanks, addresses in lower case. */
export function formOf(kind: Kind, text: string): string {
  if (kind === "phone" || kind === "card") return `${kind}:${text.replace(/\D/g, "").replace(/^00/, "")}`;
  const letters = text.toLowerCase().normalize("NFKC");
  return `${kind}:${kind === "link" || kind === "email" ? letters : letters.replace(/[^\p{L}\p{N}]/gu, "")}`;
}
