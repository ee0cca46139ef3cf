/** A token of letters and digits, `KB-77702`; UTF-16 offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

const DIGIT = /\p{Nd}/gu;
const PART = /[\p{L}\p{N}_/-]/u;
const EDGE = /[_/-]/;

/** The tokens of a text that hold a digit, without the dashes and slashes at their edges. Looks at each unit once. */
export function* digitTokens(text: string): Generator<Token> {
  let rest = 0;
  DIGIT.lastIndex = 0;
  for (let found = DIGIT.exec(text); found !== null; found = DIGIT.exec(text)) {
    let start = found.index;
    let end = found.index + found[0].length;
    while (start > rest && PART.test(text[start - 1]!)) start--;
    while (end < text.length && PART.test(text[end]!)) end++;
    rest = end;
    while (EDGE.test(text[start]!)) start++;
    while (EDGE.test(text[end - 1]!)) end--;
    yield { start, end };
    DIGIT.lastIndex = rest;
  }
}
