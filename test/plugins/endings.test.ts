import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { file, folder, WEEK } from "../helpers/cli.js";
import { fixture, hasPython, rubricWith } from "../helpers/plugins.js";

const wowJs = resolve("bin/wow.js");

/** Is there a process of this number? */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A program that leaves its number behind, hears no signal, and answers nobody. */
function deaf() {
  const mark = join(folder(), "pid");
  const source = `import os, signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nopen(${JSON.stringify(mark)}, "a").write(str(os.getpid()) + "\\n")\nwhile True:\n    time.sleep(60)\n`;
  const run = ["python3", file("deaf.py", source)];
  return {
    rubric: rubricWith({ type: "command", run, timeout: "0.3s", start: "0.7s" }),
    pids: () => (existsSync(mark) ? readFileSync(mark, "utf8").trim().split("\n").map(Number) : []),
  };
}

describe("when wow ends", () => {
  it.skipIf(!hasPython)("every program has ended too, those that would not included", () => {
    const { rubric, pids } = deaf();
    const { status } = spawnSync("node", [wowJs, "score", `${WEEK}.csv`, "-r", rubric, "--allow-plugins"]);
    expect(status).toBe(2);
    expect(pids().length).toBeGreaterThan(0);
    expect(pids().filter(isRunning)).toEqual([]);
  });

  it.skipIf(!hasPython)("also where nobody reads on, or the input breaks off", () => {
    for (const rest of [`${WEEK}.csv -f ndjson | head -c 10 > /dev/null`, `${WEEK}.csv gone.csv 2> /dev/null`]) {
      const { rubric, pids } = deaf();
      spawnSync("sh", ["-c", `node ${wowJs} score ${rest.replace(".csv ", `.csv -r ${rubric} --allow-plugins `)}`]);
      expect(pids().filter(isRunning)).toEqual([]);
    }
  });

  it("a program or module that waits for more does not hold a library user's process up", () => {
    const script = `
      import { loadRubric, evaluate } from ${JSON.stringify(resolve("dist/index.js"))};
      const rubric = await loadRubric(process.argv[2], { allowPlugins: true });
      const { criteria } = await evaluate(rubric, { id: 1, messages: [{ role: "agent", text: "Sorry?" }] });
      console.log(criteria[0].status);`;
    const answer = `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify({ request: JSON.parse(line).request, value: 1 })));`;
    for (const rubric of [
      rubricWith({ type: "shouting", by: "agent" }, { plugins: [fixture("shouting.mjs")] }),
      rubricWith({ type: "command", run: ["node", "-e", answer] }),
    ]) {
      const told = execFileSync("node", [file("use.mjs", script), rubric], { encoding: "utf8", timeout: 20_000 });
      expect(told.trim()).toBe("scored");
    }
  });
});
