import { printable } from "../model/printable.js";
import type { Problem } from "../model/reading.js";
import type { InputReport } from "../model/report.js";
import { many, wrap } from "./words.js";

/** The most files that have a line of their own. */
const SHOWN = 10;

/** What of an input could not be used, in a line: `3 × no-text, 1 × duplicate`; null where all could. */
export function leftOutOf(inputs: readonly Pick<InputReport, "skipped">[]): string | null {
  const counts = new Map<string, number>();
  for (const { skipped } of inputs)
    for (const [reason, n] of Object.entries(skipped)) counts.set(reason, (counts.get(reason) ?? 0) + n);
  const reasons = [...counts].map(([reason, n]) => `${n.toLocaleString("en-US")} × ${reason}`);
  return reasons.length === 0 ? null : reasons.join(", ");
}

/** The few inputs that are shown by themselves, those with something left out first, and the others. */
export function foremost<Input extends Pick<InputReport, "skipped">>(
  inputs: readonly Input[],
  most = SHOWN,
): { readonly shown: readonly Input[]; readonly rest: readonly Input[] } {
  if (inputs.length <= most + 1) return { shown: inputs, rest: [] };
  const incomplete = inputs.filter(({ skipped }) => Object.keys(skipped).length > 0);
  const shown = incomplete.length === 0 ? [] : incomplete.slice(0, most);
  const chosen = new Set(shown);
  return { shown, rest: inputs.filter((input) => !chosen.has(input)) };
}

/** How several inputs were read: a title with the folder that all lie in, then a line each, or one for many alike. */
export function filesSection(
  inputs: readonly InputReport[],
  width: number,
): { readonly title: string; readonly lines: readonly string[] } {
  const { shown, rest } = foremost(inputs);
  const folder = folderOf(inputs.map(({ file }) => file));
  const name = ({ file }: InputReport) => shortened(printable(file.slice(folder.length), 1000), Math.floor(width / 2));
  const longest = shown.reduce((most, input) => Math.max(most, name(input).length), 0);
  const lines = shown.map((input) => {
    const read = `${many(input.conversations, "conversation")}, ${many(input.messages, "message")}`;
    const left = leftOutOf([input]);
    const parts = [...(input.format === "unknown" ? [] : [read]), ...(left === null ? [] : [`left out ${left}`])];
    return `${name(input).padEnd(longest)}  ${input.format}: ${parts.join("; ")}`;
  });
  if (rest.length > 0) lines.push(summed(rest, shown.length > 0));
  return {
    title: folder === "" ? "Files" : `Files in ${printable(folder, width)}`,
    lines: lines.map((line) => wrap(line, width, "  ", "      ")),
  };
}

/** The folder or archive that all files lie in, a slash at its end; `""` where there is none. */
function folderOf(files: readonly string[]): string {
  let common = files[0]!.slice(0, files[0]!.lastIndexOf("/") + 1);
  for (const file of files) {
    while (!file.startsWith(common)) common = common.slice(0, common.lastIndexOf("/", common.length - 2) + 1);
  }
  return common;
}

function summed(rest: readonly InputReport[], more: boolean): string {
  const formats = new Map<string, number>();
  for (const { format } of rest) formats.set(format, (formats.get(format) ?? 0) + 1);
  const kinds = [...formats]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([format, count]) => `${count.toLocaleString("en-US")} ${format}`)
    .join(", ");
  const conversations = rest.reduce((sum, input) => sum + input.conversations, 0);
  const messages = rest.reduce((sum, input) => sum + input.messages, 0);
  const left = leftOutOf(rest);
  return `${more ? `… and ${rest.length.toLocaleString("en-US")} more` : many(rest.length, "file")}: ${kinds} (${many(conversations, "conversation")}, ${many(messages, "message")})${left === null ? "" : `; left out ${left}`}`;
}

/** A path without its middle where it is longer than `most`. */
function shortened(path: string, most: number): string {
  if (path.length <= most) return path;
  const end = Math.ceil(most * 0.65);
  return `${path.slice(0, most - end - 1)}…${path.slice(path.length - end)}`;
}

/** What could not be used, a sentence per reason, with the first place of each; of several inputs together. */
export function leftOutSentences(inputs: readonly InputReport[], problems: readonly Problem[]): readonly string[] {
  const reasons = new Map<string, { count: number; files: number; first: Problem | undefined }>();
  const firsts = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.reason]);
    if (!firsts.has(key)) firsts.set(key, problem);
  }
  for (const { file, skipped } of inputs) {
    for (const [reason, count] of Object.entries(skipped)) {
      const found = reasons.get(reason) ?? { count: 0, files: 0, first: firsts.get(JSON.stringify([file, reason])) };
      reasons.set(reason, { ...found, count: found.count + count, files: found.files + 1 });
    }
  }
  return [...reasons].map(([reason, { count, files, first }]) => {
    const several = inputs.length > 1 ? ` in ${many(files, "file")}` : "";
    const detail = first === undefined ? "" : `: ${printable(first.detail, 200)}`;
    const row = first === undefined || first.row === null ? "" : `:${first.row}`;
    const where =
      first === undefined || (first.row === null && inputs.length === 1)
        ? ""
        : ` (first: ${printable(first.file, 200)}${row})`;
    return `Left out ${count} × ${reason}${several}${detail}${where}.`;
  });
}
