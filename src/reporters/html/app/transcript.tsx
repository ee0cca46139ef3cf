import { type Clock, formatOffset } from "../../../model/clock.js";
import type { Conversation, Message } from "../../../model/conversation.js";
import { printable, printableText } from "../../../model/printable.js";
import type { Mark } from "./marks.js";
import { type Segment, segments } from "./segments.js";

const WHOLE = Number.POSITIVE_INFINITY;

/** What a transcript is shown with. */
export interface TranscriptProps {
  readonly conversation: Pick<Conversation, "messages" | "clock">;
  /** Evidence by the number of its message. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Is this verdict, or this piece of its evidence, pointed at? */
  readonly isPointed: (verdict: number) => boolean;
  /** The message that is pointed at. */
  readonly message: number | null;
  /** Where a piece of text leads: to the verdicts, by their places, in which it counts. */
  readonly hrefOf: (verdicts: readonly number[]) => string;
}

/** A conversation's messages in order, its evidence marked; each mark is a link to the verdicts in which it counts. */
export function Transcript({
  conversation: { messages, clock },
  marks,
  message: pointed,
  isPointed,
  hrefOf,
}: TranscriptProps) {
  return (
    <ol class="transcript" start={0}>
      {messages.map((message, number) => {
        const day = clock === "wall" ? dayOf(message) : null;
        const isNewDay = day !== null && day !== dayBefore(messages, number);
        return (
          <li
            key={number}
            id={`message-${number}`}
            tabIndex={-1}
            class={`message ${message.private ? "note" : message.role}${number === pointed ? " pointed" : ""}`}
          >
            {isNewDay && <p class="day">{day}</p>}
            <p class="who">
              <Author message={message} /> <Time at={message.at} clock={clock} /> <span class="number">{number}</span>
            </p>
            <Said
              text={message.text}
              marks={marks.get(number) ?? []}
              number={number}
              isPointed={isPointed}
              hrefOf={hrefOf}
            />
          </li>
        );
      })}
    </ol>
  );
}

const ROLE_WORDS = { agent: "Agent", customer: "Customer", bot: "Bot", system: "Event" } as const;

function Author({ message: { role, author, private: note } }: { readonly message: Message }) {
  return (
    <>
      <span class="role">{note ? "Private note, not scored" : ROLE_WORDS[role]}</span>
      {author !== null && (
        <>
          {" "}
          <bdi class="author">{printable(author, WHOLE)}</bdi>
        </>
      )}
    </>
  );
}

function Time({ at, clock }: { readonly at: number | null; readonly clock: Clock }) {
  if (at === null) return null;
  if (clock === "offset") return <span class="time">{formatOffset(at).replace(/^\+(?:00:)?|\.\d+$/g, "")}</span>;
  const iso = new Date(at).toISOString();
  return (
    <time class="time" dateTime={iso}>
      {iso.slice(11, 16)}
    </time>
  );
}

interface SaidProps extends Pick<TranscriptProps, "isPointed" | "hrefOf"> {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly number: number;
}

function Said({ text, marks, number, isPointed, hrefOf }: SaidProps) {
  return (
    <div class="said" dir="auto">
      {segments(text, marks).map((piece, place) => {
        const shown = printableText(piece.text);
        if (piece.marks.length === 0) return shown;
        const verdicts = [...new Set(piece.marks.map(({ verdict }) => verdict))];
        return (
          <a
            key={place}
            id={`piece-${number}-${place}`}
            class={`piece${verdicts.some(isPointed) ? " pointed" : ""}`}
            href={hrefOf(verdicts)}
            aria-describedby={verdicts.map((verdict) => `verdict-${verdict}-says`).join(" ")}
            data-marks={piece.marks.map((mark) => `${mark.verdict}.${mark.piece}`).join(" ")}
            // Where a mark is in several pieces, the Tab key stops at the first alone.
            tabIndex={piece.begins ? undefined : -1}
          >
            {drawn(piece, shown)}
          </a>
        );
      })}
    </div>
  );
}

/** The text in the colour and the underline of each dimension that it counts for, one within the other. */
function drawn({ marks }: Segment<Mark>, text: string) {
  const classes = new Map<number, string>();
  for (const { dimension, kind } of marks)
    if (classes.get(dimension) !== "counts") classes.set(dimension, kind === "occasion" ? "occasion" : "counts");
  return [...classes].reduceRight<preact.ComponentChild>(
    (within, [dimension, kind]) => <span class={`mark dimension-${dimension} ${kind}`}>{within}</span>,
    text,
  );
}

function dayOf({ at }: Message): string | null {
  return at === null ? null : new Date(at).toISOString().slice(0, 10);
}

function dayBefore(messages: readonly Message[], number: number): string | null {
  for (let i = number - 1; i >= 0; i--) {
    const day = dayOf(messages[i]!);
    if (day !== null) return day;
  }
  return null;
}
