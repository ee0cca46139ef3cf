/** A quick look whether there may be any. */
const MAY_HAVE_RUN = /[A-Z\u00c0-\u00de\u0100-\u024f][^ \n-]{1,40}[ -](?:and |& |of )?[A-Z\u00c0-\u00de\u0100-\u024f]/;
/** Two capitalised words or more in a row. */
const RUN =
  /(?<![\p{L}\p{N}])\p{Lu}(?:['’]?\p{Lu})?\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?:(?:[ -]| (?:and|&|of) )\p{Lu}(?:['’]?\p{Lu})?\p{Ll}+(?:\p{Lu}\p{Ll}+)?){1,7}(?![\p{L}\p{N}])/gu;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that may stand before a name in a row of capitals, and are none of it. */
const OPENINGS = words("hello hi hey dear welcome at from with by to contacting choosing calling using thanks thank the this your my our and so"); // biome-ignore format: a list
/** Words that stand after a company's name for a part of the company. */
const OFFICES = words("customer customers client service services support team care relations billing orders sales returns accounts accounting claims complaints help helpdesk department desk office centre center plan plans app website store shop branch warehouse assistant"); // biome-ignore format: a list
/** Words that make a row of capitals a courtesy, a day, an office of everybody's, or a sentence in capitals. */
const NO_NAMES = words("a an the this that these i me my we us our you your it its he she they his her their is are was were am be been have has had do does did will would can could to so very really too for on in at by with from about if when what how why who thank thanks please hello hi dear regards wishes luck merry birthday anniversary wedding christmas easter year years day morning afternoon evening night week weekend monday tuesday wednesday thursday friday saturday sunday january february march july august september october november december ever never again manager supervisor agent advisor airport station chat message messages mail email phone line number code account standards ombudsman court police action protection service services support customer twitter facebook instagram tiktok trustpilot reddit google whatsapp"); // biome-ignore format: a list

/** What companies and people are spoken of after: "at Happy Homes". */
const BEFORE = /(?:^|[^\p{L}\p{N}])(?:welcome to|at|from|with|by|to|of|about|contacting|choosing|chose|calling|using|trust|hello|hi|hey|dear|your|my|our|a|an) $/iu; // biome-ignore format: one rule
/** Or before what is said of them. */
const AFTER = /^(?:['’]s)? (?:is|was|are|were|has|had|have|does|did|do|never|always|still|will|would|can|could|should|won|charged|lost|sent|took|told|owes?|owed|keeps?|kept|refused|refuses|says?|said|promised?|promises|cancell?ed|ruined|delivered|broke|wants?|needs?)(?![\p{L}\p{N}])/u; // biome-ignore format: one rule
const LONGEST_AFTER = 16;
/** Or below a person in a signature. */
const SIGNED = /(?:^|\n)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}\r?\n$/u;
const LONGEST_BEFORE = 60;
// The bound keeps a conversation of nothing but names linear.
const MOST_PHRASES = 32;

/**
 * The names of several words in texts, the longest first: rows of capitalised words that stand where names stand ("from
 * Happy Homes", "Happy Homes Billing"), or more than once.
 */
export function phrasesIn(texts: Iterable<string>): readonly string[] {
  const seen = new Map<string, number>();
  for (const text of texts) {
    if (!MAY_HAVE_RUN.test(text)) continue;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const { phrase, start, office } = bare(run);
      if (phrase === "") continue;
      const at = index + start;
      const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
      const end = index + run.length;
      const isLast = end === text.trimEnd().length;
      const named =
        office ||
        BEFORE.test(before) ||
        AFTER.test(text.slice(end, end + LONGEST_AFTER)) ||
        (isLast && SIGNED.test(before));
      seen.set(phrase, (seen.get(phrase) ?? 0) + (named ? 2 : 1));
    }
  }
  return [...seen]
    .filter(([, signs]) => signs > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_PHRASES)
    .map(([phrase]) => phrase)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** A row of capitals without what stands before and after the name in it; an empty phrase where none is left. */
function bare(run: string) {
  const parts = [...run.matchAll(/[^ -]+/g)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }));
  let first = 0;
  let last = parts.length - 1;
  while (first < last && OPENINGS.has(parts[first]!.word)) first++;
  while (last > first && OFFICES.has(parts[last]!.word)) last--;
  const kept = parts.slice(first, last + 1);
  const start = parts[first]!.index;
  const end = parts[last]!.index + parts[last]!.word.length;
  const isName = kept.length > 1 && !kept.some(({ word }) => NO_NAMES.has(word));
  return { phrase: isName ? run.slice(start, end) : "", start, office: last < parts.length - 1 };
}
