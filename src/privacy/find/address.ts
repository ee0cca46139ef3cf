import type { Finder, Span } from "../span.js";
import { ADDRESS_FORMS } from "./address-forms.js";

export const address: Finder = {
  kind: "address",
  examples: [
    "to {14 Marsh Lane, Leeds LS9 8AB}, please",
    "in der {Lindenstraße 14, 44147 Dortmund}.",
    "{12 bis rue des Lilas, 75011 Paris}",
    "en la {Calle Mayor, 15, 28013 Madrid}",
    "na {Rua das Flores, 23, 1200-192 Lisboa}",
    "I live on a hill, near the park",
    "3 large boxes in one place",
  ],
  find(text) {
    if (!/\d/.test(text)) return [];
    const all: Span[] = [];
    for (const [hint, form] of ADDRESS_FORMS) {
      if (!hint.test(text)) continue;
      for (const { 0: found, index } of text.matchAll(form))
        all.push({ kind: "address", start: index, end: index + found.length });
    }
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: Span[] = [];
    for (const one of all) if (kept.length === 0 || one.start >= kept.at(-1)!.end) kept.push(one);
    return kept;
  },
};
