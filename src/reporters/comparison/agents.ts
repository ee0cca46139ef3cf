import type { ComparisonEffect, TurnedPair } from "../../model/comparison.js";
import type { Figure } from "../../model/report.js";
import { estimate, signed } from "../calibration/figures.js";
import { points } from "../words.js";
import { type Block, cells } from "./document.js";
import { wholeTexts } from "./shifts.js";

/** Each agent under both versions, and whether their order turns. */
export function agentBlocks({ agents, turned }: ComparisonEffect): readonly Block[] {
  if (agents.length === 0) return [];
  const rows = agents.map(({ agent, conversations, tooFew, was, is, shift }) =>
    cells(
      `${agent}${tooFew ? "*" : ""}`,
      String(conversations),
      points(was.mean),
      points(is.mean),
      estimate({ ...shift, value: shift.mean }, signed),
    ),
  );
  const compared = agents.filter(({ tooFew }) => !tooFew).length;
  return [
    { kind: "heading", text: "Agents under both versions" },
    {
      kind: "table",
      head: ["", "n", "old", "new", "shift (95%)"],
      align: ["left", "right", "right", "right", "right"],
      rows,
    },
    ...orderText(turned, compared),
    ...wholeTexts(agents.map(({ agent, was, is, whole }) => ({ name: agent, was: was.mean, is: is.mean, whole }))),
    ...(compared < agents.length
      ? [{ kind: "text", text: "* too few conversations to compare: listed, not ranked." } as const]
      : []),
  ];
}

function orderText(turned: readonly TurnedPair[], compared: number): readonly Block[] {
  if (compared < 2) return [];
  if (turned.length === 0)
    return [{ kind: "text", text: `The order of the ${compared} agents that can be compared stays.` }];
  const beyond = turned.filter((pair) => pair.beyond).length;
  const by = (figure: Figure) => estimate({ ...figure, value: figure.mean }, (value) => signed(value, 1));
  const items = turned.map(
    ({ ahead, behind, was, is, beyond: isBeyond }) =>
      `${ahead} less ${behind}: ${by(was)} was, ${by(is)} is; ${isBeyond ? "beyond" : "within"} their intervals`,
  );
  const text = beyond === 0 ? "The order of agents does not change beyond their intervals; these pairs turn within them:" : "The order of agents changes:"; // biome-ignore format: a choice
  return [
    { kind: "text", text },
    { kind: "list", items },
    { kind: "text", text: "Beyond: both differences leave 0 out (Welch's 95% interval), on opposite sides." },
  ];
}
