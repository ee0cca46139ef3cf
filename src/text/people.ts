// Given names that are words too: the others need not be known, as no cue has them.
const GIVEN =
  /\b(?:Angel|April|Art|Bill|Blessing|Chance|Charity|Chase|Dawn|Drew|Ernest|Faith|Felicity|Frank|Gift|Grace|Grant|Honou?r|Hope|Jack|Joy|June|Mark|May|Melody|Mercy|Merit|Miles|Pat|Penny|Precious|Ray|Rich|Robin|Rose|Sue|Summer|Will)\b/g;
const ADDRESSED =
  /\b(?:hi|hello|hey|dear|thanks|thank you|thanks again|cheers|morning|afternoon|evening|with|to|from|by|regards|wishes|sincerely|love),?\s{1,4}$/i;
const CLAUSE_END = /^(?:\s*(?:$|[.,;:!?)\n–—])|['’]s )/;
const SPOKEN_TO = /\b(?:with|to|from|by|tell|told|ask|asked)[^\S\n]{1,4}$/i;
const OBJECT = /^[^\S\n]{1,4}(?:you|me|us|them|him|her|it|the|a)\b/i;
const INTRODUCED = /\b(?:name is|name['’]s|this is|here is|you(?: are|['’]re) speaking (?:to|with)) $/i;
const LONGEST_BEFORE = 32;
const LONGEST_AFTER = 8;

/** Given names that a text's own words show to be names: "Thanks, Hope!", "my name is Joy". */
export function peopleIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: word, index } of text.matchAll(GIVEN)) {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const after = text.slice(end, end + LONGEST_AFTER);
    const isName =
      (ADDRESSED.test(before) && CLAUSE_END.test(after)) ||
      (SPOKEN_TO.test(before) && !OBJECT.test(after)) ||
      INTRODUCED.test(before);
    if (isName) found.push(word);
  }
  return found;
}
