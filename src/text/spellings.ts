/** Words that stand for several, or for another: written-out contractions, chat spellings. */
export const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: "can not",
    cant: "can not",
    dont: "do not",
    doesnt: "does not",
    didnt: "did not",
    isnt: "is not",
    arent: "are not",
    wasnt: "was not",
    werent: "were not",
    wont: "will not",
    wouldnt: "would not",
    couldnt: "could not",
    shouldnt: "should not",
    havent: "have not",
    hasnt: "has not",
    hadnt: "had not",
    aint: "is not",
    mustnt: "must not",
    neednt: "need not",
    im: "i am",
    ive: "i have",
    youre: "you are",
    youve: "you have",
    theyre: "they are",
    theyve: "they have",
    weve: "we have",
    thats: "that is",
    whats: "what is",
    gonna: "going to",
    wanna: "want to",
    gotta: "got to",
    lemme: "let me",
    gimme: "give me",
    u: "you",
    ur: "your",
    pls: "please",
    plz: "please",
    thx: "thanks",
    thanx: "thanks",
    tnx: "thanks",
    cuz: "because",
    coz: "because",
    tho: "though",
    xd: ":D",
  }).map(([word, words]) => [word, words.split(" ")]),
);

const BEFORE_NT: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall", ai: "is" };
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["m", "am"],
  ["re", "are"],
  ["ve", "have"],
  ["ll", "will"],
  ["d", "would"],
  ["s", "is"],
]);

/** A word and the length of the written part that it stands for. */
export interface WordPart {
  readonly word: string;
  readonly length: number;
}

/**
 * The words in a lower-case word with straight apostrophes: `didn't` is did + not, `it's` is it + is, `ladies'` is ladies.
 * A possessive `'s` is written as `is` too: cue and text alike, so they still meet.
 */
export function splitContraction(written: string): readonly WordPart[] {
  if (written.endsWith("n't") && written.length > 3) {
    const base = written.slice(0, -3);
    return [
      { word: BEFORE_NT[base] ?? base, length: base.length },
      { word: "not", length: 3 },
    ];
  }
  const at = written.lastIndexOf("'");
  const suffix = written.slice(at + 1);
  const base = written.slice(0, at);
  if (suffix === "s" && base === "let") return [{ word: "let", length: 3 }, { word: "us", length: 2 }]; // biome-ignore format: a pair
  const word = SUFFIXES.get(suffix);
  if (word !== undefined && base !== "") {
    return [...(base.includes("'") ? splitContraction(base) : [{ word: base, length: base.length }]), { word, length: suffix.length + 1 }]; // biome-ignore format: a pair
  }
  return [{ word: written.replaceAll("'", ""), length: written.length }];
}

const OUR = /^(dis|un)?(arm|behavi|cand|clam|col|endeav|ferv|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)(our|or)(?=$|s$|ed$|ing$|able$|ably$|ite$|ites$|al$|ful$|hood$|ly$|y$|less$)/; // biome-ignore format: one rule
const DOUBLED = /^(cancel|travel|label|model|fuel|signal|total|channel|level|enrol|fulfil|instal|counsel|dial|parcel|quarrel|unravel|equal|duel|rival|initial|marvel|wool|jewel|shovel|tunnel|panel|towel|trial|tranquil|distil|instil|skil|wil)(l?)(ed|ing|er|ers|or|ors|ment|ments|ation|ations|ous|ously|en|ful|fully)$/; // biome-ignore format: one rule
const PAIRS: ReadonlyMap<string, string> = new Map(
  [
    ["centre", "center"],
    ["centres", "centers"],
    ["grey", "gray"],
    ["licence", "license"],
    ["practise", "practice"],
    ["defence", "defense"],
    ["offence", "offense"],
    ["programme", "program"],
    ["catalogue", "catalog"],
    ["dialogue", "dialog"],
    ["judgement", "judgment"],
    ["jewellery", "jewelry"],
    ["learnt", "learned"],
    ["spelt", "spelled"],
    ["fulfil", "fulfill"],
    ["enrol", "enroll"],
    ["mum", "mom"],
    ["whilst", "while"],
    ["theatre", "theater"],
    ["metre", "meter"],
    ["litre", "liter"],
    ["mums", "moms"],
    ["mummy", "mommy"],
    ["towards", "toward"],
    ["afterwards", "afterward"],
    ["mould", "mold"],
    ["mouldy", "moldy"],
    ["cosy", "cozy"],
    ["pyjamas", "pajamas"],
    ["aluminium", "aluminum"],
    ["ageing", "aging"],
    ["sceptical", "skeptical"],
    ["acknowledgement", "acknowledgment"],
    ["judgements", "judgments"],
    ["programmes", "programs"],
    ["catalogues", "catalogs"],
    ["theatres", "theaters"],
    ["metres", "meters"],
    ["litres", "liters"],
    ["kilometres", "kilometers"],
    ["calibre", "caliber"],
    ["fibre", "fiber"],
    ["licences", "licenses"],
    ["practised", "practiced"],
    ["practising", "practicing"],
    ["pretence", "pretense"],
    ["analogue", "analog"],
    ["draught", "draft"],
    ["plough", "plow"],
    ["kerb", "curb"],
    ["manoeuvre", "maneuver"],
    ["paediatric", "pediatric"],
    ["anaesthetic", "anesthetic"],
    ["burnt", "burned"],
    ["spoilt", "spoiled"],
    ["dreamt", "dreamed"],
    ["leapt", "leaped"],
    ["amongst", "among"],
    ["enquiry", "inquiry"],
    ["enquiries", "inquiries"],
    ["enquire", "inquire"],
    ["enquired", "inquired"],
    ["enquiring", "inquiring"],
    ["instalments", "installments"],
  ].flatMap(([uk, us]) => [
    [uk!, us!],
    [us!, uk!],
  ]),
);

/** The other spellings of a word in British or American English; a form that no one writes does no harm. */
export function variants(word: string): readonly string[] {
  const out: string[] = [];
  const pair = PAIRS.get(word);
  if (pair !== undefined) out.push(pair);
  const ise = /^(.{3,}[iy])([sz])(e|es|ed|ing|er|ers|able|ation|ations|ational)$/.exec(word);
  if (ise) out.push(`${ise[1]}${ise[2] === "s" ? "z" : "s"}${ise[3]}`);
  const our = OUR.exec(word);
  if (our)
    out.push(word.replace(OUR, (_all, prefix = "", stem, end) => `${prefix}${stem}${end === "our" ? "or" : "our"}`));
  const doubled = DOUBLED.exec(word);
  if (doubled) out.push(`${doubled[1]}${doubled[2] === "l" ? "" : "l"}${doubled[3]}`);
  return out;
}
