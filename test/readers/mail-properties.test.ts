import fc from "fast-check";
import { expect, it } from "vitest";
import { htmlToText } from "../../src/readers/html.js";
import { withoutHistory } from "../../src/readers/mail/history.js";

const line = fc.constantFrom(
  "The lamp flickers.",
  "> Dear Ida,",
  ">",
  "",
  "  ",
  "-- ",
  "--",
  "Bo Lund",
  "Sent from my iPhone",
  "On Mon, 5 Jan 2026 at 09:00, Bo <bo@lumen.example> wrote:",
  "On Mon, 5 Jan 2026 at 09:00, Bo Lund",
  "<bo@lumen.example> wrote:",
  "-----Original Message-----",
  "Begin forwarded message:",
  "From: Bo <bo@lumen.example>",
  "Sent: Monday, 5 January 2026 09:00",
  "To: Ida",
  "Subject: Lamp",
  "##- Please type your reply above this line -##",
  "This email is a service from Lumen.",
  "DISCLAIMER: for you alone.",
  "See below.",
  "________________",
);

it("keeps something of every mail that says something, and nothing that is not in it", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const text = lines.join("\n");
      const own = withoutHistory(text);
      expect(own === "").toBe(text.trim() === "");
      const left = own.split("\n").map((one) => one.trim());
      const all = lines.map((one) => one.trim());
      let from = 0;
      for (const one of left) {
        const at = all.indexOf(one, from);
        expect(at, one).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }),
    { numRuns: 500 },
  );
});

it("never cuts what stands first, if it is a person's own words", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      expect(withoutHistory(["My own words.", ...lines].join("\n"))).toMatch(/^My own words\./);
    }),
    { numRuns: 500 },
  );
});

const tag = fc.constantFrom(
  "<p>", "</p>", "<div>", "</div>", "<br>", "<li>", "</li>", "<ul>", "</ul>", "<td>", "</td>", "</tr>", "<table>", "</table>", "<pre>",
  "</pre>", "<b", ">", "<form>", "</form>", "<svg>", "</svg>", "<!--", "-->", '<div class="gmail_quote">', '<div class="gmail_attr">',
  '<blockquote type="cite">', "</blockquote>", '<div id="appendonsend">', '<div style="display:none">', "<script>", "</script>", "&amp;", "&#0;",
  " ", "\n", "word",
); // biome-ignore format: a list

it("reads any HTML, however broken, and finds as much in a mail as there is to find", () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 30 }), (tags) => {
      const html = tags.join("");
      const text = htmlToText(html);
      const mail = htmlToText(html, { mail: true });
      expect(text).toBe(text.trim());
      expect(mail === "").toBe(text === "");
      expect(text).not.toMatch(/\n\n\n/);
      expect(mail.split("word").length).toBeLessThanOrEqual(text.split("word").length);
    }),
    { numRuns: 500 },
  );
});
