import { describe, expect, it } from "vitest";
import { rewritten, rubricFrom, SMALL } from "../helpers/rubrics.js";

const DIGEST = rubricFrom(SMALL).digest;

/** A criterion's block, moved to the end of the file. */
function movedToEnd(source: string, id: string): string {
  const start = source.indexOf(`  - id: ${id}\n`);
  const end = source.indexOf("\n  - id: ", start) + 1;
  return source.slice(0, start) + source.slice(end) + source.slice(start, end);
}

describe("digest", () => {
  it("is a SHA-256", () => {
    expect(DIGEST).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it.each([
    ["comments and blank lines", `# About this rubric\n\n${SMALL}\n# the end\n`],
    ["Windows line ends", SMALL.replaceAll("\n", "\r\n")],
    ["whitespace", rewritten(SMALL, "{ met: 60, exceeded: 85 }", "{met:   60,   exceeded:  85}")],
    ["the style of YAML", rewritten(SMALL, "bands: { met: 60, exceeded: 85 }", "bands:\n  exceeded: 85\n  met: 60")],
    ["quotes", rewritten(SMALL, "[broken, damaged]", `["broken", 'damaged']`)],
    ["the order of cues", rewritten(SMALL, "[broken, damaged]", "[damaged, broken]")],
    ["a cue that is there twice", rewritten(SMALL, "[broken, damaged]", "[broken, damaged, broken]")],
    ["the order of keys", rewritten(SMALL, "type: cue, by: customer, any", "by: customer, type: cue, any")],
    ["the order of criteria", movedToEnd(SMALL, "delight")],
    ["the id and the version", rewritten(rewritten(SMALL, "1.0.0", "2.0.0"), "id: small", "id: other")],
    ["the title", rewritten(SMALL, "title: Small", "title: Smaller\ndescription: A small one.")],
    ["a dimension's title", rewritten(SMALL, "title: Empathy", "title: Warmth")],
    ["a question", rewritten(SMALL, "Is the customer delighted?", "Is there delight?")],
    ["advice", rewritten(SMALL, "    weight: 2\n", "    weight: 2\n    good: A story.\n    coach: Surprise them.\n")],
    ["tests", rewritten(SMALL, "agent: Oh.", "agent: Well.")],
    ["a default that is written out", rewritten(SMALL, "    weight: 2\n", "    weight: 2\n    critical: false\n")],
    ["what evidence is called", rewritten(rewritten(SMALL, "name: joy", "name: glee"), "name: why", "name: reason")],
    ["the name of a list", SMALL.replaceAll("more", "remorse")],
    ["a list that is written out", rewritten(SMALL, "[$more]", "[sorry, apologise, regret]")],
    ["a list that nothing uses", rewritten(SMALL, "lists:\n", "lists:\n  spare: [whatever]\n")],
    ["a byte order mark", `\ufeff${SMALL}`],
  ])("stays the same whatever the author does to %s", (_what, source) => {
    expect(source).not.toBe(SMALL);
    expect(rubricFrom(source).digest).toBe(DIGEST);
  });

  const NAMED = SMALL.replaceAll("delight", "name");

  it.each([
    ["a cue", SMALL, "[broken, damaged]", "[broken, torn]"],
    ["one more cue", SMALL, "[broken, damaged]", "[broken, damaged, torn]"],
    ["a cue of a list", SMALL, "[sorry, apologise]", "[sorry]"],
    ["a cue of a grade", SMALL, "any: [wow]", "any: [whoa]"],
    ["a grade", SMALL, "{ value: 1, name: joy", "{ value: 0.9, name: joy"],
    ["what a sign adds", SMALL, "add: 0.4", "add: 0.5"],
    ["the weight of a criterion", SMALL, "weight: 2", "weight: 1"],
    ["the weight of a dimension", SMALL, "weight: 3", "weight: 4"],
    ["a band", SMALL, "met: 60", "met: 61"],
    ["a coefficient", SMALL, "{ delight: 2 }", "{ delight: 3 }"],
    ["a coefficient of a criterion called `name`", NAMED, "{ name: 2 }", "{ name: 3 }"],
    ["an intercept", SMALL, "intercept: -2", "intercept: -1"],
    ["when", SMALL, "by: customer, any", "by: any, any"],
    ["within", SMALL, "2 messages", "1 message"],
    ["no `when`", SMALL, "    when: { type: cue, by: customer, any: [broken, damaged] }\n", ""],
    ["what is critical", SMALL, "    weight: 2\n", "    weight: 2\n    critical: true\n"],
    ["a language", SMALL, "[en]", "[en, de]"],
    ["a criterion's id", SMALL, "id: answers", "id: answered"],
    [
      "a criterion's dimension",
      SMALL,
      "id: answers\n    dimension: empathy",
      "id: answers\n    dimension: shareability",
    ],
    ["a bonus", SMALL, "question: Is a worry answered?", "question: Is a worry answered?\n    bonus: 3"],
    ["grades", SMALL, "question: Is a worry answered?", "question: Is a worry answered?\n    grades: [No., Yes.]"],
    [
      "what a grade is worth",
      SMALL.replace(
        "question: Is a worry answered?",
        "question: Is a worry answered?\n    grades: [No., So so., Yes.]",
      ),
      "So so.",
      "{ description: So so., value: 0.4 }",
    ],
    [
      "a variant",
      SMALL,
      "question: Is a worry answered?",
      "question: Is a worry answered?\n    variants: [{ for: { channel: [chat] }, check: { type: cue, any: [ok] } }]",
    ],
    ["any for all", SMALL, "any: [broken, damaged]", "all: [broken, damaged]"],
  ])("changes with %s", (_what, source, was, is) => {
    expect(rubricFrom(rewritten(source, was, is)).digest).not.toBe(rubricFrom(source).digest);
  });
});
