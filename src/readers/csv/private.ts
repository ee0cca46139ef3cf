import { withoutAccents } from "../people/accents.js";
import { readFlag } from "../people/roles.js";

const PRIVATE =
  /^(?:private|internal|note|whisper|hidden|agents?[ -]?only|staff[ -]?only|(?:interne?[rs]?|interno|interna|privat|privee?|privad[oa]|notiz|nota)\b)/i;
const PUBLIC =
  /^(?:public|external|visible|everyone|all|customer|reply|offentlich|oeffentlich|extern|kunde\b|cliente?\b)/i;

/** Whether a cell calls a message private, by yes and no or by who may see it; null where it says neither. */
export function readPrivate(cell: string): boolean | null {
  const text = withoutAccents(cell.trim());
  if (PRIVATE.test(text)) return true;
  return PUBLIC.test(text) ? false : readFlag(text);
}
