import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { criterionTypes } from "../../src/criteria/index.js";
import { testExamples } from "../../src/engine/examples.js";
import { defineCriterionType } from "../../src/index.js";
import type { Code } from "../../src/model/code.js";
import { PluginLoader } from "../../src/plugins/index.js";
import { fixture } from "../helpers/plugins.js";

describe("the criterion types of modules", () => {
  let code: Code;
  beforeAll(async () => {
    const loader = new PluginLoader({ plugins: [fixture("shouting.mjs"), fixture("plain-words.ts")] });
    code = await loader.load([], criterionTypes);
  });
  afterAll(() => code.close());

  it("say of themselves what those of wow's own do", () => {
    expect(code.types.map(({ type, description, readsText }) => [type, description, readsText])).toEqual([
      ["shouting", "Nobody writes whole words in capitals, other than short ones.", true],
      ["plain-words", "The agent does without words of the trade.", true],
    ]);
  });

  it("have examples that can be tried", async () => {
    for (const type of code.types) {
      expect(type.examples.length).toBeGreaterThan(1);
      expect((await testExamples([type])).failures).toEqual([]);
      const examples = [{ ...type.examples[0]!, value: 0.123 }];
      expect((await testExamples([{ ...type, examples }])).failures).toMatchObject([{ of: "type", name: type.type }]);
    }
  });

  it("have a JSON Schema, with what is said of each option", () => {
    expect(z.toJSONSchema(code.types[0]!.options, { io: "input" })).toMatchObject({
      type: "object",
      properties: {
        by: { enum: ["agent", "customer"], default: "customer", description: "Whose words are looked at." },
        longest: { type: "integer", default: 4 },
      },
      additionalProperties: false,
    });
  });
});

describe("defineCriterionType", () => {
  it("knows the options by their schema, and fills in what is usual", () => {
    const type = defineCriterionType({
      type: "long-enough",
      description: "Long enough.",
      options: z.strictObject({ least: z.number().default(3) }),
      bind({ least }) {
        const enough: number = least;
        // @ts-expect-error: the schema says that it is a number
        const wrong: string = least;
        void wrong;
        return {
          judge: (scene) => ({ status: "scored", value: scene.messages("any").length >= enough ? 1 : 0, evidence: [] }),
        };
      },
    });
    expect(type).toMatchObject({ readsText: true, examples: [] });
  });
});
