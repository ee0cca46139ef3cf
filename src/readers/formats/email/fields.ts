import { isUtf8 } from "node:buffer";

const WANTED = new Set(
  `from sender to cc delivered-to x-original-to envelope-to date received subject message-id in-reply-to references
   auto-submitted precedence x-autoreply x-autorespond x-auto-reply x-gmail-labels x-gm-thrid x-mailer content-type
   x-failed-recipients return-path x-mozilla-draft-info mime-version`.split(/\s+/),
);
/** Further characters of a field say nothing that is needed here. */
const LONGEST = 32 * 1024;

/** The fields of a message's head that are of use here, unfolded, by name in lower case, each as often as it stands there. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Reads the head of a message: what stands above its first empty line. */
export function fieldsOf(message: Uint8Array): Fields {
  const bytes = Buffer.from(message.buffer, message.byteOffset, headLength(message));
  const head = bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of head.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      const before: string | undefined = open?.at(-1);
      if (before !== undefined && before.length < LONGEST)
        open![open!.length - 1] = `${before} ${line.trim()}`.slice(0, LONGEST);
      continue;
    }
    const colon = line.indexOf(":");
    const name = colon > 0 && colon < 80 ? line.slice(0, colon).trim().toLowerCase() : "";
    open = null;
    if (!WANTED.has(name)) continue;
    open = fields.get(name) ?? [];
    if (open.length < 50) open.push(line.slice(colon + 1, colon + 1 + LONGEST).trim());
    fields.set(name, open);
  }
  return fields;
}

/** Whether a message ends before its head does. */
export function endsInHead(message: Uint8Array): boolean {
  return headLength(message) === message.length;
}

/** Where the first empty line begins. */
function headLength(message: Uint8Array): number {
  for (let at = message.indexOf(10); at !== -1; at = message.indexOf(10, at + 1)) {
    if (message[at + 1] === 10 || (message[at + 1] === 13 && message[at + 2] === 10)) return at + 1;
  }
  return message.length;
}
