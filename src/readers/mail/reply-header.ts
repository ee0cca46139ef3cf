/** The most characters, and lines, that a header is wrapped over. */
const LONGEST = 400;
const MOST_LINES = 4;

/** How mail programs begin and end the line above a quoted message. */
const FORMS: readonly { readonly opens: RegExp; readonly ends: RegExp }[] = [
  { opens: /^On\s/i, ends: /\bwrote\s*:$/i },
  { opens: /^(?:Am|Den)\s/i, ends: /\bschrieb\b[^:]*(?:<[^<>]*>[^:]*)?:$|\b(?:hat|haben)\b.*\bgeschrieben\s*:$/i },
  { opens: /^Le\s/i, ends: /\ba\s+écrit\s*:$/i },
  { opens: /^El\s/i, ends: /\bescribió\s*:$/i },
  { opens: /^(?:Em|A|No dia)\s/i, ends: /\bescreveu\s*:$/i },
  { opens: /^Il\s/i, ends: /\bha\s+scritto\s*:$/i },
  { opens: /^Op\s/i, ends: /\bschreef\b[^:]*(?:<[^<>]*>[^:]*)?:$|\bgeschreven\s*:$/i },
  { opens: /^\d{4}-\d\d-\d\d\s/, ends: /<[^<>\s]+@[^<>\s]+>\s*:$/ },
];

/** The name first, as some programs write it: `Ida Berg schrieb am 05.01.2026 um 09:00:`. */
const NAME_FIRST =
  /^\S.{0,100}\s(?:wrote on|schrieb am|a écrit le|escribió el|escreveu em|ha scritto il|schreef op)\s.*\d.*:$/i;
/** Followed by quoted lines only. */
const BARE =
  /^\S.{0,100}\s(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escreveu|ha scritto|schreef|schrijft)\s*:$/i;
/** `On 5 January you wrote:` introduces words that a person repeats. */
const PERSON =
  /\b(?:you|i|we|he|she|they|who|sie|du|ich|wir|er|vous|tu|je|nous|il|elle|usted|você|lei|u|jij|je|your|our|my)(?:\s+\w+){0,3}\s+(?:wrote|geschrieben|a écrit|escribió|escreveu|ha scritto|geschreven|schreef|schrieb)\s*:$|\bschrieb(?:en|st)?\s+(?:sie|er|ich|wir|ihr)\b|\bschreef\s+(?:u|je|ik|hij|zij)\b/i;

const ADDRESS = /[^\s<>@]@[^\s<>@]/;
const TIME = /\b\d{1,2}\s?[:.h]\s?\d{2}\b/;
const DATE = /\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/;

/** A line, or a few, that a mail program wrote above a message that it quotes. */
export interface ReplyHeader {
  /** How many lines it takes. */
  readonly lines: number;
  /** Whether nobody but a mail program writes so; else it counts only above lines that are marked as quoted. */
  readonly certain: boolean;
}

/** The header that begins at a line, or null. */
export function replyHeaderAt(lines: readonly string[], at: number): ReplyHeader | null {
  const first = lines[at]!.trim();
  if (first.length > LONGEST || first === "") return null;
  if (NAME_FIRST.test(first)) return { lines: 1, certain: isCertain(first) };
  const forms = FORMS.filter(({ opens }) => opens.test(first));
  let text = "";
  for (let count = 1; forms.length > 0 && count <= MOST_LINES && at + count <= lines.length; count++) {
    const line = lines[at + count - 1]!.trim();
    if (line === "") break;
    text = count === 1 ? line : `${text} ${line}`;
    if (text.length > LONGEST) break;
    if (text.endsWith(":") && forms.some(({ ends }) => ends.test(text)))
      return { lines: count, certain: isCertain(text) };
  }
  return BARE.test(first) ? { lines: 1, certain: false } : null;
}

function isCertain(header: string): boolean {
  return (
    !PERSON.test(header) && /\d/.test(header) && (ADDRESS.test(header) || (TIME.test(header) && DATE.test(header)))
  );
}
