import type { Conversation } from "../../../model/conversation.js";
import type { Evaluation, Evidence } from "../../../model/evaluation.js";
import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { many, points } from "../../words.js";
import { Verdict } from "./verdict.js";
import { factsOf } from "./verdict-words.js";

export interface ScorecardProps {
  readonly evaluation: Evaluation;
  readonly conversation: Conversation | null;
  readonly titles: RubricWords;
  /** Places of the verdicts that are pointed at, and the piece of evidence. */
  readonly pointed: readonly number[];
  readonly piece: number | null;
  readonly hrefOf: ((criterion: string, piece: number) => string) | null;
}

/** Every verdict of a conversation under its dimension; what did not apply is folded away. */
export function Scorecard(props: ScorecardProps) {
  return props.titles.dimensions.map((dimension, number) => (
    <Section key={dimension.id} {...props} dimension={dimension} number={number} />
  ));
}

interface SectionProps extends ScorecardProps {
  readonly dimension: RubricWords["dimensions"][number];
  readonly number: number;
}

function Section({ evaluation, conversation, titles, pointed, piece, hrefOf, dimension, number }: SectionProps) {
  const score = evaluation.dimensions[dimension.id];
  const facts = score === undefined ? [] : factsOf(score);
  const verdicts = evaluation.criteria
    .map((verdict, place) => ({ verdict, place }))
    .filter(({ verdict }) => verdict.dimension === dimension.id);
  const shown = verdicts.map(({ verdict, place }) => ({
    applies: verdict.status !== "not-applicable",
    isPointed: pointed.includes(place),
    element: (
      <Verdict
        key={verdict.id}
        verdict={withQuotes(verdict, conversation)}
        place={place}
        criterion={titles.criteria.find(({ id }) => id === verdict.id)}
        isLikelihood={dimension.likelihood !== null}
        isPointed={pointed.includes(place)}
        piece={pointed.includes(place) ? piece : null}
        hrefOf={hrefOf === null ? null : (one) => hrefOf(verdict.id, one)}
        speakerOf={(message) => conversation?.messages[message]?.role ?? "somebody"}
      />
    ),
  }));
  const folded = shown.filter(({ applies }) => !applies);
  return (
    <section class={`dimension dimension-${number}`} aria-labelledby={`dimension-${number}-title`}>
      <h3 id={`dimension-${number}-title`}>
        <span class="name">{printable(dimension.title)}</span>{" "}
        <span class="score">
          {score === undefined || score.score === null ? "does not apply" : points(score.score)}
        </span>
      </h3>
      {facts.length > 0 && <p class="fact-words">{facts.join(" · ")}</p>}
      <ul class="verdicts">{shown.filter(({ applies }) => applies).map(({ element }) => element)}</ul>
      {folded.length > 0 && (
        <details open={folded.some(({ isPointed }) => isPointed)}>
          <summary>{many(folded.length, "question")} did not apply</summary>
          <ul class="verdicts">{folded.map(({ element }) => element)}</ul>
        </details>
      )}
    </section>
  );
}

/** A verdict with the words of its evidence, which stand once in the transcript. */
function withQuotes(verdict: Evaluation["criteria"][number], conversation: Conversation | null): typeof verdict {
  if (verdict.status !== "scored" || conversation === null) return verdict;
  const quoted = (piece: Evidence) => {
    const text = conversation.messages[piece.message]?.text;
    return text === undefined ? piece : { ...piece, quote: text.slice(Math.max(0, piece.start), piece.end) };
  };
  return { ...verdict, evidence: verdict.evidence.map(quoted) };
}
