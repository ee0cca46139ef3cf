import { nearest } from "../model/errors.js";

/** `; did you mean "…"?` where a candidate is near, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const meant = nearest(written, candidates);
  return meant === null ? "" : `; did you mean "${meant}"?`;
}
