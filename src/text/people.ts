// Given names that are words too: the others need not be known, as no cue has them.
const GIVEN =
  /\b(?:Angel|April|Art|Bill|Blessing|Chance|Charity|Chase|Dawn|Drew|Ernest|Faith|Felicity|Frank|Gift|Grace|Grant|Honou?r|Hope|Jack|Joy|June|Mark|May|Melody|Mercy|Merit|Miles|Pat|Penny|Precious|Ray|Rich|Robin|Rose|Sue|Summer|Will)\b/g;
const ADDRESSED =
  /\b(?:hi|hello|hey|dear|thanks|thank you|thanks again|cheers|morning|afternoon|evening|regards|wishes|sincerely|love),?\s{1,4}$/i;
const CLAUSE_END = /^(?:\s*(?:$|[.,;:!?)\n–—])|['’]s )/;
/** A clause of its own, or the last word of one that is not "a joy", "my angel". */
const ALONE = /(?:^|[.,;:!?(\n–—]\s{0,4})$/;
const LAST = /(?<!(?:^|[^\p{L}])(?:a|an|the|my|our|your|such|no|any|some|of|in|on|for|what|this|that|with|so|i|we|you|will|and|to))[^\S\n]{1,4}$/iu; // biome-ignore format: one rule
const SPOKEN_TO = /(?<!\b(?:going|want|wants|have|had|like|need|able|forced|ready|about|due) )\b(?:with|to|from|by|about|tell|told|ask|asked)[^\S\n]{1,4}$/i; // biome-ignore format: one rule
const OBJECT = /^[^\S\n]{1,4}(?:you|me|us|them|him|her|it|the|a)\b/i;
const SPOKEN_OF = /^[^\S\n]{1,4}(?:is|was|has|did|said|told|helped|promised|sent|here)\b/;
const PRAISED = /^[^\S\n]{1,4}you(?: are| were| have|['’]re|['’]ve)\b/;
const VERB = /^(?:Hope|May|Will)$/;
const INTRODUCED = /\b(?:name is|name['’]s|this is|here is|you(?: are|['’]re) speaking (?:to|with))[^\S\n]{1,4}$/i;
const LONGEST_BEFORE = 32;
const LONGEST_AFTER = 16;

/** Is a given name a word as well, such as Hope? */
export function isWordToo(name: string): boolean {
  return [...name.matchAll(GIVEN)].some(([word]) => word === name);
}

/** Given names that a text's own words show to be names: "Thanks, Hope!", "my name is Joy". */
export function peopleIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: word, index } of text.matchAll(GIVEN)) {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const after = text.slice(end, end + LONGEST_AFTER);
    const isName =
      (CLAUSE_END.test(after) && (ADDRESSED.test(before) || ALONE.test(before) || LAST.test(before))) ||
      SPOKEN_OF.test(after) ||
      (PRAISED.test(after) && !VERB.test(word)) ||
      (SPOKEN_TO.test(before) && !OBJECT.test(after)) ||
      INTRODUCED.test(before);
    if (isName) found.push(word);
  }
  return found;
}
