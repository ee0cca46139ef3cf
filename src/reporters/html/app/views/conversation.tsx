import { useMemo } from "preact/hooks";
import type { Evaluation } from "../../../../model/evaluation.js";
import type { Scored } from "../../../../model/scored.js";
import { ConversationHead } from "../conversation-head.js";
import { useJumps } from "../jumps.js";
import { KeyHelp, useKeys } from "../keys.js";
import { Legend } from "../legend.js";
import { listingOf } from "../listing.js";
import { marksByMessage } from "../marks.js";
import { navigate } from "../navigation.js";
import { Name, Title } from "../parts.js";
import { type ConversationRoute, conversationHref, conversationsHref, hrefOf, type PointedAt } from "../router.js";
import { Scorecard } from "../scorecard.js";
import type { Store } from "../store.js";
import { Transcript } from "../transcript.js";

export interface ConversationProps {
  readonly store: Store;
  readonly route: ConversationRoute;
}

/** One conversation: its facts, its transcript with the evidence marked, and every verdict in words. */
export function ConversationView({ store, route }: ConversationProps) {
  const place = listingOf(store).placeOf(route.id);
  const scored = useMemo(() => (place === undefined ? null : store.whole(place)), [store, place]);
  if (place === undefined) return <Missing route={route} why="There is no conversation of this name in the report." />;
  if (scored === null) {
    const why =
      "Only its scores are in this report: a report holds some conversations whole, the worst and the best first (--max-conversations).";
    return <Missing route={route} why={why} />;
  }
  return <Whole store={store} route={route} scored={scored} place={place} />;
}

function Missing({ route, why }: { readonly route: ConversationRoute; readonly why: string }) {
  return (
    <>
      <Title>
        Conversation <Name text={route.id} />
      </Title>
      <p>{why}</p>
      <p>
        <a href={conversationsHref(route.filter)}>To the list of conversations</a>
      </p>
    </>
  );
}

type WholeProps = ConversationProps & { readonly scored: Scored; readonly place: number };

function Whole({ store, route, scored: { evaluation, conversation }, place }: WholeProps) {
  const { titles, quotes } = store.report;
  const { id, filter, at } = route;
  const { criteria } = evaluation;
  const marks = useMemo(
    () =>
      marksByMessage(
        criteria,
        titles.dimensions.map((dimension) => dimension.id),
      ),
    [criteria, titles],
  );
  const pointed = pointedVerdicts(at, evaluation);
  const piece = at !== null && "evidence" in at ? at.evidence : null;
  const jumps = useJumps(at, () => targetOf(at, pointed, evaluation));
  const here = (to: PointedAt | null) => conversationHref(id, to, filter);

  const found = useMemo(() => listingOf(store).find(filter), [store, filter]);
  const order = found.indexOf(place);
  const neighbour = (by: number) => {
    const other = order < 0 ? undefined : found[order + by];
    return other === undefined ? null : routeTo(store.rows()[other]!.id);
  };
  const routeTo = (other: string): ConversationRoute => ({ ...route, id: other, at: null });

  const [previous, next] = [neighbour(-1), neighbour(1)];
  useKeys({
    j: () => next !== null && navigate(next),
    k: () => previous !== null && navigate(previous),
    Escape: () =>
      jumps.back() || navigate(at === null ? { view: "conversations", filter, page: 1 } : { ...route, at: null }),
  });

  return (
    <article class="conversation">
      <nav class="neighbours" aria-label="Conversations of the list">
        <a href={conversationsHref(filter)}>Back to the list</a>
        {previous === null ? (
          <span>Previous</span>
        ) : (
          <a href={hrefOf(previous)} rel="prev">
            Previous
          </a>
        )}
        {order >= 0 && (
          <span class="small">
            {order + 1} of {found.length}
          </span>
        )}
        {next === null ? (
          <span>Next</span>
        ) : (
          <a href={hrefOf(next)} rel="next">
            Next
          </a>
        )}
      </nav>
      <ConversationHead evaluation={evaluation} conversation={conversation} store={store} filter={filter} />
      <div class="sides">
        <section class="left" aria-labelledby="transcript-title">
          <h2 id="transcript-title">Transcript</h2>
          {conversation === null ? (
            <p class="notice">{whyNoTranscript(quotes)}</p>
          ) : (
            <>
              <Legend titles={titles} />
              <Transcript
                conversation={conversation}
                marks={marks}
                isPointed={(verdict) => pointed.includes(verdict)}
                message={messageOf(at, evaluation)}
                hrefOf={(verdicts) => here({ criteria: verdicts.map((verdict) => criteria[verdict]!.id) })}
              />
            </>
          )}
        </section>
        <section class="right" aria-labelledby="scorecard-title">
          <h2 id="scorecard-title">Scores, and why</h2>
          <Scorecard
            evaluation={evaluation}
            conversation={conversation}
            titles={titles}
            pointed={pointed}
            piece={piece}
            hrefOf={conversation === null ? null : (criterion, evidence) => here({ criterion, evidence })}
          />
        </section>
      </div>
      <KeyHelp
        keys={[
          ["j", "next"],
          ["k", "previous"],
          ["Esc", "back"],
        ]}
      />
    </article>
  );
}

function whyNoTranscript(quotes: boolean): string {
  return quotes
    ? "The messages are not in this report: it was made from results that were saved without them (wow score --with-text saves them). What was quoted as evidence stands beside the verdicts."
    : "The words of agents and customers were kept out of this report (--no-quotes).";
}

/** The places of the verdicts that an address points at. */
function pointedVerdicts(at: PointedAt | null, { criteria }: Evaluation): readonly number[] {
  const names = at === null || "message" in at ? [] : "evidence" in at ? [at.criterion] : at.criteria;
  return names.map((name) => criteria.findIndex(({ id }) => id === name)).filter((verdict) => verdict >= 0);
}

function messageOf(at: PointedAt | null, evaluation: Evaluation): number | null {
  if (at === null || "criteria" in at) return null;
  if ("message" in at) return at.message;
  const verdict = evaluation.criteria.find(({ id }) => id === at.criterion);
  return verdict?.status === "scored" ? (verdict.evidence[at.evidence]?.message ?? null) : null;
}

/** The element that an address points at: the first of the verdicts, the piece of evidence, else its message. */
function targetOf(at: PointedAt | null, pointed: readonly number[], evaluation: Evaluation): Element | null {
  const message = messageOf(at, evaluation);
  const inMessage = message === null ? null : document.getElementById(`message-${message}`);
  if (at === null || "message" in at || pointed.length === 0) return inMessage;
  if ("criteria" in at) return document.getElementById(`verdict-${pointed[0]}`);
  return document.querySelector(`[data-marks~="${pointed[0]}.${at.evidence}"]`) ?? inMessage;
}
