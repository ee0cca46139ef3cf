import { readFlag } from "../roles.js";

const PRIVATE = /^(?:private|internal|note|whisper|hidden|agents?[ -]?only|staff[ -]?only)/i;
const PUBLIC = /^(?:public|external|visible|everyone|all|customer|reply)/i;

/** Whether a cell calls a message private, by yes and no or by who may see it; null where it says neither. */
export function readPrivate(cell: string): boolean | null {
  const text = cell.trim();
  if (PRIVATE.test(text)) return true;
  return PUBLIC.test(text) ? false : readFlag(text);
}
