import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pluginLoader } from "../../src/cli/plugin-loader.js";
import { loadVersions } from "../../src/cli/versions.js";
import { criterionTypes } from "../../src/criteria/index.js";
import { Mixtures } from "../../src/engine/mixtures.js";
import { readConversations } from "../../src/index.js";
import type { ComparisonReport } from "../../src/model/comparison.js";
import { conversation, file, folder, lines, WEEK, wow } from "../helpers/cli.js";
import { fixture, hasPython, rubricWith } from "../helpers/plugins.js";

const talks = file(
  "talks.json",
  JSON.stringify([
    conversation("calm", ["customer: My kettle is broken.", "agent: Sorry, let us look."], { channel: "chat" }),
    conversation("loud", ["customer: My parcel is LATE AGAIN.", "agent: Sorry!"], { channel: "email" }),
    conversation("both", ["customer: BROKEN and late.", "agent: I see.", "customer: It is broken."], {
      channel: "chat",
    }),
    conversation("curt", ["customer: Late, late, late.", "agent: Noted.", "customer: HELLO?"], { channel: "email" }),
    conversation("none", ["customer: What do you sell?", "agent: Kettles."], { channel: "phone" }),
  ]),
);

async function diff(was: string, is: string, more: readonly string[] = [talks, "--allow-plugins"]) {
  const { code, stdout, stderr } = await wow(["diff", was, is, ...more, "-f", "json"]);
  return { code, stderr, report: (code === 0 || stdout !== "" ? JSON.parse(stdout) : null) as ComparisonReport };
}

/** A program in JavaScript with a function from a question to a value from 0 to 1. */
function program(value: string): readonly string[] {
  const source = `const value = ${value};\nrequire("node:readline").createInterface({ input: process.stdin }).on("line", (line) => { if (line === "") return; const asked = JSON.parse(line); console.log(JSON.stringify({ request: asked.request, value: value(asked) })); });`;
  return ["node", file("judge.cjs", source)];
}

/** Scores of every conversation, as `wow score` gives them. */
async function scores(rubric: string): Promise<ReadonlyMap<unknown, number | null>> {
  const { stdout } = await wow(["score", talks, "-r", rubric, "-f", "ndjson", "--allow-plugins"]);
  return new Map(lines(stdout).map(({ conversation: id, overall }) => [id, overall]));
}

describe("wow diff of a rubric with code", () => {
  const shouting = (options: object, module = fixture("shouting.mjs")) =>
    rubricWith({ type: "shouting", ...options }, { plugins: [module] });

  it("names two changes within one check as one edit, and gives it all of the change", async () => {
    const [was, is] = [shouting({ longest: 5 }), shouting({ longest: 4, by: "customer" })];
    const { code, stderr, report } = await diff(was, is);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(report.difference.edits).toMatchObject([
      {
        kind: "check",
        effect: "score",
        place: "criteria.code.check",
        sentence: "criterion code: check.longest 5 → 4, check.by added: customer",
      },
    ]);
    const [old, now] = [await scores(was), await scores(is)];
    expect(report.effect!.changed.map(({ conversation: id }) => id)).toEqual(["loud", "curt"]);
    for (const { conversation: id, shares } of report.effect!.changed) {
      expect(shares).toMatchObject([{ edit: "e1", points: now.get(id)! - old.get(id)! }]);
    }
  });

  it("knows other code under the same options for an edit, and other arguments in another order", async () => {
    const louder = readFileSync(fixture("shouting.mjs"), "utf8").replace("? 1 : 0", "? 0.5 : 0");
    const both = await diff(shouting({ longest: 9 }), shouting({}, file("one.mjs", louder)));
    expect(both.report.difference.edits.map(({ sentence }) => sentence)).toEqual([
      "criterion code: check.longest removed: 9, the code that is run was changed",
    ]);
    const { report } = await diff(shouting({}, file("one.mjs", readFileSync(fixture("shouting.mjs"), "utf8"))), shouting({}, file("one.mjs", louder))); // biome-ignore format: one call
    expect(report.difference.edits.map(({ sentence }) => sentence)).toEqual([
      "criterion code: the code that is run was changed",
    ]);
    expect(report.was.digest).not.toBe(report.is.digest);
    expect(report.effect!.changed.map(({ shares }) => shares.map(({ points }) => points))).toContainEqual([-25]);
    const run = (...more: string[]) => rubricWith({ type: "command", run: [...program("() => process.argv[2] / 8"), ...more] }); // biome-ignore format: one call
    const one = run("2", "4");
    const other = file("other.yaml", readFileSync(one, "utf8").replace('"2","4"', '"4","2"'));
    const turned = await diff(one, other);
    expect(turned.report.difference.edits).toHaveLength(1);
    expect(turned.report.was.digest).not.toBe(turned.report.is.digest);
    expect(turned.report.effect!.edits).toMatchObject([{ edit: "e1", up: 5 }]);
  });

  it("finds no edit where the code is the same", async () => {
    const { report } = await diff(shouting({ longest: 4 }), shouting({ longest: 4 }));
    expect(report.difference.edits).toEqual([]);
    expect(report.effect!.changed).toEqual([]);
  });

  it("asks a module that the user names, though no rubric does", async () => {
    const plain = (longest: number) => rubricWith({ type: "shouting", longest });
    const given = [talks, "--plugin", fixture("shouting.mjs")];
    const { code, report } = await diff(plain(5), plain(4), given);
    expect([code, report.effect!.edits.map(({ edit }) => edit)]).toEqual([0, ["e1"]]);
  });
});

/** Points of each edit by the definition: the mean, over all orders, of what it adds when it is made. */
function byDefinition(worths: readonly number[], count: number): readonly number[] {
  const orders = permutations(Array.from({ length: count }, (_, edit) => edit));
  const sums = Array.from({ length: count }, () => 0);
  for (const order of orders) {
    let set = 0;
    for (const edit of order) {
      sums[edit]! += (worths[set | (1 << edit)]! - worths[set]!) / orders.length;
      set |= 1 << edit;
    }
  }
  return sums;
}

function permutations(all: readonly number[]): readonly (readonly number[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((first) => permutations(all.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

describe("the shares of edits around code", () => {
  const share = program("({ anchors, options, conversation: { messages } }) => Math.min(1, ((anchors ?? []).length + messages.length) / options.of)"); // biome-ignore format: one line of code
  const count = (of: number) => ({ type: "command", run: share, options: { of } });
  const both = (made: number, edit: number) => (made & (1 << edit)) !== 0;
  const criterion = (made: number, parts: Readonly<Record<string, unknown>>) =>
    rubricWith(
      {},
      {
        criteria: [
          { id: "code", dimension: "manner", question: "?", ...parts },
          {
            id: "sorry",
            dimension: "manner",
            question: "?",
            weight: both(made, 2) ? 3 : 1,
            check: { type: "cue", any: ["sorry"] },
          },
        ],
      },
    );
  const broken = (made: number) => ({
    type: "cue",
    by: "customer",
    any: both(made, 0) ? ["broken", "late"] : ["broken"],
  });
  const ends = program("({ options, conversation: { messages } }) => messages.some(({ text }) => text.includes(options.on)) ? 1 : 0"); // biome-ignore format: one line of code
  const sorts: Readonly<Record<string, (made: number) => string>> = {
    "its when changes too, and where that is met": (made) =>
      criterion(made, { when: broken(made), check: count(both(made, 1) ? 5 : 9) }),
    "it is asked in variants": (made) =>
      criterion(made, {
        check: broken(0),
        variants: [
          { for: { channel: both(made, 0) ? ["email", "chat"] : ["email"] }, check: count(both(made, 1) ? 5 : 9) },
        ],
      }),
    "it is the when": (made) =>
      criterion(made, {
        when: { type: "command", run: ends, options: { on: both(made, 1) ? "." : "?" } },
        check: broken(made),
      }),
    "it takes the place of cues": (made) =>
      criterion(made, { when: broken(made), check: both(made, 1) ? count(5) : { type: "cue", any: ["see", "sorry"] } }),
  };

  it.each(Object.keys(sorts))("are those of the definition where %s", async (sort) => {
    const rubrics = Array.from({ length: 8 }, (_, made) => sorts[sort]!(made));
    const { code, report } = await diff(rubrics[0]!, rubrics[7]!);
    expect(code).toBe(0);
    const { edits } = report.difference;
    expect(edits).toHaveLength(3);
    // The edits as the report numbers them: of weight, of a check that runs code, and of what is left.
    const order = edits.map(({ kind, sentence }) => (kind === "weight" ? 2 : /check\.options|options\.on|of type/.test(sentence) ? 1 : 0)); // biome-ignore format: a choice
    expect([...order].sort()).toEqual([0, 1, 2]);
    const worths = await Promise.all(rubrics.map(scores));
    let moved = 0;
    for (const { conversation: id, was, is, shares } of report.effect!.changed) {
      if (was.overall === null || is.overall === null) continue;
      moved++;
      const points = byDefinition(
        worths.map((all) => all.get(id) ?? was.overall!),
        3,
      );
      for (const [place, edit] of edits.entries()) {
        const given = shares.find((one) => one.edit === edit.id)?.points ?? 0;
        expect(Math.abs(given - points[order[place]!]!)).toBeLessThan(0.1);
      }
    }
    expect(moved).toBeGreaterThan(1);
  });

  it("go with what the cues of a when found, and tell of code that breaks between the versions alone", async () => {
    const sort = sorts["its when changes too, and where that is met"]!;
    const { report } = await diff(sort(0), sort(1));
    expect(report.effect!.cues).toMatchObject([{ cue: "late", gained: true, matches: 4, conversations: 2 }]);
    const picky = program("({ anchors, options }) => (anchors.length === 1 && options === 'new') || (anchors.length === 2 && options === 'old') ? 7 : 1"); // biome-ignore format: one line of code
    const version = (made: number, options: string) =>
      criterion(made, { when: broken(made), check: { type: "command", run: picky, options } });
    const two = conversation("two", ["customer: It is broken.", "agent: I see.", "customer: And it was late."]);
    const given = [file("two.json", JSON.stringify([two])), "--allow-plugins"];
    for (const rubric of [version(0, "old"), version(1, "new")]) {
      const { report: same, ...outcome } = await diff(rubric, rubric, given);
      expect([outcome, same.effect!.errors]).toEqual([{ code: 0, stderr: "" }, 0]);
    }
    const { code, report: between } = await diff(version(0, "old"), version(1, "new"), given);
    expect([code, between.effect!.errors]).toEqual([2, 1]);
  });
});

describe("when code breaks, or wow ends", () => {
  it("costs its criterion, and the exit code is 2", async () => {
    const judge = (options: object) =>
      rubricWith({ type: "command", run: ["node", "-e", "process.exit(3)"], ...options });
    const was = judge({});
    const is = file(
      "new.yaml",
      readFileSync(judge({ timeout: "9s" }), "utf8").replace('"sorry?"', '"sorry?","weight":2'),
    );
    const { code, stderr, report } = await diff(was, is);
    expect([code, stderr]).toEqual([2, "wow: in 5 conversations a criterion broke; see wow explain\n"]);
    expect(report.effect!.changed).toEqual([]);
    expect(report.effect!.shifts[0]).toMatchObject({ n: 5, was: 40, is: 40 });
  });

  it.skipIf(!hasPython)("leaves no program behind", async () => {
    const mark = join(folder(), "pids");
    const source = `import json, os, sys\nopen(${JSON.stringify(mark)}, "a").write(f"{os.getpid()}\\n")\nfor line in filter(str.strip, sys.stdin):\n    asked = json.loads(line)\n    print(json.dumps({"request": asked["request"], "value": 1 / asked["options"]}), flush=True)\n`;
    const run = ["python3", file("judge.py", source)];
    const rubric = (options: number) => rubricWith({ type: "command", run, batch: 4, options });
    const { code, report } = await diff(rubric(1), rubric(2));
    expect([code, report.difference.edits.length]).toEqual([0, 1]);
    const suggested = await wow(["rubric", "suggest", `${WEEK}.csv`, "-r", rubric(2), "--criterion", "code", "--allow-plugins"]); // biome-ignore format: one call
    expect(suggested).toMatchObject({ code: 0, stderr: "" });
    const pids = readFileSync(mark, "utf8").trim().split("\n").map(Number);
    expect(pids).toHaveLength(3);
    expect(pids.filter((pid) => existsSync(`/proc/${pid}/cmdline`))).toEqual([]);
  });

  it("an answer that has not been waited for is an error and no score", async () => {
    const [was, is] = [1, 2].map((options) => rubricWith({ type: "command", run: program("() => 1"), options }));
    const { versions, ...loaded } = await loadVersions(was!, is!, criterionTypes, pluginLoader({ allowPlugins: true }));
    for await (const one of readConversations([talks])) {
      const reading = new Mixtures(versions).read(one);
      expect(reading.verdict("code", () => true)).toMatchObject({ status: "error" });
      expect(reading.broke).toBe(true);
    }
    await Promise.all([loaded.was.close(), loaded.is.close()]);
  });
});

describe("wow rubric show and suggest of a rubric with code", () => {
  const rubric = rubricWith({ type: "shouting", longest: 6 }, { plugins: [fixture("shouting.mjs")] });

  it("show what a module's type is, and its options", async () => {
    const { code, stdout, stderr } = await wow(["rubric", "show", rubric, "--allow-plugins"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Nobody writes whole words in capitals, other than short ones.");
    expect(stdout).toMatch(/longest.* 6/);
    const shown = JSON.parse((await wow(["rubric", "show", rubric, "--allow-plugins", "-f", "json"])).stdout);
    const { stdout: evaluated } = await wow(["score", talks, "-r", rubric, "--allow-plugins", "-f", "ndjson"]);
    expect(shown.digest).toBe(lines(evaluated)[0]!.rubric.digest);
    expect(stdout).toContain(shown.digest.slice(0, 12));
  });

  it("suggest by what code says, and exit 2 where it broke", async () => {
    const longWinded = program("({ conversation: { messages } }) => Math.min(1, messages.length / 12)");
    const suggest = async (run: readonly string[], ...target: string[]) => {
      const given = ["-r", rubricWith({ type: "command", run, batch: 16 }), ...target, "--allow-plugins", "-f", "json"];
      return wow(["rubric", "suggest", `${WEEK}.csv`, ...given]);
    };
    const { code, stdout, stderr } = await suggest(longWinded, "--criterion", "code", "--own", "--min-z", "0");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { target, phrases } = JSON.parse(stdout);
    expect(target).toMatchObject({ criterion: "code", own: true });
    expect(phrases.length).toBeGreaterThan(0);
    const broken = await suggest(["node", "-e", "process.exit(3)"], "--dimension", "manner");
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/^wow: in 11\d conversations a criterion broke; see wow explain\n$/);
  });
});
