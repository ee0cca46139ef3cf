import { beforeAll, describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Rubric } from "../../src/model/rubric.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { loadRubric } from "../../src/rubric/load.js";

let rubric: Rubric;
const banded = async (transcript: string) => (await evaluate(rubric, parseTranscript(transcript).conversation)).band;

describe("expectations", () => {
  beforeAll(async () => {
    rubric = await loadRubric("expectations", criterionTypes);
  });

  it.each([
    [
      "failed",
      "a promise broken, and a refusal",
      `customer: You promised me the frame by noon and still nothing. This is ridiculous!
       agent: Unfortunately there is nothing we can do.
       customer: Useless. Never again.`,
    ],
    [
      "met",
      "a question answered",
      `customer: Do you frame posters?
       agent: We do, up to two metres.
       customer: Ok, thanks.`,
    ],
    [
      "met",
      "everything well done, and no more",
      `channel: chat
       customer: The frame arrived with a crack and I'm a bit worried, as the show is on Friday.
       agent Ida +30s: I can see why you're worried, so close to the show. I've sent you a new one just now, it will be there tomorrow by noon.
       customer +40s: Great, thank you!`,
    ],
    [
      "exceeded",
      "more than was asked for, and a customer who says so",
      `channel: chat
       customer: The frame arrived with a crack and I'm a bit worried, as the show is on Friday.
       agent Ida +30s: I can see why you're worried, so close to the show. I've sent you a new one just now, and the courier is on us. I've also put in a little extra for the opening.
       customer +2m: Wow, I really didn't expect that! Thank you so much, I'll tell everyone about you.`,
    ],
  ])("%s: %s", async (band, _what, transcript) => {
    expect(await banded(transcript.replace(/^ +/gm, ""))).toBe(band);
  });
});

describe("functional excellence", () => {
  beforeAll(async () => {
    rubric = await loadRubric("functional-excellence", criterionTypes);
  });

  it.each([
    [
      "failed",
      "neither a cause nor a step, and somebody else's job",
      `customer: My pump stopped working.
       agent: That's not my department. You need to contact the manufacturer.
       customer: Useless. I'll buy elsewhere.`,
    ],
    [
      "met",
      "a question answered",
      `customer: Do you repair pumps?
       agent: We do, in the yard.
       customer: Ok, thanks.`,
    ],
    [
      "exceeded",
      "a cause, a fix, and how it stays away",
      `customer: My pump stopped working.
       agent: Is the red light blinking?
       customer: It is.
       agent: That means that the filter is blocked. Rinse it under the tap and press the red button. I'll stay until it runs, does it start?
       customer: It works now, thank you!
       agent: Next time you change the water, rinse it too, so it doesn't happen again.`,
    ],
    [
      "exceeded",
      "not known yet, with a method",
      `customer: My pump stopped working.
       agent: I don't know yet what it is. I'll ask our workshop and ring you myself tomorrow before noon.
       customer +1d: You rang as promised. It works now, brilliant.
       agent: It turned out that the seal was worn. I've sent you a spare one. In future just oil it in spring.`,
    ],
  ])("%s: %s", async (band, _what, transcript) => {
    expect(await banded(transcript.replace(/^ +/gm, ""))).toBe(band);
  });
});
