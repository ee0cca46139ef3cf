import type { Field } from "../fields.js";

/**
 * Headers that mean a field, best first, in lower case without accents, spaces or signs. Weak ones mean it only where
 * the values agree and nothing better is there. In languages that have them, “de”, “du”, “la” and the like between words
 * are left out (`fechaenvio` for “Fecha de envío”), and a number is `numero` however it is shortened.
 */
export type Headers = Partial<Readonly<Record<Field, { readonly strong: string; readonly weak?: string }>>>;
