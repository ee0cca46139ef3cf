const MOST = 1024 * 1024;
const HEAD = /\n\r?\n(?:[^\n]*\n)?(?:[!-9;-~]{1,80}:[^\n]*\n|[ \t][^\n]*\n){0,60}?message-id:\s*</i;

/**
 * Whether the head of another message stands in the text of one, as it does where the line that sets them apart is
 * lost; in mails of several parts it may stand by right.
 */
export function swallowsMail(message: Buffer): boolean {
  const text = message.subarray(0, MOST).toString("latin1");
  const end = /\n\r?\n/.exec(text)?.index;
  if (end === undefined || /^content-type:\s*(?:multipart|message)\//im.test(text.slice(0, end))) return false;
  const body = text.slice(end);
  return /^message-id:/im.test(body) && HEAD.test(body);
}
