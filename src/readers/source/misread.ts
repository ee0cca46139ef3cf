/** What UTF-8 looks like once it was read as Windows-1252 and saved again: “â€™” for an apostrophe, “Ã©” for é. */
const MISREAD =
  /â€[\u0080-\u009f\u00a0-\u00bf™œž˜“”¢¦\u009d]|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]/g;
const FEWEST = 3;

/** A sentence on text that was spoilt before it came here; null where there is no sign of it. */
export function misreadNote(head: string): string | null {
  const found = head.match(MISREAD) ?? [];
  const foreign = head.match(/[^\0-\u007f]+/g) ?? [];
  if (found.length < FEWEST || found.length < foreign.length / 4) return null;
  return `Some characters were spoilt before: UTF-8 was read as Windows-1252 and saved (“${found[0]}”). They are read as they stand; export the file again as UTF-8.`;
}
