// Agreement on the labelled conversations, as the README's table shows it.
//
//   npm run build && node test/agreement/measure.mjs ../shared
//
// For each figure: on all conversations, and on those that were never read or fitted on (see split.mjs).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { part } from "./split.mjs";

const FILES = ["gold", "task-success", "empathic-turns", "peer-support", "recommended"];
const wow = fileURLToPath(new URL("../../bin/wow.js", import.meta.url));

/**
 * @param {string} shared the folder with the labelled conversations and the yardstick
 * @returns {{ figure: string, file: string, all: Measured, unseen: Measured }[]}
 * @typedef {{ value: number, low: number, high: number, n: number, coverage: number }} Measured
 */
export function measure(shared) {
  const folder = mkdtempSync(join(tmpdir(), "wow-agreement-"));
  try {
    return FILES.flatMap((file) => measureFile(shared, file, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFile(shared, file, folder) {
  const data = join(shared, "data", `${file}-dev.ndjson`);
  const predictions = join(folder, "predictions.ndjson");
  writeFileSync(predictions, run([wow, "score", data, "-f", "ndjson", "-q"]));
  const unseen = join(folder, "unseen.ndjson");
  const lines = readFileSync(data, "utf8").split("\n").filter(Boolean);
  writeFileSync(unseen, lines.filter((line) => part(JSON.parse(line)) === "unseen").join("\n"));
  const [all, onUnseen] = [data, unseen].map((path) =>
    JSON.parse(run([join(shared, "evaluate.mjs"), path, predictions, "--json"])),
  );
  return all.map(({ figure, ...measured }, i) => ({ figure, file, all: measured, unseen: onUnseen[i] }));
}


function run(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** A figure as the README's table writes it. */
export function row({ figure, file, all, unseen }) {
  const name = file === "gold" ? figure : `${file}: ${figure}`;
  const number = ({ value }) => value.toFixed(2).replace("-", "−");
  const interval = ({ low, high }) => `${number({ value: low })} to ${number({ value: high })}`;
  return `| ${name} | ${number(unseen)} (${interval(unseen)}) | ${number(all)} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of measure(process.argv[2] ?? "../shared")) console.log(row(one), one.all.coverage, one.unseen.n);
}
