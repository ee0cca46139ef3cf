/** The longest text that only points to what follows it. */
const LONGEST = 120;

const POINTS = new RegExp(
  [
    String.raw`\b(?:see|read|please find|as per)\b.{0,40}\b(?:below|underneath|inline|forwarded)\b`,
    String.raw`\b(?:answers?|repl(?:y|ies)|comments?|e-?mail|message|thread|conversation)\b.{0,20}\b(?:below|inline|in red|in blue)\b`,
    String.raw`^\W*(?:fwd?|forwarded|below)\W*$`,
    String.raw`^\W*(?:(?:hi|hello|dear|hey)\b.{0,30}\n\s*)?(?:fyi|for your information)\b`,
    String.raw`\b(?:siehe|s\.)\s?(?:unten|u\.|unterhalb)|\bweitergeleitet|^\W*z\.\s?k\.`,
    String.raw`\b(?:voir|cf\.?)\b.{0,20}\bci-dessous\b|\bpour info`,
    String.raw`\b(?:ver|véase|vea|veja|vide)\b.{0,20}\b(?:abajo|abaixo|debajo)\b`,
    String.raw`\b(?:vedi|vedere)\b.{0,20}\bsotto\b`,
    String.raw`\bzie\b.{0,20}\b(?:onder|hieronder|onderstaand)`,
  ].join("|"),
  "i",
);

/** Whether a text above a quoted message does no more than point to it, so that the quote is what is being said. */
export function pointsBelow(own: string): boolean {
  return own.length <= LONGEST && POINTS.test(own);
}
