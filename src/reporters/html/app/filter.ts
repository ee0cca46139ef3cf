/** What a list of conversations can be narrowed to, each by one of its values; `failed`: by a criterion below half. */
export const FACETS = ["agent", "band", "outcome", "channel", "language", "week", "failed"] as const;
export type Facet = (typeof FACETS)[number];

/** In what order: lowest score, highest score, latest, most messages first. */
export const SORTS = ["worst", "best", "newest", "longest"] as const;
export type Sort = (typeof SORTS)[number];

/** Which conversations, and in what order. */
export interface Filter {
  /** Absent: any value. Null: those for which it is not known. */
  readonly facets: Readonly<Partial<Record<Facet, string | null>>>;
  /** Words that all stand in the conversation; those between quotation marks together. Empty: any. */
  readonly text: string;
  /** The lowest and the highest overall score, 0–100; null: no bound. */
  readonly least: number | null;
  readonly most: number | null;
  readonly sort: Sort;
}

/** Every conversation, the worst first. */
export const EVERYTHING: Filter = { facets: {}, text: "", least: null, most: null, sort: "worst" };

/** Does a filter leave nothing out? */
export function isEverything({ facets, text, least, most }: Filter): boolean {
  return Object.keys(facets).length === 0 && text.trim() === "" && least === null && most === null;
}
