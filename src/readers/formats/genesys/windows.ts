/** Somebody's part in a conversation; times in milliseconds, null where it has no end. */
export interface Window {
  readonly kind: "agent" | "bot";
  readonly name: string | null;
  readonly start: number;
  readonly end: number | null;
}

/** Who is there at a moment: the agent where there is exactly one. */
export interface Present {
  readonly agents: number;
  readonly agent: string | null;
  readonly bot: boolean;
}

const NOBODY: Present = { agents: 0, agent: null, bot: false };

/** Tells who is there at a time; a window has its start, not its end. Sorted once, then found in log n. */
export function presence(windows: readonly Window[]): (time: number) => Present {
  const edges = windows
    .filter(({ start, end }) => end === null || end > start)
    .flatMap((window) => [
      { time: window.start, by: 1, window },
      ...(window.end === null ? [] : [{ time: window.end, by: -1, window }]),
    ])
    .sort((a, b) => a.time - b.time || a.by - b.by);
  const times: number[] = [];
  const states: Present[] = [];
  const agents = new Map<string, number>();
  let bots = 0;
  for (const { time, by, window } of edges) {
    if (window.kind === "bot") bots += by;
    else {
      const key = window.name ?? "";
      const count = (agents.get(key) ?? 0) + by;
      if (count > 0) agents.set(key, count);
      else agents.delete(key);
    }
    const [only] = agents.size === 1 ? agents.keys() : [];
    const state = { agents: agents.size, agent: only || null, bot: bots > 0 };
    if (times.at(-1) === time) states[states.length - 1] = state;
    else {
      times.push(time);
      states.push(state);
    }
  }
  return (time) => states[lastUpTo(times, time)] ?? NOBODY;
}

/** The place of the last number that is no more than `most`; -1 where there is none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Somebody takes a conversation over; `from` is null where no agent had it. */
export interface Takeover {
  readonly from: string | null;
  readonly passedOn: boolean;
  readonly to: string | null;
  readonly at: number;
}

/**
 * Where an agent takes over: from the one before, when that one leaves; from a bot or a queue, when the agent comes.
 * Who comes and leaves while another stays was only asked.
 */
export function takeovers(windows: readonly Window[]): readonly Takeover[] {
  const found: Takeover[] = [];
  const sorted = windows.toSorted((a, b) => a.start - b.start);
  const firstBot = sorted.find(({ kind }) => kind === "bot")?.start ?? Number.POSITIVE_INFINITY;
  let current: Window | null = null;
  for (const window of sorted) {
    if (window.kind !== "agent") continue;
    if (current === null) {
      if (firstBot < window.start) found.push({ from: null, passedOn: false, to: window.name, at: window.start });
      current = window;
      continue;
    }
    const until = current.end ?? Number.POSITIVE_INFINITY;
    if (until >= (window.end ?? Number.POSITIVE_INFINITY)) continue;
    if (window.name !== current.name || window.name === null)
      found.push({ from: current.name, passedOn: true, to: window.name, at: Math.max(until, window.start) });
    current = window;
  }
  return found;
}
