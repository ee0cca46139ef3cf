#!/usr/bin/env node
// `npm run bench [CONVERSATIONS]`: whole-process time and peak memory of `wow score` on a generated export, next to a bare
// csv-parse pass over the same file, in turn. Prints ratios; asserts nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const conversations = process.argv[2] ?? "60000";
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "wow-bench-"));
const root = new URL("../..", import.meta.url).pathname;

const bare = `
  import { createReadStream } from "node:fs";
  import { parse } from "csv-parse";
  let rows = 0;
  const parser = createReadStream(process.argv[1]).pipe(parse());
  parser.on("data", () => rows++);
  parser.on("end", () => console.error(rows, "rows"));
`;

const tellMemory = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";

/** Runs node with these arguments; wall time in seconds and peak memory in MB. */
function timed(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--import", tellMemory, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr.toString());
  return { seconds, megabytes: Number(/peak (\d+)/.exec(stderr.toString())[1]) / 1024 };
}

try {
  for (const flags of [[], ["--interleaved"]]) {
    const file = join(folder, `export${flags.length}.csv`);
    spawnSync(process.execPath, [join(root, "test/bench/generate.mjs"), conversations, file, ...flags], {
      stdio: "inherit",
    });
    console.log(
      `${flags[0] ?? "grouped"}: ${conversations} conversations, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
    );
    for (let round = 1; round <= rounds; round++) {
      const score = timed(["bin/wow.js", "score", file, "-q"]);
      const parse = timed(["--input-type=module", "-e", bare, file]);
      const ratio = (score.seconds / parse.seconds).toFixed(2);
      console.log(`  ${round}: wow score ${show(score)}   csv-parse alone ${show(parse)}   ratio ${ratio}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

function show({ seconds, megabytes }) {
  return `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
}
