const NEWLINE = 10;
/** Bytes of a message that are kept; what follows are attachments, or a file that is no mailbox. */
const MOST = 64 * 1024 * 1024;

/** `From bo@acme.example Mon Mar  2 09:00:00 2026`, as a mailbox sets its messages apart. */
const FROM_LINE =
  /^From (?:\S.{0,300}?\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:[a-z]{3}\s+\d{1,2}|\d{1,2}\s+[a-z]{3})\b.{0,20}\d{1,2}:\d{2}.{0,60}$/i;
const FIELD = /^[^\s:]{1,80}[ \t]*:/;

/** Whether a text begins as a mailbox does. */
export function isMailbox(head: string): boolean {
  const [first = "", second = ""] = head.slice(0, 5000).trimStart().split(/\r?\n/, 2);
  return isFromLine(first, second);
}

/** Whether a line is one that sets messages of a mailbox apart, and the line below it begins a message. */
function isFromLine(line: string, below: string): boolean {
  return FROM_LINE.test(line.trimEnd()) && (FIELD.test(below) || /^>From /.test(below));
}

/** A message of a mailbox. */
export interface RawMail {
  /** The line of its `From ` line, 1-based. */
  readonly row: number;
  readonly bytes: Buffer;
}

/**
 * The messages of a mailbox (mboxo or mboxrd: one `>` is taken off lines such as `>From `), one after another. Counts of
 * lengths in it are not trusted; what stands above the first `From ` line is taken for a message too. With `headsOnly` each ends where its body begins.
 */
export async function* mailsOf(bytes: AsyncIterable<Uint8Array>, { headsOnly = false } = {}): AsyncGenerator<RawMail> {
  let parts: Buffer[] = [];
  let size = 0;
  let row = 0;
  let start = 0;
  let inHead = true;
  /** A line that may set messages apart, until the next one shows. */
  let candidate: Buffer | null = null;
  const keep = (line: Buffer) => {
    if (size >= MOST || (headsOnly && !inHead)) return;
    parts.push(line[0] === 0x3e && /^>+From /.test(line.subarray(0, 200).toString("latin1")) ? line.subarray(1) : line);
    size += line.length;
    if (isEmpty(line)) inHead = false;
  };
  for await (const line of byteLines(bytes)) {
    row++;
    if (candidate !== null) {
      if (isFromLine(candidate.toString("latin1"), line.subarray(0, 200).toString("latin1"))) {
        if (start > 0) yield { row: start, bytes: Buffer.concat(parts) };
        parts = [];
        size = 0;
        inHead = true;
        start = row - 1;
      } else if (start > 0) keep(candidate);
      candidate = null;
    }
    if (start === 0 && !isFrom(line) && line.toString("latin1").trim() !== "") start = row;
    if (line.length < 1000 && isFrom(line)) candidate = line;
    else if (start > 0) keep(line);
  }
  if (start === 0) return;
  if (candidate !== null) keep(candidate);
  yield { row: start, bytes: Buffer.concat(parts) };
}

function isFrom(line: Buffer): boolean {
  return line.subarray(0, 5).toString("latin1") === "From ";
}

function isEmpty(line: Buffer): boolean {
  return line.length === 1 || (line.length === 2 && line[0] === 13);
}

/** Lines with their ends. */
async function* byteLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(NEWLINE); at !== -1; at = buffer.indexOf(NEWLINE, from)) {
      const line = buffer.subarray(from, at + 1);
      yield open.length === 0 ? line : Buffer.concat([...open, line]);
      open = [];
      from = at + 1;
    }
    if (from < buffer.length) open.push(buffer.subarray(from));
  }
  if (open.length > 0) yield Buffer.concat(open);
}
