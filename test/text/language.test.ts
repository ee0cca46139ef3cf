import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { toConversation } from "../../src/model/conversation.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { readConversations } from "../../src/readers/index.js";
import { languageRecogniser, withLanguage } from "../../src/text/language.js";

const HOME = "fixtures/languages";
const languages = readdirSync(HOME)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const transcripts = readFileSync(`${HOME}/${name}`, "utf8").trim().split("\n\n");
    return [name.slice(0, 2), transcripts.map((text) => parseTranscript(text).conversation)] as const;
  });
const recognise = languageRecogniser();
const of = (transcript: string) => recognise(parseTranscript(transcript).conversation);

describe("the language of a conversation", () => {
  it.each(languages)("is recognised: %s", async (language, conversations) => {
    const found = await Promise.all(conversations.map(recognise));
    const right = found.filter((one) => one === language).length;
    expect(found.filter((one) => one !== language && one !== null)).toEqual([]);
    expect(right / found.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ["nothing", "system: Chat started"],
    ["a word", "customer: Hallo\nagent: Hallo!"],
    ["two sentences", "customer: Wo ist mein Paket?\nagent: Es kommt morgen früh bei Ihnen an, ganz bestimmt."],
    [
      "numbers and addresses",
      `customer: ${"https://example.com/de/hilfe 4711 ida@example.com @acme #hilfe ".repeat(50)}`,
    ],
    [
      "names",
      `agent: Thanks, ${"María Fernanda Hernández Gutiérrez, Calle San Bernardo; José Luis Rodríguez; ".repeat(5)}`,
    ],
    [
      "what others than agent and customer say",
      `bot: ${"Wie kann ich Ihnen heute weiterhelfen? ".repeat(20)}\nagent: Hi`,
    ],
    [
      "private notes",
      `note: ${"Der Kunde hat sich schon zweimal über die Lieferung beschwert. ".repeat(20)}\nagent: Hi`,
    ],
  ])("is not told from %s", async (_what, transcript) => {
    expect(await of(transcript)).toBeNull();
  });

  it.each([
    [
      "English with names and addresses of elsewhere",
      "customer: Please send it to Calle de Alcalá, Madrid, c/o María Hernández Gutiérrez and José Luis Rodríguez. My old address was Straße des Siebzehnten Juni, Berlin.\nagent: Of course, I have changed the address to Calle de Alcalá and will send it today.",
      "en",
    ],
    [
      "English with mistakes",
      "customer: hiya ive been waitin 3 wks for my parcle n nobdy awnsers me its rediculous tbh\nagent: so sorry bout that hun, lemme chek wots goin on w/ ur order rn, wont be long\ncustomer: ok thx pls hurry its 4 my sons bday nd hes gonna be gutted",
      "en",
    ],
    [
      "English in capitals",
      "customer: WHERE IS MY PARCEL? I have been waiting for three weeks now and nobody answers the phone when I call you.\nagent: I am so sorry, let me find out where it is right now and call you back within the hour.",
      "en",
    ],
    [
      "a foreign word of thanks at the end",
      "customer: My card was charged twice, and the bank says that you have to send one of the payments back to me.\nagent: You are right, I have sent it back to you this minute.\ncustomer: Muchas gracias, amigo!",
      "en",
    ],
    [
      "an English greeting from a template",
      "agent: Hello!\ncustomer: Mein Wasserkocher ist gestern angekommen und leider ist der Deckel schon gebrochen, was machen wir da?\nagent: Das tut mir leid, ein neuer Deckel geht noch heute an Sie raus.",
      "de",
    ],
  ])("is that of most words: %s", async (_what, transcript, language) => {
    // biome-ignore format: a table
    expect(await of(transcript)).toBe(language);
  });

  const german =
    "Mein Wasserkocher ist gestern angekommen und leider ist der Deckel schon gebrochen, was machen wir da?";
  const english = "I am so sorry to hear that, we will send you a new lid today, and it should be there by Friday.";
  it.each([
    [`customer: ${german}\nagent: ${english}`],
    [`customer: ${english}\nagent: ${german}`],
    [`customer: ${german.repeat(20)}\nagent: ${english}`],
  ])("is several where customer and agent write different ones", async (transcript) => {
    expect(await of(transcript)).toBe("mul");
  });

  it("is found in 10 MB at once", async () => {
    const start = performance.now();
    for (const text of ["wort ".repeat(2e6), "@".repeat(1e7), "A".repeat(1e7), "ä".repeat(1e7), "1a".repeat(5e6)])
      await of(`customer: ${text}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("is what the export says, where it says one", async () => {
    const [, [german]] = languages.find(([language]) => language === "de")!;
    const with_ = (language: string | null) => withLanguage({ ...german!, language }, recognise);
    expect(await with_("nl")).toMatchObject({ language: "nl" });
    expect(await with_("nl")).not.toHaveProperty("languageRecognised");
    for (const unknown of [null, "", "unknown", "und", " N/A "])
      expect(await with_(unknown)).toMatchObject({ language: "de", languageRecognised: true });
  });
});

const exports_ = readdirSync("fixtures/transcripts", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:csv|tsv|json|ndjson|gz)$/.test(name) && !name.includes("labels"))
  .map((name) => `fixtures/transcripts/${name.replaceAll("\\", "/")}`);
const cast = { "Ana Lima": "agent", "Élodie Martin": "agent" } as const;

/** What is taken for another language than the one that it is in (English, where nothing is said). */
async function mistaken(conversations: AsyncIterable<Conversation> | Iterable<Conversation>): Promise<string[]> {
  const wrong: string[] = [];
  for await (const conversation of conversations) {
    const found = await recognise(conversation);
    if (found !== null && found !== (conversation.language ?? "en")) wrong.push(`${conversation.id}: ${found}`);
  }
  return wrong;
}

describe("no conversation is taken for another language", () => {
  it.each(exports_)("in %s", async (path) => {
    const options = path.includes("names-only") ? { roles: { ...cast, "Graham Sutcliffe": "customer" } as const } : {};
    expect(await mistaken(readConversations([path], { ...options, recogniseLanguages: false }))).toEqual([]);
  });

  const data = "../shared/data";
  const files = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith(".ndjson")) : [];
  it.runIf(files.length > 0)(
    "among 4,000 English threads, chats, posts and reviews",
    async () => {
      for (const name of files) {
        const lines = readFileSync(`${data}/${name}`, "utf8").trim().split("\n");
        expect(await mistaken(lines.map((line) => toConversation(JSON.parse(line))))).toEqual([]);
      }
    },
    60_000,
  );
});
