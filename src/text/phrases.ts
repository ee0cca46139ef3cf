/** A quick look whether there may be any. */
const MAY_HAVE_RUN =
  /[A-Z\u00c0-\u00de\u0100-\u024f][^ \n-]{1,40}(?:[^\S\n]{1,4}|-)(?:(?:and|&|of)[^\S\n]{1,4})?[A-Z\u00c0-\u00de\u0100-\u024f]/;
const CAPITAL = String.raw`\p{Lu}(?:['’]?\p{Lu})?\p{Ll}+(?:\p{Lu}\p{Ll}+)?`;
const BLANK = String.raw`[^\S\n]{1,4}`;
/** Two capitalised words or more in a row. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#])${CAPITAL}(?:(?:-|${BLANK}(?:(?:and|&|of)${BLANK})?)${CAPITAL}){1,7}(?![\p{L}\p{N}])`,
  "gu",
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that may stand before a name in a row of capitals, and are none of it. */
const OPENINGS = words("hello hi hey dear welcome at from with by to contacting choosing calling using thanks thank the this your my our and so"); // biome-ignore format: a list
/** Words that stand after a company's name for a part of the company. */
const OFFICES = words("customer customers client service services support team care relations billing orders sales returns accounts accounting claims complaints help helpdesk department desk office centre center plan plans app website store shop branch warehouse assistant representative representatives rep staff crew"); // biome-ignore format: a list
/** Words that make a row of capitals a courtesy, a day, an office of everybody's, or a sentence in capitals. */
const NO_NAMES = words("a an and of the this that these i me my we us our you your it its he she they his her their is are was were am be been have has had do does did will would can could to so very really too for on in at by with from about if when what how why who thank thanks please hello hi dear regards wishes luck merry birthday anniversary wedding christmas easter year years day morning afternoon evening night week weekend monday tuesday wednesday thursday friday saturday sunday january february march july august september october november december ever never again manager supervisor agent advisor airport station chat message messages mail email phone line number code yes no ok okay but just here there now then new need where which also click tap go select press sign log open take give help get let account standards ombudsman court police action protection service services support customer twitter technical web digital online live report information guarantee money payment settings facebook instagram tiktok trustpilot reddit google whatsapp"); // biome-ignore format: a list

/** What companies and people are spoken of after: "at Happy Homes". */
const BEFORE = /(?:^|[^\p{L}\p{N}])(?:welcome to|again|avoid|boycott|leaving|love|hate|at|from|with|by|to|of|about|contacting|choosing|chose|calling|using|trust|hello|hi|hey|dear|your|my|our|a|an)[^\S\n]{1,4}$/iu; // biome-ignore format: one rule
/** Or before what is said of them. */
const AFTER = /^(?:['’]s)?[^\S\n]{1,4}(?:is|was|are|were|has|had|have|does|did|do|never|always|still|will|would|can|could|should|won|charged|lost|sent|took|told|owes?|owed|keeps?|kept|refused|refuses|says?|said|promised?|promises|cancell?ed|ruined|delivered|broke|wants?|needs?)(?![\p{L}\p{N}])/u; // biome-ignore format: one rule
const LONGEST_AFTER = 16;
/** Or below a person in a signature. */
const SIGNED = /(?:^|\n)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}\r?\n$/u;
const LONGEST_BEFORE = 60;
// The bound keeps a conversation of nothing but names linear.
const MOST_PHRASES = 32;

/** A row of capitalised words, one blank between two; `sure` where it stands as names do ("from Happy Homes"). */
export interface Phrase {
  readonly words: string;
  readonly sure: boolean;
}

/** The rows of capitalised words in a text that may be names. */
export function phrasesIn(text: string): readonly Phrase[] {
  if (!MAY_HAVE_RUN.test(text)) return [];
  const found: Phrase[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const name = bare(run);
    if (name === null) continue;
    const sure = name.ofOffice || isPlace(text, index + name.start, index + run.length);
    found.push({ words: run.slice(name.start, name.end).replace(/[^\S\n]+/g, " "), sure });
  }
  return found;
}

/** The phrases that are names, the longest first: those that are sure, or stand there more than once. */
export function settle(phrases: readonly Phrase[]): readonly string[] {
  const signs = new Map<string, number>();
  for (const { words, sure } of phrases) signs.set(words, (signs.get(words) ?? 0) + (sure ? 2 : 1));
  return [...signs]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_PHRASES)
    .map(([words]) => words)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Do names stand at this place of a text? */
function isPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (BEFORE.test(before) || AFTER.test(text.slice(end, end + LONGEST_AFTER))) return true;
  return end === text.trimEnd().length && SIGNED.test(before);
}

/** Where the name is in a row of capitals, without what stands before and after it; null where none is left. */
function bare(run: string) {
  const parts = [...run.matchAll(/[^\s-]+/g)];
  const lower = parts.map(([word]) => (word === "and" || word === "of" ? "&" : word.toLowerCase()));
  let first = 0;
  let last = parts.length - 1;
  while (first < last && OPENINGS.has(lower[first]!)) first++;
  while (last > first && OFFICES.has(lower[last]!)) last--;
  if (last === first || lower.slice(first, last + 1).some((word) => NO_NAMES.has(word))) return null;
  const end = parts[last]!.index + parts[last]![0].length;
  return { start: parts[first]!.index, end, ofOffice: last < parts.length - 1 };
}
