/** Words that deny what follows them in their clause. */
export const NEGATORS = [
  "not",
  "never",
  "no",
  "nor",
  "neither",
  "none",
  "nobody",
  "nothing",
  "without",
  "hardly",
  "barely",
  "scarcely",
  "instead of",
  "rather than",
  "far from",
  "lack of",
  "anything but",
  "nowhere",
  "rarely",
  "seldom",
  "zero",
  "less than",
  "the opposite of",
  "(lacks|lacked|lacking)",
  "not (one|a single) (of (you|them|us|these|those|the *|your *))?",
  "(fail|failed|fails|failing|refuse|refused|refuses|decline|declined|declines) (outright|flatly|point blank|completely|even)? to",
  "(you|they|he|she|your *) (have|had|has)? (forgot|forget|forgotten|neglected|neglect) to",
  "(have|has|had|am|are|is) yet to",
  "too (late|little|lazy|busy|proud) to",
];

/** Denials of what somebody thinks or says: they reach over the whole clause that follows. */
export const FAR_NEGATORS = [
  "(do|does|would) not (really|honestly|actually|truly|ever|even|quite|exactly)? (think|believe|feel|say|claim|expect|pretend|suppose|suggest|mean)",
  "did not (really|actually|ever|even)? (say|claim|pretend|suggest|mean)",
  "(can|could) not (really|honestly|seriously|truly|exactly)? (say|claim|expect|pretend|suggest)",
  "not (for a moment)? (saying|suggesting|claiming|implying|pretending)",
  "(hardly|never) (say|said|call|called|claimed)",
  "(i|we|they|would) doubt",
];

/** Denials with a few words set off by commas before what they deny: "it has not, in fact, been fixed". */
export const INTERRUPTED_NEGATORS = [
  "not (in fact|under any circumstances|in any way|as (you|they|we) (say|said|claim|claimed|promised|promise|think|thought)|frankly|sadly|apparently|however|to be (fair|honest|clear|frank))",
];

/** Places where a negator denies nothing. */
export const NO_NEGATORS = [
  "not (only|just|to mention)",
  "no (doubt|wonder|question|matter|worries|worry|problem|problems|thanks|prob|probs|issue|issues|idea)",
  "no (i|we|you|it|that|this|thank|he|she|they)",
  "nothing but",
  "without (a|any) doubt",
  "(why|could|would|can|will) (do|did|have)? not (you|we|i)",
  "(can|could) not (really|even|honestly|quite|still)? (believe|fathom|get over)",
  "(can|could) not (be|thank|wait|agree|praise|recommend|stress|fault|speak|say enough|ask|have)",
  "(do|would) not (hesitate|worry|mind|forget)",
  "if not",
  "whether or not",
  "or not",
];

/** Requests in the form of a condition: what follows them is asked for. */
export const REQUESTS = ["if you (can|could)"];

/** Words that make what follows them in their clause a mere possibility. */
export const CONDITIONS = [
  ...REQUESTS,
  "if",
  "in case",
  "unless",
  "whether",
  "(should|had|were) (you|i|we|they|it)",
  "should (he|she|this|that|the|your|my|our|a|an|any|anyone|anybody|anything|somebody|something)",
  "(what|whatever) (happens|happened|will happen|would happen) (if|when|once)",
  "(let (me|us) know|tell (me|us)) (when|once|as soon as)",
  "whenever",
  "on (the)? condition",
  "(it|that|this|they|these|everything|all) (should|needs to|need to|has to|have to|ought to) (now|then|all|soon)? be",
  "(promised|told|assured|said) ... would be",
  "provided",
  "(assuming|supposing|suppose)",
  "in the event",
  "as long as",
  "(would|should|could|might) have",
  "would (he|she|it|they|anyone|anybody|somebody|someone) (be|have)",
  "had (i|you|we|they) known",
  "(might|may|could) be",
  "(i|we)? (do|only|just|really|sincerely|certainly|am|are)? (hope|hoping) (that)? (it|this|everything|all) (is|was|works|gets|has|will|helps|does|can)",
  "(until|till) (it|this|that|everything|all) (is|has|gets|works|arrives)",
  "(i|we) (only|really|just|still)? wish",
  "(once|as soon as|not until|or until|wait until|time until) (you|we|i|they|he|she|it|this|that|these|your|my|our|the|everything|all)",
];

/** Places where such a word sets no condition. */
export const NO_CONDITIONS = [
  "as if",
  "(might|may|could) be able",
  "if (possible|at all possible|you please|you like|i may|need be|you do not mind|that is (ok|okay|alright|all right|fine|possible))",
  "(i|we)? (only|really|just|still)? wish (you|him|her|them|everyone|everybody|your *|all of you) (a|an|all|the|every|luck|well|good|many|lots|much|nothing|success|happy|merry)",
  "what (should|could) (i|we|you|they)",
  "(when|where|how|why|who) (should|were|had) (i|we|you|they|it)",
  "(what|which|when|where|how|why|who) should (he|she|this|that|the|your|my|our|a|an|any|anyone|anybody)",
  "(and|but|that|what|which|because|like|as|so|then) (we|you|they|it) (had|were)",
];

/** Of these, the ones that also make what they follow a mere possibility where "would" or "will" says so: "I'd be glad if". */
export const AFTERTHOUGHTS = [...REQUESTS, "if", "unless", "provided", "as long as"];
export const MODALS = ["would", "will"];

/** Words that begin a new clause without a comma. */
export const CLAUSE_STARTS = [
  "but",
  "however",
  "although",
  "though",
  "because",
  "since",
  "so",
  "then",
  "therefore",
  "(and|or) (i|we|you|he|she|it|they|that|this|there|thank|thanks|please)",
];

/** Places where such a word begins none. */
export const NO_CLAUSE_STARTS = [
  "as though",
  "(not|never|is|are|was|were|be|been|am|feel|feels|felt|ever|that|quite|all|really) so",
];

/** How many words after it a negator reaches at most; one of what is thought or said, and a condition, reach further. */
export const NEGATION_WORDS = 5;
export const FAR_NEGATION_WORDS = 12;
export const CONDITION_WORDS = 15;

/** Flags of a word: the first of a clause, or what stands between two. */
export const CLAUSE = 1;
/** Denied by a word before it. */
export const NEGATED = 2;
/** A mere possibility. */
export const CONDITIONAL = 4;

/** Flags the words that a trigger which ends at word `last` governs: those after it to the end of its clause, `reach` at most. */
export function govern(
  { flags, count }: { readonly flags: Uint8Array; readonly count: number },
  last: number,
  reach: number,
  flag: number,
): void {
  const end = Math.min(count, last + reach + 1);
  for (let word = last + 1; word < end && (flags[word]! & CLAUSE) === 0; word++) flags[word]! |= flag;
}

/** Flags the words between the last of `modals` and the word `first` in the same clause, `reach` at most. */
export function hypothesise(
  { ids, flags }: { readonly ids: Int32Array; readonly flags: Uint8Array },
  first: number,
  reach: number,
  modals: ReadonlySet<number>,
): void {
  const start = Math.max(0, first - reach);
  for (let word = first - 1; word >= start; word--) {
    if (modals.has(ids[word]!)) {
      for (let i = word + 1; i < first; i++) flags[i]! |= CONDITIONAL;
      return;
    }
    if ((flags[word]! & CLAUSE) !== 0) return;
  }
}

// Quotation marks more than 600 characters apart do not belong together; the bounds also keep the search linear.
const QUOTED =
  /"(?<![^\s([{:,–—-]")[^"\n]{1,600}"(?=$|[\s)\]}.,;:!?–—-])|“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|['‘](?<![^\s([{:,].)(?=\p{L})(?!(?:bout|cause|cos|coz|cuz|em|ello|n|round|s|til|till|tis|twas)(?![\p{L}]))[^'‘’\n]{1,200}(?:['’]\p{L}[^'‘’\n]{0,200}){0,6}['’](?=$|[\s)\]}.,;:!?])/gu; // biome-ignore format: one rule
const QUOTED_LINE = /^[ \t]*>.*$/gm;

/** A part of a text, in UTF-16 units. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

// "You wrote: …", "your note says: …", to the end of the sentence; the bounds keep the search linear.
const INTRODUCED =
  /:(?<=\b(?:quote|(?:you|(?:your|his|her|their|the|that) (?:\w{1,20} )?(?:note|letter|e-?mail|mail|message|reply|text|colleague|driver))\b[^.!?:\n]{0,40}\b(?:wrote|writes?|said|says?|reads?(?: as follows)?|told (?:me|us)))\s?:)\s+[^\s.!?][^\n.!?]*/giu; // biome-ignore format: one rule
// What a mail program puts before the message that is answered; the rest of the text is that message.
const ANSWERED =
  /^[ \t]*(?:On [^\n]{5,200}(?:\n[^\n]{1,100})?\bwrote:[ \t]*$|-{2,}[ \t]*(?:original|forwarded) message[ \t]*-{2,}|begin forwarded message:|From: [^\n]{1,200}\r?\n[ \t]*(?:Sent|Date|To): )/imu;

/**
 * The parts of a text that quote somebody, by their start: between quotation marks, after "you wrote:", lines that begin
 * with `>`, and a message that is answered below.
 * A text that is all in marks quotes nobody.
 */
export function quotations(text: string): readonly Part[] {
  const whole = text.trim().length;
  const answered = ANSWERED.exec(text)?.index ?? text.length;
  return [QUOTED, QUOTED_LINE, INTRODUCED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: quote }) => quote.length < whole)
    .map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }))
    .concat(answered < text.length ? { start: answered, end: text.length } : [])
    .sort((a, b) => a.start - b.start);
}
