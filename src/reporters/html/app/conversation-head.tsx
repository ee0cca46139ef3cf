import type { ComponentChild } from "preact";
import type { Conversation } from "../../../model/conversation.js";
import type { Evaluation } from "../../../model/evaluation.js";
import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { points } from "../../words.js";
import type { Filter } from "./filter.js";
import { listingOf } from "./listing.js";
import { Name, Title } from "./parts.js";
import { conversationHref, hrefOf } from "./router.js";
import type { Store } from "./store.js";
import { bandWords } from "./verdict-words.js";

const WHOLE = Number.POSITIVE_INFINITY;

export interface ConversationHeadProps {
  readonly evaluation: Evaluation;
  readonly conversation: Conversation | null;
  readonly store: Store;
  readonly filter: Filter;
}

/** What is known of a conversation, its overall score and band, and how they came about. */
export function ConversationHead({ evaluation, conversation, store, filter }: ConversationHeadProps) {
  const facts = factLines(evaluation, conversation, store, filter);
  return (
    <header class="conversation-head">
      <Title>
        Conversation <Name text={evaluation.conversation} />
      </Title>
      {conversation?.subject && (
        <p class="subject">
          <Name text={conversation.subject} most={WHOLE} />
        </p>
      )}
      <p class={`verdict-line band-${evaluation.band ?? "none"}`}>
        <strong class="overall">{points(evaluation.overall)}</strong>{" "}
        <span class="band">{bandWords(evaluation.band)}</span>
        {evaluation.critical.length > 0 && (
          <span class="critical">
            {" "}
            Failed, and critical: {evaluation.critical.map((id) => printable(id, WHOLE)).join(", ")}
          </span>
        )}
      </p>
      <p class="small">{reckoned(evaluation, store.report.titles)}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

type Fact = readonly [name: string, value: ComponentChild];

function factLines(evaluation: Evaluation, conversation: Conversation | null, store: Store, filter: Filter): Fact[] {
  const { agent, agents, customer, channel, language, context } = evaluation;
  const others = agents.filter((one) => one !== agent);
  const recognised = conversation?.languageRecognised === true ? " (recognised)" : "";
  const neighbour = (id: string) =>
    listingOf(store).placeOf(id) === undefined ? <Name text={id} most={WHOLE} /> : <a href={conversationHref(id, null, filter)}><Name text={id} most={WHOLE} /></a>; // biome-ignore format: one choice
  const known: readonly (Fact | null)[] = [
    [
      "Agent",
      <a href={hrefOf({ view: "agent", agent })}>{agent === null ? "nobody" : <Name text={agent} most={WHOLE} />}</a>,
    ],
    others.length === 0 ? null : ["Also wrote", <Name text={others.join(", ")} most={WHOLE} />],
    fact("Customer", customer),
    fact("Team", conversation?.team),
    fact("Site", conversation?.site),
    fact("Channel", channel),
    language === null ? null : ["Language", <Name text={`${language}${recognised}`} most={WHOLE} />],
    fact("From", timeOf(evaluation.startedAt)),
    fact("To", timeOf(evaluation.endedAt)),
    fact("Status", conversation?.status),
    fact("Reopened", conversation?.reopens ? `${conversation.reopens} times` : null),
    fact("Customer's rating", conversation?.csat?.toString()),
    conversation === null || conversation.tags.length === 0
      ? null
      : ["Tags", <Name text={conversation.tags.join(", ")} most={WHOLE} />],
    context.earlier === null ? null : ["Same customer before", neighbour(context.earlier)],
    context.later === null ? null : ["Same customer again", neighbour(context.later)],
  ];
  return known.filter((one) => one !== null);
}

function fact(name: string, value: string | null | undefined): Fact | null {
  return value === null || value === undefined ? null : [name, <Name text={value} most={WHOLE} />];
}

/** `2026-03-02 07:55`, in UTC. */
export function timeOf(iso: string | null): string | null {
  return iso === null ? null : iso.slice(0, 16).replace("T", " ");
}

function reckoned({ dimensions }: Evaluation, { bands, dimensions: titles }: RubricWords): string {
  const weighed = titles.flatMap(({ id, title, weight }) => {
    const score = dimensions[id]?.score ?? null;
    return score === null ? [] : [{ title, weight, score }];
  });
  if (weighed.length === 0) return "Nothing of the rubric applied, so there is no score.";
  const sum = weighed.map(({ title, weight, score }) => `${printable(title)} ${points(score)} × ${weight}`).join(" + ");
  const weights = weighed.reduce((total, { weight }) => total + weight, 0);
  return `(${sum}) / ${weights}. Expectations are met from ${bands.met}, exceeded from ${bands.exceeded}.`;
}
