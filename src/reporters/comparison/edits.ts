import type { ComparisonEffect, Edit } from "../../model/comparison.js";
import { signed } from "../calibration/figures.js";
import { many } from "../words.js";
import { type Block, cells, type Limits } from "./document.js";

/** What changed, in sentences: what can move a score, then names, then wording. */
export function editBlocks(edits: readonly Edit[], limits: Limits): readonly Block[] {
  const parts: readonly (readonly [string, Edit["effect"]])[] = [
    ["What changed", "score"],
    ["Names that changed: no score moves", "name"],
    ["Wording: no score moves", "wording"],
  ];
  return parts.flatMap(([text, effect]): readonly Block[] => {
    const some = edits.filter((edit) => edit.effect === effect);
    if (some.length === 0) return [];
    const rows = some.slice(0, limits.edits).map(({ id, sentence }) => cells(id, sentence));
    return [
      { kind: "heading", text },
      { kind: "table", head: [], align: ["left", "left"], rows },
      ...more(some.length, rows.length, "edit"),
    ];
  });
}

/** What each edit does to the overall score: its Shapley values over all conversations. */
export function effectBlock(
  { edits: effects, sampled }: ComparisonEffect,
  edits: readonly Edit[],
  limits: Limits,
): readonly Block[] {
  if (effects.length === 0) return [];
  const sentences = new Map(edits.map(({ id, sentence }) => [id, sentence]));
  const most = Math.max(...effects.map(({ points }) => Math.abs(points)), 1e-9);
  const sorted = effects.length <= limits.edits ? effects : [...effects].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)); // biome-ignore format: a choice
  const rows = sorted
    .slice(0, limits.edits)
    .map(({ edit, points, pointsError, up, down, bands }) => [
      { text: edit },
      { text: `${signed(points)}${pointsError > 0.004 ? ` ± ${pointsError.toFixed(2)}` : ""}`, bar: points / most },
      ...cells(String(up), String(down), signed(bands, 1), sentences.get(edit)!),
    ]);
  const exact = sampled === 0 ? "worked out exactly" : `sampled in ${many(sampled, "conversation")} with more than ten edits at work, ± the standard error, else exact`; // biome-ignore format: a choice
  return [
    { kind: "heading", text: "What each edit does to the overall score" },
    {
      kind: "table",
      head: ["", "mean", "up", "down", "bands", ""],
      align: ["left", "right", "right", "right", "right", "left"],
      rows,
    },
    ...more(effects.length, rows.length, "edit"),
    {
      kind: "text",
      text: `Shapley values, ${exact}: they sum to the change, with nothing left over. mean: points per conversation; up, down: conversations moved; bands: sum of steps between failed, met and exceeded.`,
    },
  ];
}

/** What is left out of a list. */
export function more(all: number, shown: number, noun: string): readonly Block[] {
  return all > shown ? [{ kind: "text", text: `${many(all - shown, `more ${noun}`)}: -f json has all.` }] : [];
}
