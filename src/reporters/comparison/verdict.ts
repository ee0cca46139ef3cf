import type { RubricDifference } from "../../model/comparison.js";
import { many } from "../words.js";
import type { Block } from "./document.js";

/** What a reader needs first: whether anything changed, whether scores can, and whether the version number says so. */
export function verdictOf({ edits, scoresCanChange, version }: RubricDifference): Block {
  const tone = version?.enough !== false ? (scoresCanChange ? "plain" : "good") : "bad";
  if (edits.length === 0) return { kind: "verdict", text: `No change in meaning. ${versionText(version)}`, tone };
  const wording = edits.filter(({ effect }) => effect === "wording").length;
  const some = wording === 0 ? "" : wording === edits.length ? ", of wording alone" : `, ${wording} of wording`;
  const text = `${many(edits.length, "edit")}${some}; scores can change: ${scoresCanChange ? "yes" : "no"}. ${versionText(version)}`; // biome-ignore format: one sentence
  return { kind: "verdict", text, tone };
}

function versionText(version: RubricDifference["version"]): string {
  if (version === null) return "Another rubric: their ids differ, so that no version bump is due.";
  const { from, to, due, said, enough } = version;
  const is = said === "lowered" ? `${from} → ${to} lowers it` : said === "none" ? `it stays ${from}` : `${from} → ${to} is ${said}`; // biome-ignore format: a choice
  if (due === "none") return `Version bump due: none; ${is}${enough ? "" : ", which it must not"}.`;
  return `Version bump due: ${due}; ${is}: ${enough ? "enough" : "not enough"}.`;
}
