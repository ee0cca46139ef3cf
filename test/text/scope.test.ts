import { describe, expect, it } from "vitest";
import { matchesIn } from "../helpers/cues.js";

/** How the words in `[[…]]` count: as they stand, or as what keeps them from counting. */
function scopeOf(marked: string): string {
  const cue = /\[\[(.*?)\]\]/s.exec(marked)![1]!;
  const start = marked.indexOf("[[");
  const text = marked.replace("[[", "").replace("]]", "");
  const match = matchesIn(text, [cue]).find((found) => found.start === start);
  if (match === undefined) throw new Error(`not found: ${cue}`);
  const kept = (["negated", "conditional", "quoted"] as const).filter((scope) => match[scope]);
  return kept.join(" ") || "counts";
}

describe("negation", () => {
  it.each([
    // denied
    ["I am not [[happy]]", "negated"],
    ["I'm not really very [[happy]] about it", "negated"],
    ["I am NOT [[happy]]!", "negated"],
    ["I’m not [[happy]]", "negated"],
    ["it isn't [[working]]", "negated"],
    ["it isnt [[working]]", "negated"],
    ["I can't [[log in]]", "negated"],
    ["I cannot [[log in]]", "negated"],
    ["you never [[apologised]]", "negated"],
    ["nobody [[apologised]] to me", "negated"],
    ["no [[apology]] at all", "negated"],
    ["without any [[apology]]", "negated"],
    ["neither [[helpful]] nor kind", "negated"],
    ["it was hardly [[helpful]]", "negated"],
    ["far from [[resolved]]", "negated"],
    ["anything but [[helpful]]", "negated"],
    ["he refused to [[help]]", "negated"],
    ["you failed to [[help]] me", "negated"],
    ["there is a lack of [[empathy]]", "negated"],
    ["it is not that I am [[angry]]", "negated"],
    ["I am not saying that it is [[fixed]]", "negated"],
    ["instead of [[help]] I got a form", "negated"],
    ["nothing was [[resolved]]", "negated"],
    ["none of it was [[resolved]]", "negated"],
    ["it still does not [[work]].", "negated"],
    ["I don't think the sound is all that [[great]]", "negated"],
    ["I wouldn't say that the half hour in the hall was [[awful]]", "negated"],
    ["I can't honestly claim that any of you were [[helpful]]", "negated"],
    ["I'm not suggesting for one moment that it was a [[theft]]", "negated"],
    ["I doubt that you will ever see me [[happy]]", "negated"],
    ["it was not so [[great]]", "negated"],
    ["not one of you has been [[helpful]]", "negated"],
    ["I have yet to hear a [[sorry]]", "negated"],
    ["you forgot to [[apologise]]", "negated"],
    ["they refused point blank to [[apologise]]", "negated"],
    ["this was nowhere near [[great]]", "negated"],
    ["he was rarely [[helpful]]", "negated"],
    ["I'm less than [[impressed]]", "negated"],
    ["zero [[help]] from you", "negated"],
    ["you mustnt be [[late]]", "negated"],
    ["it has not, in fact, [[been fixed]]", "negated"],
    ["I would not, under any circumstances, [[recommend]] you", "negated"],
    ["it is not as though I was [[happy]]", "negated"],
    // the denial ends with its clause, or reaches no further
    ["It is not new, but I am [[happy]]", "counts"],
    ["I am not sure but it is [[resolved]]", "counts"],
    ["That did not help, I am [[angry]]", "counts"],
    ["I did not wait because you were [[quick]]", "counts"],
    ["It did not arrive so I am [[angry]]", "counts"],
    ["Not yet. I am [[happy]]", "counts"],
    ["No! [[Thanks]]", "counts"],
    ["no, [[thanks]]", "counts"],
    ["it did not come and I am [[angry]]", "counts"],
    ["it did not come and the parcel was [[broken]]", "counts"],
    ["I have not seen it since I [[moved]]", "counts"],
    ["it does not hold one two three four [[five]]", "counts"],
    ["it does not hold one two three [[four]]", "negated"],
    ["it does not\n\n[[work]]", "counts"],
    ["I do not know\n[[thanks]]", "counts"],
    ["[[happy]] I am not", "counts"],
    ["I am [[not happy]]", "counts"],
    // words that look like a denial and are none
    ["no problem at all, I am [[happy]]", "counts"],
    ["no problem at all [[happy]] to help", "counts"],
    ["no worries [[happy]] to help", "counts"],
    ["you were not only [[helpful]]", "counts"],
    ["not just [[helpful]]", "counts"],
    ["not to mention [[rude]]", "counts"],
    ["I can't [[thank you]] enough", "counts"],
    ["I cannot [[recommend]] you enough", "counts"],
    ["I couldn't be [[happier]]", "counts"],
    ["I can't wait, [[thanks]]", "counts"],
    ["don't hesitate to [[contact us]]", "counts"],
    ["no doubt you are [[helpful]]", "counts"],
    ["no wonder you are [[upset]]", "counts"],
    ["nothing but [[praise]]", "counts"],
    ["I can't believe how [[rude]] he was", "counts"],
    ["I can't say enough [[good]] things", "counts"],
    ["I don't think so, but he was [[kind]]", "counts"],
    ["without a doubt [[helpful]]", "counts"],
    ["it did not fit so I am [[angry]]", "counts"],
    ["no matter what, you are [[great]]", "counts"],
    ["why don't you [[call us]]", "counts"],
    ["why don't we [[start again]]", "counts"],
    ["no thank you [[bye]]", "counts"],
    ["I don't understand why you're [[frustrated]]", "negated"],
    ["I don't mind at all, [[thanks]]", "counts"],
  ])("%j: %s", (text, scope) => {
    expect(scopeOf(text)).toBe(scope);
  });
});

describe("condition", () => {
  it.each([
    ["if you were [[charged twice]] we will refund it", "conditional"],
    ["If it has been [[resolved]], let us know", "conditional"],
    ["in case it is [[broken]]", "conditional"],
    ["unless it is [[resolved]] today", "conditional"],
    ["let me know whether it was [[resolved]]", "conditional"],
    ["should you be [[unhappy]] with it", "conditional"],
    ["were you [[unhappy]] with it", "conditional"],
    ["assuming that it is [[fixed]]", "conditional"],
    ["as long as it is [[fixed]]", "conditional"],
    ["in the event of a [[delay]]", "conditional"],
    ["it would have been [[resolved]]", "conditional"],
    ["had I known you were [[closed]]", "conditional"],
    ["I wish that you were [[helpful]]", "conditional"],
    ["once it is [[fixed]] a light comes on", "conditional"],
    ["as soon as it [[is fixed]]", "conditional"],
    ["it should [[have been]] sent", "conditional"],
    ["you could have [[told]] me", "conditional"],
    ["would he be [[annoyed]] by then", "conditional"],
    ["I'd be [[delighted]] if you could", "conditional"],
    ["it might be [[broken]]", "conditional"],
    ["they may be [[able]] to help", "counts"],
    ["I hope it is [[fixed]]", "conditional"],
    ["hoping this gets [[fixed]]", "conditional"],
    ["until it's [[fixed]]", "conditional"],
    ["should the item be [[damaged]]", "conditional"],
    ["why should the customer be [[unhappy]]", "counts"],
    ["what happens when it is [[damaged]]", "conditional"],
    ["let me know when it's [[fixed]]", "conditional"],
    ["it should be [[fixed]] by now", "conditional"],
    ["you should be [[ashamed]]", "counts"],
    ["you promised it would be [[fixed]]", "conditional"],
    ["I was happy until you [[broke]] it", "counts"],
    ["it would help if you could [[send]] it", "counts"],
    ["you will have my [[thanks]] provided it lasts", "conditional"],
    ["I'll [[recommend]] you if it lasts", "conditional"],
    ["I'm [[delighted]], tell me if it comes", "counts"],
    ["he will be there and I'm [[delighted]] if tired", "counts"],
    ["I'd like to [[speak to a manager]] if possible", "counts"],
    ["I wish you a [[great]] day", "counts"],
    ["if you were charged twice, I am [[sorry]]", "counts"],
    ["If so. I am [[sorry]]", "counts"],
    ["if it helps then I am [[happy]]", "counts"],
    ["I am [[sorry]] if it was late", "counts"],
    ["you talk as if it was [[resolved]]", "counts"],
    ["what should we do, it is [[broken]]", "counts"],
    ["why were you [[rude]] to me", "counts"],
    ["and they were [[rude]] to me", "counts"],
    ["if it is not [[resolved]] by Monday", "negated conditional"],
  ])("%j: %s", (text, scope) => {
    expect(scopeOf(text)).toBe(scope);
  });
});

describe("quotation", () => {
  it.each([
    ['He wrote "I am [[sorry]]"', "quoted"],
    ["He wrote “I am [[sorry]]” to me", "quoted"],
    ["Er schrieb „[[sorry]]“ an mich", "quoted"],
    ["Il dit «[[sorry]]» sans plus", "quoted"],
    ["he said 'I am [[sorry]]' and left", "quoted"],
    ["he said ‘I am [[sorry]]’ and left", "quoted"],
    ["he said ‘It’s late, I’m [[sorry]]’ and left", "quoted"],
    ["he wrote &quot;[[sorry]]&quot; to me", "quoted"],
    ["he said 'thanks for nothing, [[mate]]' and left", "quoted"],
    ["your so-called '[[great]] service'", "quoted"],
    ["the mail reads as follows: we are [[sorry]]", "quoted"],
    ["wait 'til you're [[sorry]] or 'cause I said so' ", "counts"],
    ["> I am [[sorry]]\nThat is what you wrote", "quoted"],
    ["That is what you wrote:\n  >> I am [[sorry]]", "quoted"],
    ["you wrote\n&gt; [[sorry]]", "quoted"],
    ["You wrote: I am [[sorry]]. Then nothing.", "quoted"],
    ["your last mail said: [[sorry]], no refund", "quoted"],
    ["and I quote: [[sorry]]", "quoted"],
    ["Nothing came.\n\nOn 3 March at 10:02, Bo <bo@cedar.example> wrote:\nWe are [[sorry]].\nBo", "quoted"],
    ["Nothing came.\n-----Original Message-----\nWe are [[sorry]].", "quoted"],
    ["Nothing came.\nFrom: Bo\nSent: Monday\n\nWe are [[sorry]].", "quoted"],
    ["You wrote: wait. I am [[sorry]], no", "counts"],
    ["I told you: [[sorry]], no", "counts"],
    ["My number: 4711. [[sorry]]", "counts"],
    ['"not now" is what I heard, [[sorry]]', "counts"],
    ['"[[sorry]]"', "counts"],
    ["“[[sorry]]” ", "counts"],
    ['a 5" pipe and [[sorry]] a 6" pipe', "counts"],
    ["the ladies' room, [[sorry]], the gents' too", "counts"],
    ["I'm [[sorry]] it's late", "counts"],
    ["2 > 1 and [[sorry]]", "counts"],
    ['she said "a"\n[[sorry]]\nand "b"', "counts"],
    ['they said "wait" and [[sorry]] and "bye"', "counts"],
    ['he wrote "ﬁne, [[sorry]]" then', "quoted"],
    ['he wrote "not [[sorry]]" then', "negated quoted"],
  ])("%j: %s", (text, scope) => {
    expect(scopeOf(text)).toBe(scope);
  });

  it("every match of a text has its own scope", () => {
    const text = 'sorry, not sorry. If sorry, sorry. He wrote "sorry" and sorry "Sorry" sorry';
    expect(matchesIn(text, ["sorry"]).map((m) => [m.negated, m.conditional, m.quoted].map(Number).join(""))).toEqual([
      "000",
      "100",
      "010",
      "000",
      "001",
      "000",
      "001",
      "000",
    ]);
  });
});
