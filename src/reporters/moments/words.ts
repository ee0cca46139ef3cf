import type {
  Moment,
  MomentMessage,
  MomentReason,
  MomentsReport,
  MomentsReporterOptions,
} from "../../model/moments.js";
import { many } from "../words.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** Of fewer conversations nobody can say what is rare. */
const FEW = 20;
/** So many signs of a kind are said in words. */
const SAID = 2;

/** What there is, in a line. */
export function titleOf({ moments, counted }: MomentsReport, { agent }: MomentsReporterOptions): string {
  const whose = agent === null ? "" : ` of ${agent}`;
  if (moments.length === 0) return `No moment${whose} found`;
  const some = moments.length === 1 ? `One moment${whose}` : `${moments.length} moments${whose}`;
  return `${some} worth telling${moments.length < counted.moments ? `, of ${counted.moments}` : ""}`;
}

/** What was looked at, and what not, in sentences. */
export function notesOf({ counted, moments }: MomentsReport): readonly string[] {
  const notes = [`Looked at ${many(counted.conversations, "conversation")}.`];
  if (moments.length === 0)
    notes.push(
      "Moments can't be made to order: it takes something done that was not owed, and a customer who says so.",
    );
  if (moments.some(({ exchange }) => exchange.some(({ text }) => text === null)))
    notes.push("What was said is kept out (--no-quotes).");
  if (counted.failed > 0)
    notes.push(`${many(counted.failed, "conversation")} left an expectation failed; no moment is taken from these.`);
  if (counted.otherLanguages > 0)
    notes.push(`${many(counted.otherLanguages, "conversation")} in a language whose words the signs do not cover.`);
  if (counted.withoutText > 0)
    notes.push(`${many(counted.withoutText, "conversation")} saved without the messages (--with-text): not looked at.`);
  if (moments.length > 0 && counted.conversations < FEW)
    notes.push(`Fewer than ${FEW} conversations are too few to tell a rare gesture from a common one.`);
  return notes;
}

/** Why it counts: the strongest gestures, the first with how rare it is, then the strongest reactions. */
export function whyOf({ why }: Moment, { counted }: MomentsReport): readonly string[] {
  const kind = (wanted: MomentReason["kind"]) => why.filter((one) => one.kind === wanted).slice(0, SAID);
  const read = counted.conversations - counted.withoutText - counted.otherLanguages;
  const gestures = kind("gesture").map(({ says, conversations }, place) =>
    place > 0 || read < FEW ? says : `${says.replace(/\.$/, "")} (seen in ${conversations} of ${read}).`,
  );
  const asked = gestures.length === 0 ? ["Praise that nobody had asked for."] : [];
  return [...gestures, ...asked, ...kind("reaction").map(({ says }) => says)];
}

/** Who, when, where, and which conversation. */
export function creditOf({ agent, told, at, channel }: Moment): string {
  const who = agent === null ? "nobody named" : agent;
  const parts = [told ? `told to ${who}` : who];
  if (at !== null) parts.push(dayOf(at));
  if (channel !== null) parts.push(channel);
  return parts.join(" · ");
}

function dayOf(at: string): string {
  const [year, month, day] = at.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The address of a conversation by the template; null without one. */
export function addressOf(conversation: string, link: string | null): string | null {
  return link === null
    ? null
    : link.replaceAll("{id}", encodeURIComponent(conversation.replace(/\p{Surrogate}/gu, "\ufffd")));
}

/** A piece of a message, and whether it is what counts. */
export interface Piece {
  readonly text: string;
  readonly counts: boolean;
}

/** What is shown of a message, in pieces; the signs in it apart. */
export function piecesOf({ message, text, start, end }: MomentMessage, why: readonly MomentReason[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, counts: boolean) => {
    if (to <= at) return;
    const piece = text!.slice(at - start, to - start);
    const last = pieces.at(-1);
    if (last?.counts === counts) pieces[pieces.length - 1] = { text: last.text + piece, counts };
    else pieces.push({ text: piece, counts });
    at = to;
  };
  const signs = why.filter((one) => one.message === message).sort((a, b) => a.start - b.start);
  for (const sign of signs) {
    add(Math.min(sign.start, end), false);
    add(Math.min(sign.end, end), true);
  }
  add(end, false);
  return pieces;
}

/** Does the customer say in this message what makes it a moment? */
export function isReaction({ message }: MomentMessage, { why }: Moment): boolean {
  return why.some((one) => one.kind === "reaction" && one.message === message);
}

/** Is something left out between this message and the one before it? */
export function isAfterGap({ exchange }: Moment, place: number): boolean {
  return place > 0 && exchange[place]!.message > exchange[place - 1]!.message + 1;
}
