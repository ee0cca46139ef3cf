import type { Suspect } from "./suspicion.js";

/** Criteria without tests, or without a test of one kind. */
export const untested: Suspect = function* ({ file, origins }) {
  for (const [index, { id, tests, when }] of file.criteria.entries()) {
    const missing = [
      ...(tests.pass.length === 0 ? ["pass"] : []),
      ...(tests.fail.length === 0 ? ["fail"] : []),
      ...(tests.skip.length === 0 && when !== undefined ? ["skip"] : []),
    ];
    if (missing.length === 0) continue;
    const isBare = tests.pass.length + tests.fail.length + tests.skip.length === 0;
    const spot = origins.at(["criteria", index, ...(isBare ? ["id"] : ["tests"])]);
    const what = isBare ? "has no tests" : `has no test of the kind ${missing.join(", and none of the kind ")}`;
    const instead = `Add to its tests: ${missing.map((kind) => `${kind}: [a short transcript ${MEANING[kind]}]`).join(", ")}.`;
    yield { spot, criterion: id, list: null, what, instead };
  }
};

const MEANING: Readonly<Record<string, string>> = {
  pass: "that scores 0.5 or more",
  fail: "that scores less",
  skip: "to which it does not apply",
};
