import { describe, expect, it, test } from "vitest";
import { withoutHistory } from "../../src/readers/mail/history.js";
import { mailText } from "../../src/readers/mail/text.js";

const lines = (...rows: string[]) => rows.join("\n");
const OWN = "The lamp still flickers.";
const OLD = lines("Dear Ida,", "please change the bulb.", "Bo");

describe("quoted history is dropped", () => {
  test.each([
    ["English", "On Mon, Jan 5, 2026 at 9:00 AM Bo Lund <bo@lumen.example> wrote:"],
    ["English, Apple", "On 5 Jan 2026, at 09:00, Bo Lund <bo@lumen.example> wrote:"],
    ["English, Thunderbird", "On 1/5/26 09:00, Bo Lund wrote:"],
    ["German", "Am Mo., 5. Jan. 2026 um 09:00 Uhr schrieb Bo Lund <bo@lumen.example>:"],
    ["German, name first", "Bo Lund schrieb am 05.01.2026 um 09:00:"],
    ["French", "Le lun. 5 janv. 2026 à 09:00, Bo Lund <bo@lumen.example> a écrit :"],
    ["Spanish", "El lun, 5 ene 2026 a las 9:00, Bo Lund (<bo@lumen.example>) escribió:"],
    ["Portuguese", "Em seg., 5 de jan. de 2026 às 09:00, Bo Lund <bo@lumen.example> escreveu:"],
    ["Italian", "Il giorno lun 5 gen 2026 alle ore 09:00 Bo Lund <bo@lumen.example> ha scritto:"],
    ["Dutch", "Op ma 5 jan 2026 om 09:00 schreef Bo Lund <bo@lumen.example>:"],
    ["older Gmail", "2026-01-05 9:00 GMT+01:00 Bo Lund <bo@lumen.example>:"],
    ["over two lines", "On Mon, Jan 5, 2026 at 9:00 AM Bo Lund - Lumen Support\n<bo@lumen.example> wrote:"],
    ["over three lines", "Am Montag, 5. Januar 2026,\n09:00:00 MEZ hat Bo Lund\n<bo@lumen.example> geschrieben:"],
    ["Outlook", "From: Bo Lund <bo@lumen.example>\nSent: Monday, 5 January 2026 09:00\nTo: Ida\nSubject: RE: Lamp\n"],
    ["Outlook, German", "Von: Bo Lund\nGesendet: Montag, 5. Januar 2026 09:00\nAn: Ida Berg\nBetreff: AW: Lampe\n"],
    ["Outlook, French", "De : Bo Lund\nEnvoyé : lundi 5 janvier 2026 09:00\nÀ : Ida\nObjet : RE: Lampe\n"],
    ["Outlook, Spanish", "De: Bo Lund\nEnviado el: lunes, 5 de enero de 2026 9:00\nPara: Ida\nAsunto: RE: Luz\n"],
    [
      "Outlook, Portuguese",
      "De: Bo Lund\nEnviada em: segunda-feira, 5 de janeiro de 2026\nPara: Ida\nAssunto: RE: Luz\n",
    ],
    ["Outlook, Italian", "Da: Bo Lund\nInviato: lunedì 5 gennaio 2026 09:00\nA: Ida\nOggetto: R: Luce\n"],
    ["Outlook, Dutch", "Van: Bo Lund\nVerzonden: maandag 5 januari 2026 09:00\nAan: Ida\nOnderwerp: RE: Lamp\n"],
    [
      "Outlook, bold, below a rule",
      "________________________________\n*From:* Bo Lund\n*Date:* 5 January\n*Subject:* Lamp\n",
    ],
    ["original message", "-----Original Message-----"],
    ["original message, German", "-----Ursprüngliche Nachricht-----"],
    ["original message, French", "-----Message d'origine-----"],
    ["original message, Spanish", "----- Mensaje original -----"],
    ["forwarded, with words above", "---------- Forwarded message ---------"],
    ["forwarded, Apple", "Begin forwarded message:"],
    ["Zendesk's line", "##- Please type your reply above this line -##"],
    ["Zendesk's line, German", "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##"],
    ["another desk's line", "--- Please reply above this line ---"],
  ])("%s", (_, header) => {
    expect(withoutHistory(lines(OWN, "", header, OLD))).toBe(OWN);
    expect(withoutHistory(lines(OWN, "", header, "", OLD, "", header, OLD).replaceAll("\n", "\r\n"))).toBe(OWN);
  });

  test.each([
    ["quotes at the end", lines(OWN, "", "> Dear Ida,", "> please", ">", "> > older"), OWN],
    ["header and quotes", lines(OWN, "", "On Monday Bo wrote:", "", "> Dear Ida"), OWN],
    ["a bare header and quotes", lines(OWN, "", "Bo Lund wrote:", "> Dear Ida"), OWN],
    ["a header whose quote is gone", lines(OWN, "", "On Monday, Bo Lund wrote:"), OWN],
    [
      "answers between quotes",
      lines("> Which bulb?", "The small one.", "", "> Since when?", "", "May."),
      "The small one.\n\nMay.",
    ],
    ["answer below the quote", lines("On 1/5/26 09:00, Bo wrote:", "> Which bulb?", "> Since when?", "", OWN), OWN],
    ["reply line first, as the desk sends it", lines("##- Please type your reply above this line -##", "", OWN), OWN],
  ])("%s", (_, text, own) => {
    expect(withoutHistory(text)).toBe(own);
  });
});

describe("endings are dropped", () => {
  test.each([
    "-- \nIda Berg\nTel. 555 0100",
    "--\nIda Berg",
    "Sent from my iPhone",
    "Sent from Outlook for Android<https://aka.ms/x>",
    "Get Outlook for iOS",
    "Von meinem iPhone gesendet",
    "Gesendet mit der GMX Mail App",
    "Diese Nachricht wurde von meinem Android Mobiltelefon gesendet.",
    "Envoyé de mon iPhone",
    "Obtenez Outlook pour Android",
    "Enviado desde mi iPhone",
    "Enviado do meu iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPad",
    "_______________",
    "[cid:image001.png@01DC7E]",
    "This email is a service from Lumen Lamps. Delivered by Zendesk\n[ABC123-DE45]",
    "Diese E-Mail ist ein Service von Lumen.",
    "CONFIDENTIALITY NOTICE: read it only if it is for you.\nElse delete it.",
    "This e-mail and any files sent with it are confidential and intended solely for Lumen.",
    "-- \nIda\n\nSent from my iPhone\n\nOn Mon, 5 Jan 2026 at 09:00 Bo <bo@lumen.example> wrote:\n> hi",
  ])("%s", (ending) => {
    expect(withoutHistory(`${OWN}\n\n${ending}`)).toBe(OWN);
  });
});

describe("the writer's words stay", () => {
  test.each([
    ["nothing to drop", lines("Hello,", "", "it broke.", "Ida")],
    ["a header inside a sentence", "On Monday you wrote: we will call. Nobody did."],
    ["words repeated by hand", lines("On 5 January 2026 at 9:00 you wrote:", "we will call.", "Nobody did.")],
    ["words repeated by hand, German", lines("Am 5.1.2026 um 9:00 haben Sie geschrieben:", "wir rufen an.", "Nein.")],
    ["a sentence that ends so", lines("Here is what my neighbour wrote:", "it is loud.", "I agree.")],
    ["From in prose", lines("From: what I read, it is safe.", "To me it is not.")],
    ["a form", lines("Please book:", "From: Porto", "To: Faro", "Date: 3 May", "Two seats, please.")],
    ["a form at the top", lines("From: ida@post.example", "Date: 3 May", "Subject: Lamp", "Message: it broke")],
    ["only quotes", lines("> a", "> b")],
    ["only a header and quotes", lines("On 1/5/26 09:00, Bo wrote:", "> a")],
    ["only a signature", "Sent from my iPhone"],
    [
      "a forwarded message without own words",
      lines(
        "---------- Forwarded message ---------",
        "From: Shop <a@b.example>",
        "Date: 5 May 2026",
        "Subject: Bill",
        "",
        "You owe 5.",
      ),
    ],
    [
      "a forwarded message, pointed to",
      lines("See below.", "", "-----Original Message-----", "From: Shop", "You owe 5."),
    ],
    [
      "a forwarded message, pointed to in German",
      lines("Siehe unten", "", "-----Ursprüngliche Nachricht-----", "Sie schulden 5."),
    ],
    [
      "a forwarded message, signed",
      lines("Hi Bo,", "FYI, thanks", "Ida", "", "---------- Forwarded message ---------", "From: Shop", "You owe 5."),
    ],
    ["more than", lines("It took", "> 5 days", "and it is >= 3 cm short.")],
    ["an arrow in a line", "Settings > Display > Lamp"],
    ["rules between paragraphs", lines("One.", "--", "Two.", "--", "Three.")],
    ["a long text below dashes", lines("One.", "--", ...Array.from({ length: 30 }, (_, i) => `Line ${i}.`))],
    ["prose about a device", lines("Hello.", "Sent from my phone but it never arrived")],
    ["prose that begins like a footer", lines("Hello.", "Delivered by front door courier on Tuesday.")],
    ["masks", lines("My card is", "****")],
    ["confidential as a word", lines("Hi.", "This message is confidential, please tell nobody.")],
  ])("%s", (_, text) => {
    expect(withoutHistory(text)).toBe(text);
    expect(withoutHistory(`\n${text}\n\n`)).toBe(text);
  });
});

it("takes no longer than the text is long", () => {
  const hostile = [
    ">",
    "On ",
    "On \n",
    ">\n",
    "--\n",
    "-- \n",
    "From: a\n",
    "Powered by Zendesk\n",
    "a wrote:\n",
    " ",
    "-",
    "\n\n",
    "On 1 ".repeat(70),
    "From: a\nTo: b\n",
  ];
  for (const part of hostile)
    expect(withoutHistory(`hello\n${part.repeat(200_000 / part.length)}\nbye`)).toMatch(/^hello/);
});

test.each([
  ["the plain body where there is one", "<p>Hi <b>Bo</b></p>", "Hi Bo", "Hi Bo"],
  ["the HTML where the plain body is blank", "<p>Hi <b>Bo</b></p>", " \n", "Hi Bo"],
  ["the HTML alone, without history", "<p>Hi</p><blockquote type=cite>old</blockquote>", null, "Hi"],
  [
    "the HTML where it marks the history",
    '<p>Hi</p><div class="gmail_quote"><blockquote class="gmail_quote">old</blockquote></div>',
    "Hi old",
    "Hi",
  ],
  ["text alone", null, "Hi\n> old", "Hi"],
  ["nothing", null, null, ""],
])("a mail's text: %s", (_, html, text, said) => {
  expect(mailText(html, text)).toBe(said);
});
