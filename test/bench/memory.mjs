#!/usr/bin/env node
// `npm run memory [MEGABYTES] [NAME…]`: peak memory of `wow score` on generated exports of about that size (default 500 MB),
// one per layout, one at a time. Each has to stay under 400 MB; exit code 1 where one does not. Needs that much room in the
// temporary folder; what it writes there is removed.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LAYOUTS } from "./layouts.mjs";

const LIMIT = 400;
const [size = "500", ...names] = process.argv.slice(2);
const wanted = Number(size) * 1e6;
const folder = mkdtempSync(join(tmpdir(), "wow-memory-"));
const root = new URL("../..", import.meta.url).pathname;
const tellMemory = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";

/** Writes pieces until the file has the wanted size; gives the number of conversations. */
async function write(file, { start, end, one }) {
  const out = createWriteStream(file);
  let written = 0;
  let count = 0;
  let buffer = start;
  while (written < wanted) {
    buffer += one(count++);
    if (buffer.length < 1 << 20) continue;
    written += buffer.length;
    if (!out.write(buffer)) await once(out, "drain");
    buffer = "";
  }
  out.end(buffer + end);
  await once(out, "finish");
  return count;
}

let failed = false;
try {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const file = join(folder, name);
    const count = await write(file, layout);
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", tellMemory, "bin/wow.js", "score", file, "-f", "ndjson", "-q"],
      { cwd: root, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 26 },
    );
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    failed ||= status !== 0 || !(peak < LIMIT);
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    console.log(
      `${name.padEnd(28)} ${megabytes} MB, ${count} conversations: ${peak.toFixed(0)} MB at the most, ${seconds.toFixed(0)} s`,
    );
    if (status !== 0) console.log(String(stderr).trim());
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
