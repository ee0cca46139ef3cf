const MOST = 1024 * 1024;
const HEAD = /\n\r?\n(?:[^\n]*\n)?(?:[^\s:]{1,80}:[^\n]*\n|[ \t][^\n]*\n){0,60}?message-id:\s*</i;

/**
 * Whether the head of another message stands in the text of one, or below its last part, as it does where the line that
 * sets them apart is lost. In a part of a message it may stand by right.
 */
export function swallowsMail(message: Buffer): boolean {
  const text = message.subarray(0, MOST).toString("latin1");
  const end = /\n\r?\n/.exec(text)?.index;
  if (end === undefined) return false;
  const body = ownText(text.slice(0, end), text.slice(end));
  return /^message-id:/im.test(body) && HEAD.test(body);
}

/** The text of a message of one part; of others what stands below the last. */
function ownText(head: string, body: string): string {
  if (!/^content-type:\s*(?:multipart|message)\//im.test(head)) return body;
  const boundary = /\bboundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(head);
  const close = boundary === null ? -1 : body.lastIndexOf(`\n--${boundary[1] ?? boundary[2]}--`);
  return close === -1 ? "" : body.slice(close + 1);
}
