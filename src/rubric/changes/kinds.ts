import type { EditKind } from "../../model/comparison.js";
import { inOrder } from "../in-order.js";
import type { Change } from "./joint.js";

/** Of the kinds of an edit's changes, the first of these is the edit's. */
const FIRST: readonly EditKind[] = [
  "dimension-added",
  "dimension-removed",
  "criterion-added",
  "criterion-removed",
  "criterion-moved",
  "check",
  "variants",
  "when",
  "option",
];

/** What kind of edit some changes are together. */
export function kindOf(changes: readonly Change[]): EditKind {
  const kinds = new Set(changes.map(kindOfChange));
  if (kinds.size === 1) return [...kinds][0]!;
  if (kinds.size === 2 && kinds.has("cues") && kinds.has("list")) return "list";
  return FIRST.find((kind) => kinds.has(kind)) ?? [...kinds].find((kind) => kind !== "wording")!;
}

/** What kind of edit one change would be. */
export function kindOfChange({ path, from, to, words, wording, code, list }: Change): EditKind {
  if (wording) return "wording";
  if (code === true && inOrder(from) === inOrder(to)) return "code";
  const [section, , field, last] = path;
  if (section === "bands") return "bands";
  if (section === "languages") return "languages";
  if (section === "dimensions") {
    if (field === undefined) return from === undefined ? "dimension-added" : "dimension-removed";
    if (field === "weight") return "dimension-weight";
    if (last === undefined) return "dimension-model";
    return last === "intercept" ? "intercept" : "coefficient";
  }
  if (field === undefined) return from === undefined ? "criterion-added" : "criterion-removed";
  if (words) return list?.startsWith("$") === false ? "list" : "cues";
  if (field === "id") return "criterion-renamed";
  if (field === "dimension") return "criterion-moved";
  if (field === "check") return last === undefined ? "check" : "option";
  if (field === "when") {
    if (last !== undefined) return "option";
    return from === undefined || to === undefined ? "when" : "check";
  }
  return (["weight", "critical", "bonus", "grades", "variants"] as const).find((name) => name === field) ?? "option";
}
