import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRubric } from "../../src/index.js";
import { type ConversationInput, toConversation } from "../../src/model/conversation.js";
import type { Rubric } from "../../src/model/rubric.js";
import type { Scored } from "../../src/model/scored.js";
import { Privacy } from "../../src/privacy/privacy.js";
import { PLANTED, type Planted, planted } from "../helpers/planted.js";
import { evidenceOf, scoredOf } from "../helpers/scored.js";

const WEEK = JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/transcripts/week-2026-03-02.json"), "utf8")); // biome-ignore format: one line
const inputs: readonly ConversationInput[] = Array.isArray(WEEK) ? WEEK : WEEK.conversations;

/** Everything that a masked conversation says, in lower case, with what would be left of a secret in other forms. */
function saidOf(scored: Scored): string {
  return JSON.stringify(scored).toLowerCase();
}

/** What of a secret must be nowhere: the whole, and for a name each of its words that is no word of its own. */
function tracesOf({ kind, secret }: Planted): readonly string[] {
  const words = kind === "name" ? secret.split(/ (?!der )/).filter((word) => !/^(?:Grace|Will|Rose|Mark|May|Joy|Hope|Van)$/.test(word)) : []; // biome-ignore format: one rule
  return [secret, ...words].map((trace) => JSON.stringify(trace).slice(1, -1).toLowerCase());
}

describe("200 planted things", () => {
  let rubric: Rubric;
  let scored: Scored[] = [];
  beforeAll(async () => {
    rubric = await loadRubric("wow");
    scored = await Promise.all(
      PLANTED.map((one, at) => scoredOf(rubric, planted(toConversation(inputs[at % inputs.length]!), one, at))),
    );
  }, 120_000);

  it("are 200, 20 of each kind, and stand in what is masked", () => {
    expect(PLANTED).toHaveLength(200);
    expect(new Set(PLANTED.map(({ kind }) => kind)).size).toBe(10);
    for (const [at, one] of scored.entries()) expect(saidOf(one)).toContain(tracesOf(PLANTED[at]!)[0]);
  });

  it("are nowhere in what --redact gives, nor are the names of the fields", () => {
    const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
    const left: string[] = [];
    scored.forEach((one, at) => {
      const said = saidOf(privacy.apply(one));
      const { agent, agents, customer } = one.evaluation;
      const fields = [agent, customer, ...agents].filter((field) => field !== null).map((field) => field.toLowerCase());
      for (const trace of [...tracesOf(PLANTED[at]!), ...fields]) {
        if (said.includes(trace))
          left.push(`${at} ${trace} in …${said.slice(Math.max(0, said.indexOf(trace) - 40)).slice(0, 100)}`);
      }
    });
    expect(left).toEqual([]);
  });

  it("are nowhere in scores that were saved without their text", () => {
    const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
    const left: string[] = [];
    scored.forEach(({ evaluation }, at) => {
      const text = PLANTED[at]!.sentence.replace("#", () => PLANTED[at]!.secret);
      const quoted = { message: 0, start: 0, end: text.length, cue: "a sign", quote: text };
      const verdict = {
        id: "x",
        dimension: "empathy",
        status: "scored",
        value: 1,
        because: text,
        evidence: [quoted],
      } as const;
      const said = saidOf(
        privacy.apply({
          evaluation: { ...evaluation, criteria: [...evaluation.criteria, verdict] },
          conversation: null,
        }),
      );
      for (const trace of tracesOf(PLANTED[at]!)) if (said.includes(trace)) left.push(`${at} ${trace}`);
    });
    expect(left).toEqual([]);
  });

  it("move the evidence with them: it says what stands there in the masked text", () => {
    const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
    let pieces = 0;
    for (const one of scored) {
      const masked = privacy.apply(one);
      expect(masked.evaluation.overall).toBe(one.evaluation.overall);
      for (const { text, start, end, quote } of evidenceOf(masked)) {
        expect(text!.slice(start, end)).toBe(quote);
        pieces++;
      }
    }
    expect(pieces).toBeGreaterThan(1000);
  });

  it("do not name agents where only agents get pseudonyms, and leave the customers", () => {
    const privacy = new Privacy({ redact: false, pseudonymize: ["agents"], key: "secret" });
    const named = scored.filter(({ evaluation }) => evaluation.agent !== null);
    for (const one of named) {
      const masked = privacy.apply(one);
      const said = saidOf(masked);
      for (const agent of one.evaluation.agents)
        expect(said).not.toContain(JSON.stringify(agent).slice(1, -1).toLowerCase());
      expect(masked.evaluation.customer).toBe(one.evaluation.customer);
      expect(masked.evaluation.agent).toMatch(/^agent [0-9a-f]{12}$/);
    }
  });
});
