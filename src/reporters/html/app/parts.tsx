import type { ComponentChildren } from "preact";
import type { Place } from "../../../model/insight.js";
import { printable } from "../../../model/printable.js";
import type { Figure } from "../../../model/report.js";
import { interval, points } from "../../words.js";
import { IntervalBar } from "./charts/interval-bar.js";
import { conversationHref, hrefOf } from "./router.js";

/** A name of the export: one line, whatever is in it. */
export function Name({ text, most = 80 }: { text: string; most?: number }) {
  return <bdi>{printable(text, most)}</bdi>;
}

/** The heading of a view, which the shell moves the focus to. */
export function Title({ children }: { children: ComponentChildren }) {
  return (
    <h1 id="title" tabIndex={-1}>
      {children}
    </h1>
  );
}

/** A part of a view under its own heading; `intro` says what is to be seen. */
export function Section({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = `section-${title.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro !== undefined && <p class="intro">{intro}</p>}
      {children}
    </section>
  );
}

/** An agent's name, leading to their page. */
export function AgentLink({ agent }: { agent: string | null }) {
  return <a href={hrefOf({ view: "agent", agent })}>{agent === null ? "(nobody)" : <Name text={agent} />}</a>;
}

/** Leads to a conversation, and in it to a message. */
export function ConversationLink({ id, message }: { id: string; message?: number }) {
  return (
    <a href={conversationHref(id, message === undefined ? null : { message })}>
      <Name text={id} most={40} />
    </a>
  );
}

/** What somebody said, and where; the words only where they are in the file. `isHere`: its conversation is named already. */
export function Quote({ place, by = false, isHere = false }: { place: Place; by?: boolean; isHere?: boolean }) {
  return (
    <figure class="quote">
      {place.quote !== undefined && (
        <blockquote>
          <bdi>{printable(place.quote.replace(/\s+/g, " ").trim(), 300)}</bdi>
        </blockquote>
      )}
      <figcaption>
        {by && place.agent !== null && (
          <>
            <Name text={place.agent} />,{" "}
          </>
        )}
        {isHere ? (
          <a href={conversationHref(place.conversation, { message: place.message })}>message {place.message}</a>
        ) : (
          <>
            conversation <ConversationLink id={place.conversation} message={place.message} />
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** A score with its interval, in figures and drawn. `mark`: what it is compared with. */
export function Score({ figure, mark = null }: { figure: Figure; mark?: number | null }) {
  return (
    <span class="drawn">
      <span class="value">{points(figure.mean)}</span>
      <IntervalBar figure={figure} mark={mark} />
      <span class="bounds">{interval(figure).replace(/^[^(]*/, "")}</span>
    </span>
  );
}

/** Marks what has too few conversations to compare. */
export function Few() {
  return <span class="tag">few</span>;
}

/** What may be wider than the page: it scrolls by itself, by keyboard too. */
export function Scrolling({ label, isChart = false, children }: ScrollingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and too small a part for a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class={isChart ? "scroll chart" : "scroll"} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

interface ScrollingProps {
  readonly label: string;
  readonly isChart?: boolean;
  readonly children: ComponentChildren;
}
