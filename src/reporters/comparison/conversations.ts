import type { ChangedConversation, ComparisonEffect } from "../../model/comparison.js";
import { signed } from "../calibration/figures.js";
import { many, points } from "../words.js";
import { type Block, type Cell, cells, type Limits } from "./document.js";
import { more } from "./edits.js";
import { directionOf, sharesText } from "./standing.js";

const SHARES = 4;
const BANDS = ["failed", "met", "exceeded", "none"] as const;

/** Bands before and after, the conversations that change band, the largest movers, and those that gain or lose a score. */
export function conversationBlocks(effect: ComparisonEffect, limits: Limits): readonly Block[] {
  const { changed } = effect;
  const turned = changed.filter((one) => directionOf(one) !== 0);
  const movers = changed
    .filter(({ was, is }) => was.overall !== null && is.overall !== null && was.overall !== is.overall)
    .sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const up = turned.filter((one) => directionOf(one) > 0);
  const down = turned.filter((one) => directionOf(one) < 0);
  return [
    ...bandBlock(effect),
    ...listed(`${many(up.length, "conversation")} to a higher band`, up, "bands", limits),
    ...listed(`${many(down.length, "conversation")} to a lower band`, down, "bands", limits),
    ...listed("Largest changes of score", movers, "points", limits),
    ...scorable("Newly has a score", changed.filter(isNew), limits),
    ...scorable("No longer has a score", changed.filter(isGone), limits),
  ];
}

function bandBlock({ bands, changed }: ComparisonEffect): readonly Block[] {
  if (changed.every(({ was, is }) => was.band === is.band)) return [];
  const names = BANDS.filter((name) => BANDS.some((other) => bands[name][other] + bands[other][name] > 0));
  return [
    { kind: "heading", text: "Bands: a row for each old one, a column for each new one" },
    {
      kind: "table",
      head: ["", ...names],
      align: ["left", ...names.map(() => "right" as const)],
      rows: names.map((was) => cells(was, ...names.map((is) => String(bands[was][is])))),
    },
  ];
}

function listed(
  text: string,
  all: readonly ChangedConversation[],
  of: "points" | "bands",
  { conversations }: Limits,
): readonly Block[] {
  if (all.length === 0) return [];
  const most = Math.max(...all.map((one) => Math.abs(change(one))), 1e-9);
  const rows = all.slice(0, conversations).map((one): readonly Cell[] => {
    const { conversation, agent, was, is, shares } = one;
    const bands = was.band === is.band ? (is.band ?? "") : `${was.band} → ${is.band}`;
    const why = sharesText(shares, of, SHARES);
    const by = of === "bands" ? `bands: ${why}; points: ${sharesText(shares, "points", SHARES) || "none"}` : why;
    return [
      { text: conversation },
      { text: agent ?? "" },
      { text: `${points(was.overall)} → ${points(is.overall)}` },
      { text: signed(change(one), 1), bar: change(one) / most },
      { text: of === "bands" ? bands : (is.band ?? "") },
      { text: by },
    ];
  });
  return [
    { kind: "heading", text },
    {
      kind: "table",
      head: ["conversation", "agent", "overall", "", "band", "by edit"],
      align: ["left", "left", "right", "right", "left", "left"],
      rows,
    },
    ...more(all.length, rows.length, "conversation"),
  ];
}

function isNew({ was, is }: ChangedConversation): boolean {
  return was.overall === null && is.overall !== null;
}

function isGone({ was, is }: ChangedConversation): boolean {
  return was.overall !== null && is.overall === null;
}

function scorable(text: string, all: readonly ChangedConversation[], { conversations }: Limits): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all
    .slice(0, conversations)
    .map(({ conversation, agent, was, is }) =>
      cells(
        conversation,
        agent ?? "",
        `${points(was.overall)} → ${points(is.overall)}`,
        `${was.band ?? "none"} → ${is.band ?? "none"}`,
      ),
    );
  return [
    { kind: "heading", text: `${text}: ${many(all.length, "conversation")}` },
    {
      kind: "table",
      head: ["conversation", "agent", "overall", "band"],
      align: ["left", "left", "right", "left"],
      rows,
    },
    ...more(all.length, rows.length, "conversation"),
  ];
}

function change({ was, is }: ChangedConversation): number {
  return was.overall === null || is.overall === null ? 0 : is.overall - was.overall;
}
