import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { CriterionVerdict } from "../../src/model/evaluation.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { loadRubric } from "../../src/rubric/load.js";

// The same words twice: once they are meant, once a bot says them, somebody is quoted, they are denied or a mere
// condition. `on` is the criterion, `[[…]]` are the words.

interface Words {
  readonly on: string;
  readonly plain: string;
  readonly twin: string;
}

const KINDS = ["bot", "quotation", "negated", "conditional"] as const;
const pairs = KINDS.map((kind) => {
  const file = readFileSync(new URL(`pairs/${kind}.yaml`, import.meta.url), "utf8");
  return [kind, parse(file) as readonly Words[]] as const;
});
const rubric = await loadRubric("wow", criterionTypes);

/** What a criterion and its dimension say of a transcript, and whether its evidence touches the marked words. */
async function said(on: string, transcript: string) {
  const { conversation, marks } = parseTranscript(transcript);
  if (marks.length === 0) throw new Error(`nothing is marked in: ${transcript}`);
  const { criteria, dimensions } = await evaluate(rubric, conversation);
  const verdict = criteria.find(({ id }) => id === on)!;
  const { score: _score, risk: _risk, ...facts } = dimensions[verdict.dimension]!;
  return {
    value: worth(verdict),
    facts,
    shown: evidence(verdict).some((piece) => marks.some((mark) => touch(piece, mark))),
  };
}

/** What a mood calls a word that is denied: it tells of the other mood, if less. */
const DENIED = "denied: ";

interface Place {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

function touch(a: Place, b: Place): boolean {
  return a.message === b.message && a.start < b.end && b.start < a.end;
}

function worth(verdict: CriterionVerdict): number | string {
  return verdict.status === "scored" ? verdict.value : verdict.status;
}

function evidence(verdict: CriterionVerdict): readonly Place[] {
  // "The last word on it" marks where a message begins, whatever it says.
  const isMeant = ({ cue }: { cue: string }) => cue !== "the last word on it" && !cue.startsWith(DENIED);
  return verdict.status === "scored" ? verdict.evidence.filter(isMeant) : [];
}

/** The transcript with words that mean nothing for the marked ones. */
function without(transcript: string): string {
  return transcript.replace(/\[\[.*?\]\]/gs, (mark) => mark.replace(/[\p{L}\p{N}'’]+/gu, "qzx"));
}

it("are a hundred and more", () => {
  for (const [kind, list] of pairs) expect([kind, list.length >= 25]).toEqual([kind, true]);
  expect(pairs.flatMap(([, list]) => list).length).toBeGreaterThanOrEqual(100);
  expect(new Set(pairs.flatMap(([, list]) => list.map(({ on }) => on))).size).toBeGreaterThanOrEqual(16);
});

describe.each(pairs)("%s", (kind, list) => {
  it.each(list)("$on: $plain", async ({ on, plain }) => {
    const [meant, silent] = [await said(on, plain), await said(on, without(plain))];
    expect(meant.shown).toBe(true);
    expect({ value: meant.value, facts: meant.facts }).not.toEqual({ value: silent.value, facts: silent.facts });
  });

  it.each(list)("$on does not score: $twin", async ({ on, plain, twin }) => {
    const [meant, silent] = [await said(on, twin), await said(on, without(twin))];
    if (kind === "negated" && on.startsWith("mood")) {
      const [as, from] = [Number(meant.value) - 0.5, Number((await said(on, plain)).value) - 0.5];
      expect(as * from).toBeLessThanOrEqual(0);
      expect(Math.abs(as)).toBeLessThan(Math.abs(from));
      expect(meant.shown).toBe(false);
    } else expect(meant).toEqual({ ...silent, shown: false });
  });
});
