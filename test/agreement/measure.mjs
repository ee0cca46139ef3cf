// Agreement on the labelled conversations, as the README's table shows it.
//
//   npm run build && node test/agreement/measure.mjs ../shared
//
// For each figure: on all conversations, and on those that were never read or fitted on (see split.mjs).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/**
 * What keyword counting, VADER and AFINN reach on all conversations of the same files, and what two readings reach against
 * each other: measured once by those who labelled them (their README); not by this script.
 */
const OTHERS = [
  ["empathy: Spearman with 0-3", "empathy, rank correlation with 0–3", "0.03", "−0.01", "0.01", "0.90"],
  ["empathy: AUC of 2 or more", "empathy, AUC of 2 or more", "0.50", "0.46", "0.49", "0.92"],
  ["resolution: macro-F1 of outcome", "resolution, macro-F1 of the outcome", "0.43", "0.44", "0.48", "0.98"],
  ["resolution: AUC of resolved", "resolution, AUC of resolved", "0.76", "0.71", "0.71", ""],
  ["resolution: F1 of earlier contact", "earlier contact, F1", "0.34", "", "", "0.93"],
  ["escalation: F1 of a hand-off", "hand-off, F1", "0.77", "", "", "0.99"],
  ["escalation: Spearman with style 0-3", "hand-off style, rank correlation with 0–3", "0.19", "0.12", "0.17", "0.87"],
  ["sharing: Spearman with -2..2", "sharing, rank correlation with −2…2", "0.35", "0.47", "0.50", "0.97"],
  ["sharing: AUC of pleased or delighted", "sharing, AUC of pleased", "0.86", "0.79", "0.82", "0.98"],
  ["sharing: AUC of complaint", "sharing, AUC of a complaint", "0.46", "0.66", "0.67", "0.98"],
  ["band: quadratic kappa with expectation", "band, quadratic kappa with expectations", "0.29", "0.24", "0.33", "0.95"],
  ["resolution: Spearman with task success 1-5", "task success 1–5, rank correlation ¹", "0.34", "0.26", "0.27", ""],
  ["resolution: AUC of task success 4 or 5", "task success, AUC of 4 or 5 ¹", "0.69", "0.63", "0.64", ""],
  ["empathic-turns", "empathic replies in chats, AUC ²", "0.77", "0.58", "0.57", ""],
  ["peer-support", "warm replies among peers, AUC ³", "0.57", "0.65", "0.62", ""],
  ["recommended", "reviews that recommend, AUC ⁴", "0.67", "0.77", "0.79", ""],
];

/** A figure as a row of the README's table. */
export function row({ figure, file, all, unseen }) {
  const [, name, keywords, vader, afinn, readings] = OTHERS.find(([key]) => key === figure || key === file);
  const number = (value) => value.toFixed(2).replace("-", "−");
  const interval = `${number(unseen.low)} to ${number(unseen.high)}`;
  const others = [keywords, vader, afinn, readings].map((value) => value || "–");
  return `| ${[name, `**${number(unseen.value)}** (${interval})`, number(all.value), ...others].join(" | ")} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? "../shared";
  if (existsSync(join(shared, "data", "gold-dev.ndjson"))) for (const one of measure(shared)) console.log(row(one));
  else {
    console.error(
      `There are no labelled conversations in ${shared}: their licences forbid to ship them with this project.`,
    );
    process.exitCode = 2;
  }
}
