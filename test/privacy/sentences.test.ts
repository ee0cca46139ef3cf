import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../src/privacy/span.js";
import { maskingOf } from "../helpers/masking.js";
import { type Sentence, sentences } from "../helpers/sentences.js";

interface Counts {
  marked: number;
  found: number;
  masks: number;
  right: number;
}

const all = sentences();

describe("the sentences", () => {
  it("are enough to measure with: 200 and more, of which 60 and more hold nothing or hide a hard word", () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(60);
    expect(all.filter(({ language }) => language !== "en").length).toBeGreaterThanOrEqual(40);
    for (const { marked, text } of all) for (const { kind } of marked) expect(KINDS, text).toContain(kind);
  });

  it("are masked as well as this, with these misses", async () => {
    const known = all.filter(({ isLate }) => !isLate);
    const report = [
      ...section("mended for", known),
      ...section(
        "written afterwards, not mended for",
        all.filter(({ isLate }) => isLate),
      ),
      "not as marked:",
      ...all.flatMap(differences),
    ];
    await expect(`${report.join("\n")}\n`).toMatchFileSnapshot("measured.txt");
  });
});

/** Found: every letter and digit of what is marked is masked. Right: a mask that covers none beside. */
function count(some: readonly Sentence[]): ReadonlyMap<Kind, Counts> {
  const counts = new Map<Kind, Counts>(KINDS.map((kind) => [kind, { marked: 0, found: 0, masks: 0, right: 0 }]));
  for (const { text, conversation, marked } of some) {
    const masks = maskingOf(conversation);
    const isSaying = (at: number) => /[\p{L}\p{N}]/u.test(text[at]!);
    const inside = (at: number, spans: readonly { start: number; end: number }[]) => spans.some(({ start, end }) => at >= start && at < end); // biome-ignore format: one rule
    const covered = (start: number, end: number, spans: readonly { start: number; end: number }[]) => {
      for (let at = start; at < end; at++) if (isSaying(at) && !inside(at, spans)) return false;
      return true;
    };
    for (const { kind, start, end } of marked) {
      counts.get(kind)!.marked++;
      if (covered(start, end, masks)) counts.get(kind)!.found++;
    }
    for (const { kind, start, end } of masks) {
      counts.get(kind)!.masks++;
      if (covered(start, end, marked)) counts.get(kind)!.right++;
    }
  }
  return counts;
}

function section(title: string, some: readonly Sentence[]): readonly string[] {
  const counts = [...count(some)].filter(([, { marked, masks }]) => marked + masks > 0);
  const sum = (key: keyof Counts) => counts.reduce((total, [, one]) => total + one[key], 0);
  const line = (name: string, { marked, found, masks, right }: Counts) => `  ${name.padEnd(8)} recall ${found}/${marked}, precision ${right}/${masks}`; // biome-ignore format: one rule
  const total = { marked: sum("marked"), found: sum("found"), masks: sum("masks"), right: sum("right") };
  return [`${title}: ${some.length} sentences`, ...counts.map(([kind, one]) => line(kind, one)), line("together", total), ""]; // biome-ignore format: one rule
}

function differences({ number, text, conversation, marked }: Sentence): readonly string[] {
  const show = (spans: readonly { kind: string; start: number; end: number }[]) =>
    [...spans].reverse().reduce((shown, { kind, start, end }) => `${shown.slice(0, start)}{${kind}:${shown.slice(start, end)}}${shown.slice(end)}`, text); // biome-ignore format: one rule
  const [want, got] = [show(marked), show(maskingOf(conversation))].map((one) => JSON.stringify(one));
  return want === got ? [] : [`  ${number}`, `    marked ${want}`, `    masked ${got}`];
}
