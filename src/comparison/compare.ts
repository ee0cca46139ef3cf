import type { ChangedConversation, ComparisonEffect, Edit, EditEffect, Standing } from "../model/comparison.js";
import type { Conversation } from "../model/conversation.js";
import type { InputReport } from "../model/report.js";
import type { Dimension } from "../model/rubric.js";
import { type AgentScores, agentShifts, turnedPairs } from "./agents.js";
import { CueCounts } from "./cues.js";
import { rounded } from "./figures.js";
import type { Outcome, PairReading } from "./reading.js";
import { type Share, sharesOf } from "./shares.js";
import { ShiftSums } from "./shifts.js";

export interface CompareOptions {
  readonly edits: readonly Edit[];
  /** Dimensions of the old and the new version. */
  readonly was: readonly Pick<Dimension, "id" | "title">[];
  readonly is: readonly Pick<Dimension, "id" | "title">[];
  /** Keep words of conversations in. */
  readonly quotes: boolean;
  /** Agents with fewer are not compared. */
  readonly minConversations: number;
}

/** A share smaller than this moves no published score. */
const MOVES = 0.05;
const BAND_NAMES = ["failed", "met", "exceeded", "none"] as const;
type Bands = Record<(typeof BAND_NAMES)[number], Record<(typeof BAND_NAMES)[number], number>>;

/** What an edit did to all conversations so far. */
interface Effect {
  points: number;
  variance: number;
  up: number;
  down: number;
  bands: number;
}

/** Holds two versions of a rubric side by side, conversation by conversation; keeps numbers, ids and a few examples. */
export class Comparison {
  readonly #options: CompareOptions;
  readonly #shifts: readonly ShiftSums[];
  readonly #bands: Bands;
  readonly #effects: readonly Effect[];
  readonly #changed: ChangedConversation[] = [];
  readonly #became: string[] = [];
  readonly #stopped: string[] = [];
  readonly #agents = new Map<string, AgentScores>();
  readonly #cues: CueCounts;
  #conversations = 0;
  #scored = 0;
  #sampled = 0;
  #errors = 0;

  constructor(options: CompareOptions) {
    this.#options = options;
    const { was, is, edits, quotes } = options;
    const gone = was.filter(({ id }) => !is.some((one) => one.id === id));
    this.#shifts = [
      new ShiftSums("overall", "Overall"),
      ...[...is, ...gone].map(({ id, title }) => new ShiftSums(id, title)),
    ];
    const none = () => ({ failed: 0, met: 0, exceeded: 0, none: 0 });
    this.#bands = { failed: none(), met: none(), exceeded: none(), none: none() };
    this.#effects = edits.map(() => ({ points: 0, variance: 0, up: 0, down: 0, bands: 0 }));
    this.#cues = new CueCounts(quotes);
  }

  /** `broke`: a criterion broke in it; `found`: the shares, where they have been worked out already. */
  add(conversation: Conversation, reading: PairReading, broke: boolean, found = sharesOf(reading)): void {
    const { was, is } = reading;
    this.#conversations++;
    if (broke) this.#errors++;
    this.#bands[was.band ?? "none"][is.band ?? "none"]++;
    for (const sums of this.#shifts) sums.add(scoreOf(sums.id, was), scoreOf(sums.id, is));
    if (was.overall === null && is.overall !== null) this.#became.push(conversation.id);
    if (was.overall !== null && is.overall === null) this.#stopped.push(conversation.id);
    this.#cues.add(conversation, reading.cueMatches());
    this.#addAgent(conversation, was.overall, is.overall);
    this.#addShares(conversation, reading, found);
  }

  #addAgent({ agent }: Conversation, was: number | null, is: number | null): void {
    if (was !== null && is !== null) this.#scored++;
    if (agent === null || (was === null && is === null)) return;
    let scores = this.#agents.get(agent);
    if (scores === undefined) {
      scores = { was: [], is: [], onlyWas: [], onlyIs: [] };
      this.#agents.set(agent, scores);
    }
    if (was !== null) (is === null ? scores.onlyWas : scores.was).push(Math.round(was * 10));
    if (is !== null) (was === null ? scores.onlyIs : scores.is).push(Math.round(is * 10));
  }

  #addShares({ id, agent }: Conversation, reading: PairReading, found: ReturnType<typeof sharesOf>): void {
    for (const share of found?.shares ?? []) this.#addEffect(share);
    const was = standing(reading.was);
    const is = standing(reading.is);
    const shares = (found?.shares ?? []).map((share) => this.#shown(share));
    if (isSame(was, is) && shares.length === 0) return;
    if (found?.exact === false) this.#sampled++;
    this.#changed.push({ conversation: id, agent, was, is, shares });
  }

  #addEffect({ edit, points, bands, pointsError }: Share): void {
    const effect = this.#effects[edit]!;
    effect.points += points;
    effect.variance += pointsError ** 2;
    effect.bands += bands;
    if (points >= MOVES) effect.up++;
    if (points <= -MOVES) effect.down++;
  }

  #shown({ edit, points, bands, pointsError, bandsError }: Share) {
    return {
      edit: this.#options.edits[edit]!.id,
      points: rounded(points),
      bands: rounded(bands),
      pointsError: rounded(pointsError),
      bandsError: rounded(bandsError),
    };
  }

  effect(inputs: readonly InputReport[]): ComparisonEffect {
    const { edits, minConversations } = this.#options;
    const agents = agentShifts(this.#agents, minConversations);
    return {
      inputs,
      conversations: this.#conversations,
      errors: this.#errors,
      shifts: this.#shifts.map((sums) => sums.shift),
      bands: this.#bands,
      edits: edits.flatMap((edit, i) => (edit.effect === "score" ? [this.#effectOf(edit, i)] : [])),
      changed: this.#changed,
      sampled: this.#sampled,
      becameScorable: this.#became,
      stoppedBeingScorable: this.#stopped,
      agents,
      turned: turnedPairs(this.#agents, agents),
      cues: this.#cues.effects(edits),
    };
  }

  #effectOf({ id }: Edit, place: number): EditEffect {
    const { points, variance, up, down, bands } = this.#effects[place]!;
    const mean = (sum: number) => (this.#scored === 0 ? 0 : rounded(sum / this.#scored));
    return { edit: id, points: mean(points), pointsError: mean(Math.sqrt(variance)), up, down, bands: rounded(bands) };
  }
}

function scoreOf(id: string, { overall, dimensions }: Outcome): number | null {
  return id === "overall" ? overall : (dimensions[id]?.score ?? null);
}

function standing({ overall, band, dimensions }: Outcome): Standing {
  const scores = Object.entries(dimensions).map(([id, { score }]) => [id, score] as const);
  return { overall, band, dimensions: Object.fromEntries(scores) };
}

function isSame(was: Standing, is: Standing): boolean {
  const ids = new Set([...Object.keys(was.dimensions), ...Object.keys(is.dimensions)]);
  const alike = [...ids].every((id) => (was.dimensions[id] ?? null) === (is.dimensions[id] ?? null));
  return alike && was.overall === is.overall && was.band === is.band;
}
