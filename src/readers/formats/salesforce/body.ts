import { htmlToText, looksLikeHtml } from "../../html.js";

/** What a line of a transcript says: a header, or a turn with the lines that follow it. */
export type Part =
  | { readonly kind: "started"; readonly time: string }
  | { readonly kind: "origin"; readonly name: string }
  | { readonly kind: "agent"; readonly name: string }
  | { readonly kind: "transfer"; readonly from: string; readonly to: string }
  | { readonly kind: "words"; readonly text: string }
  | {
      readonly kind: "turn";
      /** Seconds since the start of its session. */
      readonly offset: number;
      /** The speaker, a colon and the text. */
      readonly said: string;
    };

const STARTED = /^Chat Started:\s*(.+)$/i;
const ORIGIN = /^Chat Origin:\s*(.+)$/i;
const AGENT = /^Agent (\S.{0,199})$/;
const TRANSFER = /^Chat Transferred From (.{1,400})$/i;
const TURN = /^\(\s{0,4}(?:(\d{1,4})h\s{1,4})?(?:(\d{1,4})m\s{1,4})?(\d{1,5})s\s{0,4}\)\s{0,4}(?=\S)/;
/** Where turns begin in a transcript whose line ends got lost. */
const TURN_WITHIN = /\s(?=\(\s(?:\d{1,4}h\s)?(?:\d{1,4}m\s)?\d{1,5}s\s\)\s\S)/g;

/** Whether a text has what only these transcripts have: the header's first line, or the time before a speaker. */
export function looksLikeBody(text: string): boolean {
  return (
    /Chat Started:\s*\p{L}+,/iu.test(text) || /\(\s(?:\d{1,4}h\s)?(?:\d{1,4}m\s)?\d{1,5}s\s\)\s[^:\n]{1,80}:/.test(text)
  );
}

/** Takes the body of a chat transcript, plain or HTML, apart; the lines of a turn stay together. */
export function partsOf(body: string): readonly Part[] {
  const parts: Part[] = [];
  /** Whether headers are expected here: above the first turn of a session. */
  let above = true;
  let turn: { offset: number; lines: string[] } | null = null;
  const endTurn = () => {
    if (turn !== null) parts.push({ kind: "turn", offset: turn.offset, said: turn.lines.join("\n").trim() });
    turn = null;
  };
  const lines = linesOf(body);
  const agents = new Set<string>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.trim();
    const begun = TURN.exec(line);
    if (begun) {
      endTurn();
      const [hours, minutes, seconds] = begun.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
      turn = { offset: (hours * 60 + minutes) * 60 + seconds, lines: [line.slice(begun[0].length)] };
      above = false;
      continue;
    }
    const header = headerOf(line, above, agents, () => lines.slice(i + 1, i + 6).find((next) => next.trim() !== ""));
    if (header !== null) {
      endTurn();
      above = true;
      if (header.kind === "agent") agents.add(header.name);
      if (header.kind === "transfer") agents.add(header.to);
      parts.push(header);
    } else if (turn !== null) turn.lines.push(lines[i]!);
    else if (line !== "") parts.push({ kind: "words", text: line });
  }
  endTurn();
  return parts;
}

function linesOf(body: string): readonly string[] {
  const text = looksLikeHtml(body) ? htmlToText(body) : body.replace(/\r\n?/g, "\n");
  return (text.includes("\n") ? text : text.replace(TURN_WITHIN, "\n")).split("\n");
}

/** The header that a line is; within a turn only what a customer will hardly write. */
function headerOf(
  line: string,
  above: boolean,
  agents: ReadonlySet<string>,
  next: () => string | undefined,
): Exclude<Part, { kind: "turn" | "words" }> | null {
  const started = STARTED.exec(line);
  if (started && (above || /\d{4}/.test(started[1]!))) return { kind: "started", time: started[1]! };
  const transfer = TRANSFER.exec(line);
  if (transfer) {
    const names = fromTo(transfer[1]!, agents);
    if (names !== null && (above || agents.has(names.from) || isHeader(next() ?? "")))
      return { kind: "transfer", ...names };
  }
  if (!above) return null;
  const origin = ORIGIN.exec(line);
  if (origin) return { kind: "origin", name: origin[1]! };
  const agent = AGENT.exec(line);
  return agent ? { kind: "agent", name: agent[1]! } : null;
}

function isHeader(line: string): boolean {
  return STARTED.test(line.trim()) || AGENT.test(line.trim());
}

/** `A To B`, where a name that is known may have “ To ” in it. */
function fromTo(names: string, agents: ReadonlySet<string>): { readonly from: string; readonly to: string } | null {
  const first = names.indexOf(" To ");
  if (first === -1) return null;
  for (let at = first; at !== -1; at = names.indexOf(" To ", at + 1))
    if (agents.has(names.slice(0, at))) return split(names, at);
  return split(names, first);
}

function split(names: string, at: number): { readonly from: string; readonly to: string } {
  return { from: names.slice(0, at).trim(), to: names.slice(at + 4).trim() };
}
