const MOST = 72;

/** A cue as it is shown: what is long is cut, around the place that it is about. */
export function excerpt(cue: string, at = 0): string {
  if (cue.length <= MOST) return cue;
  const start = Math.max(0, Math.min(at - MOST / 2, cue.length - MOST));
  const end = start + MOST;
  return `${start > 0 ? "…" : ""}${cue.slice(start, end)}${end < cue.length ? "…" : ""}`;
}
