import type { ComparisonReport } from "../../model/comparison.js";
import { agentBlocks } from "./agents.js";
import { conversationBlocks } from "./conversations.js";
import { cueBlocks } from "./cues.js";
import { editBlocks, effectBlock } from "./edits.js";
import { overview, shiftBlock } from "./shifts.js";
import { verdictOf } from "./verdict.js";

/** A cell of a table; `bar` is a length from −1 to 1 for formats that can draw. */
export interface Cell {
  readonly text: string;
  readonly bar?: number;
}

/** A piece of a report that every format can show in its own way. Texts are as given, to be made safe by the format. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "verdict"; readonly text: string; readonly tone: "good" | "bad" | "plain" }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      /** By column; a `left` one may be broken into lines. */
      readonly align: readonly ("left" | "right")[];
      readonly rows: readonly (readonly Cell[])[];
    };

/** How much of what may be long is shown. */
export interface Limits {
  readonly edits: number;
  readonly conversations: number;
  readonly cues: number;
}

/** The report as pieces, what matters most first. */
export function documentOf(report: ComparisonReport, limits: Limits): readonly Block[] {
  const { was, is, difference, effect } = report;
  const name = was.id === is.id ? `${is.title}: ${is.id} ${was.version} → ${is.version}` : `${was.title} (${was.id} ${was.version}) → ${is.title} (${is.id} ${is.version})`; // biome-ignore format: a choice
  const short = (digest: string) => digest.slice(0, "sha256:".length + 12);
  const digests = was.digest === is.digest ? `the same digest, ${short(is.digest)}` : `${short(was.digest)} → ${short(is.digest)}`; // biome-ignore format: a choice
  return [
    { kind: "title", text: name },
    verdictOf(difference),
    ...(effect === null ? [] : overview(effect)),
    { kind: "text", text: `${was.source} → ${is.source}; ${digests}` },
    ...editBlocks(difference.edits, limits),
    ...(effect === null
      ? []
      : [
          ...shiftBlock(effect),
          ...effectBlock(effect, difference.edits, limits),
          ...conversationBlocks(effect, limits),
          ...agentBlocks(effect),
          ...cueBlocks(effect, limits),
        ]),
  ];
}

/** Cells that are only text. */
export function cells(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => ({ text }));
}
