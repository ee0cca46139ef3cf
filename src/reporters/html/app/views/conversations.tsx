import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { many } from "../../../words.js";
import type { ReportData } from "../../data.js";
import { ConversationTable } from "../conversation-table.js";
import { type Filter, isEverything } from "../filter.js";
import { Filters } from "../filters.js";
import { KeyHelp, useKeys } from "../keys.js";
import { listingOf } from "../listing.js";
import { navigate } from "../navigation.js";
import { Title } from "../parts.js";
import { hrefOf, type Route } from "../router.js";
import type { Store } from "../store.js";

/** Conversations on a page of the list. */
export const PAGE = 50;
/** Milliseconds without typing after which the address follows the filter. */
const SETTLED = 300;
/** Texts that are made ready for searching at once. */
const AT_ONCE = 25;
/** Milliseconds that this takes at most, where a browser is not in great haste. */
const A_WHILE = 10;

export interface ConversationsProps {
  readonly store: Store;
  readonly route: Extract<Route, { view: "conversations" }>;
}

/** The list of conversations, with search and filters, fifty to a page. */
export function Conversations({ store, route }: ConversationsProps) {
  const index = listingOf(store);
  const [{ filter, page }, choose] = useFilter(route);
  const isReady = useTexts(index) || filter.text.trim() === "";
  const found = useMemo(() => index.find(isReady ? filter : { ...filter, text: "" }), [index, filter, isReady]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shownPage = Math.min(page, pages);
  const rows = useMemo(() => store.rows(), [store]);
  const shown = found.slice((shownPage - 1) * PAGE, shownPage * PAGE).map((place) => rows[place]!);
  const list = useRef<HTMLDivElement>(null);
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    "/": () => document.getElementById("search")?.focus(),
    Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
  });
  return (
    <div class="conversation-list" ref={list}>
      <Title>Conversations</Title>
      {notesOn(store.report).map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      <Filters filter={filter} index={index} titles={store.report.titles} choose={(next) => choose(next)} />
      <p class="found" role="status">
        {isReady ? countWords(found.length, filter) : "Reading the conversations …"}
      </p>
      {shown.length > 0 && <ConversationTable rows={shown} filter={filter} titles={store.report.titles} />}
      {pages > 1 && <Pages filter={filter} page={shownPage} pages={pages} />}
      <KeyHelp
        keys={[
          ["j", "next"],
          ["k", "previous"],
          ["Enter", "open"],
          ["/", "search"],
        ]}
      />
    </div>
  );
}

interface Choice {
  readonly filter: Filter;
  readonly page: number;
}

/** The filter of the address; a new one is shown at once, and the address follows when it has settled. */
function useFilter(route: ConversationsProps["route"]): readonly [Choice, (filter: Filter) => void] {
  const address = hrefOf(route);
  const [chosen, setChosen] = useState<Choice & { readonly address: string }>({ ...route, address });
  const current = chosen.address === address ? chosen : { ...route, address };
  useEffect(() => {
    const { filter, page } = current;
    const to = { view: "conversations", filter, page } as const;
    if (hrefOf(to) === address) return;
    const timer = setTimeout(() => navigate(to, { replace: true }), SETTLED);
    return () => clearTimeout(timer);
  });
  return [current, (filter) => setChosen({ filter, page: 1, address })];
}

/** What is not in the list, or cannot be searched. */
function notesOn({ counts, quotes }: ReportData): readonly string[] {
  const { conversations, listed, whole } = counts;
  const notes: string[] = [];
  if (listed < conversations)
    notes.push(
      `${many(listed, "conversation")} of ${number(conversations)} are listed, those with the lowest and the highest scores. The other pages count all.`,
    );
  if (whole < listed)
    notes.push(
      `${number(whole)} of them, those with the lowest and the highest scores, are in this file with their transcripts and verdicts (--max-conversations); words are looked for in these.`,
    );
  if (!quotes)
    notes.push("The words of agents and customers were kept out (--no-quotes): the search knows ids and names.");
  return notes;
}

function number(count: number): string {
  return count.toLocaleString("en-US");
}

function countWords(found: number, filter: Filter): string {
  if (found === 0) return "No conversation fits.";
  return `${many(found, "conversation")}${isEverything(filter) ? "" : " found"}.`;
}

/** Makes the texts ready to be searched a little at a time, so that nothing waits for it; are they? */
function useTexts(index: ReturnType<typeof listingOf>): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isLeft = false;
    const some = (timeLeft: () => number) => {
      if (isLeft) return;
      let isMore = true;
      do isMore = index.prepare(AT_ONCE);
      while (isMore && timeLeft() > A_WHILE);
      if (isMore) whenIdle(some);
      else setReady(true);
    };
    whenIdle(some);
    return () => {
      isLeft = true;
    };
  }, [index]);
  return isReady;
}

/** Not every browser says when nothing else is to do, and for how many milliseconds. */
function whenIdle(work: (timeLeft: () => number) => void): void {
  if ("requestIdleCallback" in globalThis)
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 200 });
  else setTimeout(() => work(() => 0), 20);
}

/** Moves the focus to the next or the previous conversation of the page. */
function step(list: HTMLElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>("a.open") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
}

interface PagesProps {
  readonly filter: Filter;
  readonly page: number;
  readonly pages: number;
}

function Pages({ filter, page, pages }: PagesProps) {
  const href = (number: number) => hrefOf({ view: "conversations", filter, page: number });
  const link = (number: number, words: string) =>
    number < 1 || number > pages || number === page ? <span>{words}</span> : <a href={href(number)}>{words}</a>;
  return (
    <nav class="pages" aria-label="Pages of the list">
      {link(1, "First")} {link(page - 1, "Previous")}{" "}
      <span class="current" aria-current="page">
        Page {page} of {pages}
      </span>{" "}
      {link(page + 1, "Next")} {link(pages, "Last")}
    </nav>
  );
}
