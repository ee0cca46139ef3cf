import { describe, expect, it } from "vitest";
import { plain } from "../../src/text/plain.js";
import { foundIn, matchesIn } from "../helpers/cues.js";

/** Cue, text, and the part of the text as given that must be found; null for none. */
type Case = readonly [cue: string, text: string, found: string | null];

const FORMS: readonly Case[] = [
  ["sorry", "SORRY about that", "SORRY"],
  ["sorry", "So, sOrRy!", "sOrRy"],
  // apostrophes
  ["don't know", "I don’t know", "don’t know"],
  ["don’t know", "I don't know", "don't know"],
  ["can't", "I can`t", "can`t"],
  ["can't", "I can´t", "can´t"],
  ["can't", "I canʼt", "canʼt"],
  // letters with marks, composed and decomposed
  ["café", "the cafe\u0301 there", "cafe\u0301"],
  ["cafe\u0301", "the café there", "café"],
  ["désolé", "Je suis DE\u0301SOLE\u0301.", "DE\u0301SOLE\u0301"],
  ["cafe", "the café", null],
  ["straße", "die STRASSE, die Straße", "Straße"],
  ["привет", "ПРИВЕТ всем", "ПРИВЕТ"],
  ["istanbul", "in ISTANBUL", "ISTANBUL"],
  ["İzmir", "in İzmir", "İzmir"],
  // compatibility forms
  ["fine", "that is ﬁne now", "ﬁne"],
  ["office", "your oﬃce", "oﬃce"],
  ["thanks", "ｔｈａｎｋｓ a lot", "ｔｈａｎｋｓ"],
  ["thanks", "ＴＨＡＮＫＳ！", "ＴＨＡＮＫＳ"],
  ["sorry", "so 𝐬𝐨𝐫𝐫𝐲 for that", "𝐬𝐨𝐫𝐫𝐲"],
  ["sorry", "𝓢𝓸𝓻𝓻𝔂", "𝓢𝓸𝓻𝓻𝔂"],
  // what can't be seen
  ["sorry", "so\u200brry", "so\u200brry"],
  ["sorry", "\ufeffsorry", "sorry"],
  ["sorry", "sor\u00adry, Anna", "sor\u00adry"],
  ["so sorry", "so\u00a0sorry", "so\u00a0sorry"],
  ["sorry", "\u2060sorry\u2060 then", "sorry"],
  // entities
  ["don't", "I don&#39;t", "don&#39;t"],
  ["don't", "I don&#x27;t", "don&#x27;t"],
  ["don't", "I don&rsquo;t", "don&rsquo;t"],
  ["don't", "I don&apos;t", "don&apos;t"],
  ["terms and conditions", "our terms &amp; conditions", "terms &amp; conditions"],
  ["terms and conditions", "our terms & conditions", "terms & conditions"],
  ["so sorry", "so&nbsp;sorry!", "so&nbsp;sorry"],
  ["<3", "we &lt;3 you", "&lt;3"],
  // emoji
  ["🙏", "please 🙏🏽 now", "🙏🏽"],
  ["🙏🏿", "please 🙏", "🙏"],
  ["❤", "with ❤️!", "❤️"],
  ["❤️", "with ❤!", "❤"],
  ["👩‍💻", "our 👩🏾‍💻 helps", "👩🏾‍💻"],
  ["👩", "our 👩‍💻 helps", null],
  ["😡", "again😡😡", "😡"],
  ["🇳🇴", "to 🇳🇴!", "🇳🇴"],
  // emoticons
  [":)", "thanks :-)", ":-)"],
  [":)", "thanks :]", ":]"],
  [":-)", "thanks =)", "=)"],
  [":(", "oh no :-(", ":-("],
  [":)", "oh no :(", null],
  [":D", "great :-D", ":-D"],
  [":'(", "broken :'-(", ":'-("],
  [";)", "sure ;-)", ";-)"],
  [">:(", "again >:(", ">:("],
  [":p", "it is 5:pm", null],
  // letters repeated for emphasis
  ["so", "it is soooo late", "soooo"],
  ["so good", "SOOOO GOOOOD", "SOOOO GOOOOD"],
  ["please", "pleaseeee", "pleaseeee"],
  ["hello", "helllllo", "helllllo"],
  ["good", "goood", "goood"],
  ["too", "to", null],
  ["www", "www", "www"],
  // contractions, both ways
  ["do not", "I don't know", "don't"],
  ["don't", "I do not know", "do not"],
  ["don't", "i dont know", "dont"],
  ["cannot", "I can't", "can't"],
  ["can't", "I cannot", "cannot"],
  ["can not", "I CANNOT", "CANNOT"],
  ["won't", "it will not", "will not"],
  ["i am sorry", "I'm sorry", "I'm sorry"],
  ["i'm sorry", "I am sorry", "I am sorry"],
  ["i'm sorry", "im sorry", "im sorry"],
  ["we have refunded", "We've refunded it", "We've refunded"],
  ["they're", "they are", "they are"],
  ["i will", "I'll", "I'll"],
  ["i would", "I'd", "I'd"],
  ["would not have", "wouldn't've", "wouldn't've"],
  ["let us", "Let's", "Let's"],
  ["it has been", "it's been", "it's been"],
  ["it's been", "it has been", "it has been"],
  ["it is", "it's broken", "it's"],
  ["i had been", "I'd been", "I'd been"],
  ["thank you", "thank u", "thank u"],
  ["please", "pls", "pls"],
  ["thanks", "thx", "thx"],
  ["going to", "gonna", "gonna"],
  ["ladies", "the ladies' room", "ladies"],
  // British and American spelling
  ["apologise", "we apologize", "apologize"],
  ["apologized", "we apologised", "apologised"],
  ["apology", "apologies", null],
  ["favour", "do me a favor", "favor"],
  ["favorite", "my favourite", "favourite"],
  ["behaviour", "such behavior", "behavior"],
  ["cancelled", "it was canceled", "canceled"],
  ["canceling", "cancelling", "cancelling"],
  ["centre", "the center", "center"],
  ["gray", "a grey one", "grey"],
  ["analyse", "analyze", "analyze"],
  ["our", "or", null],
];

describe("a cue meets every way of writing it", () => {
  it.each(FORMS)("%j in %j", (cue, text, found) => {
    expect(foundIn(text, [cue])[0] ?? null).toBe(found);
  });
});

describe("offsets lead back into the text as given", () => {
  it.each([
    ["a ligature before", "ﬁne, ﬂat, sorry"],
    ["an entity before", "A &amp; B &quot;x&quot; sorry"],
    ["decomposed letters before", "e\u0301e\u0301e\u0301 sorry"],
    ["letters beyond the first plane before", "𝐬𝐨 sorry"],
    ["a letter that grows in lower case before", "İİİ sorry"],
    ["letters that grow when unified before", "㎏ ㏂ ﷺ sorry"],
    ["zero-width characters before", "\u200b\u200b so \u200b sorry"],
    ["emoji before", "👩🏾‍💻🇳🇴🙏🏽 sorry"],
  ])("%s", (_name, text) => {
    const start = text.indexOf("sorry");
    expect(matchesIn(text, ["sorry"])).toMatchObject([{ start, end: start + 5 }]);
  });

  it("a part of a contraction has its own place", () => {
    expect(foundIn("I didn't", ["not"])).toEqual(["n't"]);
    expect(foundIn("I didn’t", ["did"])).toEqual(["did"]);
  });
});

describe("plain", () => {
  it.each([
    ["&bogus; &amp &;", "&bogus; &amp &;"],
    ["&#0; &#55357; &#x110000;", "&#0; &#55357; &#x110000;"],
    ["&amp;lt;", "&lt;"],
    ["&#128591; &QUOT;", '🙏 "'],
  ])("reads %j as %j", (given, text) => {
    expect(plain(given).text).toBe(text);
  });

  it("leaves an ordinary text as it is, without columns", () => {
    expect(plain("I’m sorry — “really” 🙏")).toEqual({ text: "I’m sorry — “really” 🙏", starts: null, ends: null });
  });
});
