import type { CriterionVerdict, Evidence } from "../../../model/evaluation.js";
import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { cueWords, standingOf, valueWords, whyOf } from "./verdict-words.js";

const WHOLE = Number.POSITIVE_INFINITY;
/** Evidence beyond this many pieces is folded away. */
const SHOWN = 6;

export interface VerdictProps {
  readonly verdict: CriterionVerdict;
  /** Its place among the verdicts. */
  readonly place: number;
  /** Undefined where the results come from a rubric with other criteria. */
  readonly criterion: RubricWords["criteria"][number] | undefined;
  /** It counts in a likelihood, and what to coach is not said of it. */
  readonly isLikelihood: boolean;
  readonly isPointed: boolean;
  /** The piece of evidence that is pointed at. */
  readonly piece: number | null;
  /** Where a piece of evidence leads: to its place in the transcript; null without one. */
  readonly hrefOf: ((piece: number) => string) | null;
  /** Who wrote a message, in words. */
  readonly speakerOf: (message: number) => string;
}

/** One criterion's verdict in words: the question, its value, why, and what counted. */
export function Verdict(props: VerdictProps) {
  const { verdict, place, criterion, isPointed } = props;
  const standing = standingOf(verdict);
  const isLow = standing === "poor" && !props.isLikelihood;
  return (
    <li id={`verdict-${place}`} class={`verdict ${standing}${isPointed ? " pointed" : ""}`} tabIndex={-1}>
      <h4 id={`verdict-${place}-says`}>
        <span class="value">{valueWords(verdict)}</span> {printable(criterion?.question ?? verdict.id, WHOLE)}
      </h4>
      <p class="why">
        {verdict.status === "scored" && verdict.grade !== undefined && `Grade ${verdict.grade + 1}. `}
        {whyOf(verdict)}
      </p>
      {verdict.status === "scored" && <EvidenceList {...props} evidence={verdict.evidence} />}
      {isLow && criterion !== undefined && criterion.good !== "" && (
        <p class="good">
          <strong>Good:</strong> {printable(criterion.good, WHOLE)}
        </p>
      )}
      {isLow && criterion !== undefined && criterion.coach !== "" && (
        <p class="coach">
          <strong>Try:</strong> {printable(criterion.coach, WHOLE)}
        </p>
      )}
      <p class="small">
        {verdict.id}
        {criterion !== undefined && shareWords(criterion, props.isLikelihood)}
      </p>
    </li>
  );
}

/** What a criterion counts for, after its name. */
function shareWords({ weight, bonus, critical }: RubricWords["criteria"][number], isLikelihood: boolean): string {
  const share = bonus !== null ? `, up to ${bonus} points more` : isLikelihood ? "" : `, weight ${weight}`;
  return critical ? `${share}, critical` : share;
}

function EvidenceList(props: VerdictProps & { readonly evidence: readonly Evidence[] }) {
  const { evidence, piece: pointed } = props;
  const lines = evidence.map((one, piece) => (
    <Piece key={`${one.message} ${piece}`} {...props} one={one} number={piece} />
  ));
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN);
  return (
    <>
      <ul class="evidence">{lines.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <details open={pointed !== null && pointed >= SHOWN}>
          <summary>and {rest.length} more</summary>
          <ul class="evidence">{rest}</ul>
        </details>
      )}
    </>
  );
}

function Piece(props: VerdictProps & { readonly one: Evidence; readonly number: number }) {
  const { one, number, place, hrefOf, speakerOf } = props;
  const words = one.quote === undefined ? `words kept out` : `“${printable(one.quote.replace(/\s+/g, " "), 240)}”`;
  const where = `${speakerOf(one.message)}, message ${one.message}`;
  return (
    <li class={props.isPointed && props.piece === number ? "pointed" : undefined}>
      {hrefOf === null ? (
        <bdi>{words}</bdi>
      ) : (
        <a
          id={`evidence-${place}-${number}`}
          href={hrefOf(number)}
          aria-label={`${words}, ${where}: show in the transcript`}
        >
          <bdi>{words}</bdi>
        </a>
      )}{" "}
      <span class="small">
        {cueWords(one.cue)} · {where}
      </span>
    </li>
  );
}
