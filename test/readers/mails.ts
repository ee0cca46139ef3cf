/** A message; `head` adds fields or replaces them. */
export function mail(head: Readonly<Record<string, string>>, body = "hello"): string {
  const fields = { From: "Ida Berg <ida@post.example>", To: "support@kettles.example", "MIME-Version": "1.0", ...head };
  return `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("")}\n${body}\n`;
}

/** A mailbox of messages, their ids numbered from 1 where they have none. */
export function mbox(...mails: readonly (readonly [Readonly<Record<string, string>>, string?])[]): string {
  return mails
    .map(([head, body], i) => {
      const day = `Mon, 2 Mar 2026 09:${String(i).padStart(2, "0")}:00 +0000`;
      return `From x@y.example Mon Mar  2 09:00:00 2026\n${mail({ "Message-ID": `<${i + 1}@x>`, Date: day, ...head }, body)}\n`;
    })
    .join("");
}

/** Fields of a message from the agent, and of one from the customer. */
export const bo = { From: "Bo Lund <bo@kettles.example>", To: "ida@post.example" };
export const ida = { From: "Ida Berg <ida@post.example>", To: "support@kettles.example" };
