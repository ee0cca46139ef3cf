import type { TestFailure, TestRun } from "../model/rubric-tests.js";
import { parseSentence } from "../model/transcript.js";
import { Lexicon } from "../text/lexicon.js";

/** Sentences in which a list must find something, at the mark if there is one, and others in which it must find nothing. */
interface Sentences {
  readonly pass: readonly string[];
  readonly fail: readonly string[];
}

/**
 * Runs the tests of a named list, the list being alone; a match counts unless it is denied ("not happy"). `exercised` is told
 * of the cues that are found in sentences that must have one.
 */
export function testList(
  name: string,
  cues: readonly string[],
  tests: Sentences,
  exercised: (cue: string) => void = () => {},
): TestRun {
  const failures: TestFailure[] = [];
  if (tests.pass.length + tests.fail.length === 0) return { tests: 0, failures };
  const find = finderOf(cues);
  for (const kind of ["pass", "fail"] as const)
    for (const [number, sentence] of tests[kind].entries()) {
      const { found, marks } = find(sentence);
      if (kind === "pass") for (const { cue } of found) exercised(cue);
      const bare = marks.find((mark) => !found.some((one) => one.start < mark.end && mark.start < one.end));
      const isMissed = kind === "pass" && found.length === 0;
      const isElsewhere = kind === "pass" && bare !== undefined;
      if (!isMissed && !isElsewhere && (kind === "pass" || found.length === 0)) continue;
      failures.push({
        of: "list",
        name,
        kind,
        number,
        fault: isMissed ? "missed" : isElsewhere ? "evidence" : "noisy",
        why: `must find ${isMissed ? "something" : isElsewhere ? "something at the mark" : "nothing"}`,
        line: 1,
        text: sentence.trim(),
        found: found.map(({ cue, quote }) => ({ cue, quote })),
      });
    }
  return { tests: tests.pass.length + tests.fail.length, failures };
}

function finderOf(cues: readonly string[]) {
  const lexicon = new Lexicon();
  const list = lexicon.list(cues.map((text) => ({ text, name: text })));
  return (sentence: string) => {
    const { conversation, marks } = parseSentence(sentence);
    const { text } = conversation.messages[0]!;
    const nameless = lexicon.nameless(conversation);
    const findings = lexicon.scan(conversation, [0], () => nameless(text))[list.number] ?? [];
    const found = findings
      .flatMap(({ matches }) => matches)
      .filter(({ negated }) => !negated)
      .map(({ start, end, cue }) => ({ start, end, cue, quote: text.slice(start, end) }));
    return { found, marks };
  };
}
