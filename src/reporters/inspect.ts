import { Chalk, type ChalkInstance } from "chalk";
import type { Conversation, Role } from "../model/conversation.js";
import { printable } from "../model/printable.js";
import type { Layout, Problem } from "../model/reading.js";
import type { InputReport } from "../model/report.js";
import { leftOutOf } from "./files.js";
import { many, wrap } from "./words.js";

/** How often each value of a field occurs; unknown values are left out. */
type Counts = Readonly<Record<string, number>>;

/** What the conversations of a file have in common. */
export interface Facts {
  readonly roles: Readonly<Record<Role | "private", number>>;
  readonly agents: Counts;
  readonly customers: number;
  readonly channels: Counts;
  readonly languages: Counts;
  /** Conversations whose language the export does not say: it was recognised. */
  readonly languagesRecognised: number;
  readonly severalAgents: number;
  readonly noAgentMessage: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly withoutTimes: number;
  /** Their times count from the start of each. */
  readonly withoutDates: number;
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly id: string;
  readonly agent: string | null;
  readonly messages: readonly {
    readonly role: Role;
    readonly author: string | null;
    readonly private: boolean;
    readonly text: string | null;
  }[];
  readonly more: number;
}

/** A file's conversations, counted one by one. */
export class Survey {
  readonly #quotes: boolean;
  readonly #roles: Record<Role | "private", number> = { agent: 0, customer: 0, bot: 0, system: 0, private: 0 };
  readonly #agents = new Map<string, number>();
  readonly #customers = new Set<string>();
  readonly #channels = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #samples: Sample[] = [];
  #languagesRecognised = 0;
  #severalAgents = 0;
  #noAgentMessage = 0;
  #withoutTimes = 0;
  #withoutDates = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(quotes: boolean) {
    this.#quotes = quotes;
  }

  add(conversation: Conversation): void {
    let agentMessage = false;
    let timed = false;
    for (const { role, private: note, at } of conversation.messages) {
      this.#roles[note ? "private" : role]++;
      if (role === "agent" && !note) agentMessage = true;
      if (at === null) continue;
      timed = true;
      if (conversation.clock === "offset") continue;
      this.#from = Math.min(this.#from, at);
      this.#to = Math.max(this.#to, at);
    }
    if (!agentMessage) this.#noAgentMessage++;
    if (!timed) this.#withoutTimes++;
    else if (conversation.clock === "offset") this.#withoutDates++;
    if (conversation.agents.length > 1) this.#severalAgents++;
    if (conversation.customer !== null) this.#customers.add(conversation.customer);
    count(this.#agents, conversation.agent);
    count(this.#channels, conversation.channel);
    count(this.#languages, conversation.language);
    if (conversation.languageRecognised) this.#languagesRecognised++;
    if (this.#samples.length < 3) this.#samples.push(this.#sample(conversation));
  }

  facts(): Facts {
    return {
      roles: this.#roles,
      agents: sorted(this.#agents),
      customers: this.#customers.size,
      channels: sorted(this.#channels),
      languages: sorted(this.#languages),
      languagesRecognised: this.#languagesRecognised,
      severalAgents: this.#severalAgents,
      noAgentMessage: this.#noAgentMessage,
      from: Number.isFinite(this.#from) ? new Date(this.#from).toISOString() : null,
      to: Number.isFinite(this.#to) ? new Date(this.#to).toISOString() : null,
      withoutTimes: this.#withoutTimes,
      withoutDates: this.#withoutDates,
      samples: this.#samples,
    };
  }

  #sample({ id, agent, messages }: Conversation): Sample {
    const first = messages.slice(0, 4).map(({ role, author, private: note, text }) => ({
      role,
      author,
      private: note,
      text: this.#quotes ? printable(text.trim().replace(/\s+/g, " "), 100) : null,
    }));
    return { id, agent, messages: first, more: messages.length - first.length };
  }
}

/** A file as it was read. */
export interface Inspected extends InputReport, Facts {
  readonly why: string;
  readonly notes: readonly string[];
  readonly layout: Layout | null;
  readonly assumedTimezone: string | null;
  readonly problems: readonly Problem[];
}

interface View {
  readonly width: number;
  readonly color: boolean;
  readonly isZoneTold: boolean;
}

/** The most files that are shown as a whole. */
const WHOLE = 5;

/** How files were understood, for people: whole where they are few, else in short. */
export function inspections(files: readonly Inspected[], view: View): string {
  const known = files.filter(({ format }) => format !== "unknown");
  const whole = (file: Inspected) => known.length <= WHOLE && file.format !== "unknown";
  return files.map((file) => (whole(file) ? inspection(file, view) : inShort(file, view))).join("\n");
}

function inShort(file: Inspected, { width, color }: View): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const row = (name: string, value: string) => wrapRow(name, value, width, chalk);
  const left = leftOutOf([file]);
  const read = `${many(file.conversations, "conversation")}, ${many(file.messages, "message")}`;
  const lines = [
    titleOf(file, chalk),
    ...(file.format === "unknown" ? [] : [row("read", read)]),
    ...(left === null ? [] : [row("left out", left)]),
    ...file.notes.map((note) => row("note", printable(note, 400))),
  ];
  return `${lines.join("\n")}\n`;
}

function titleOf({ file, format, why }: Inspected, chalk: ChalkInstance): string {
  return `${chalk.bold(printable(file, 200))}  ${format}: ${printable(why, 300)}`;
}

function inspection(file: Inspected, { width, color, isZoneTold }: View): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines: string[] = [titleOf(file, chalk)];
  const row = (name: string, value: string) => lines.push(wrapRow(name, value, width, chalk));
  row("read", `${many(file.conversations, "conversation")}, ${many(file.messages, "message")}`);
  for (const [field, column] of Object.entries(file.layout?.fields ?? {})) row(field, `← ${printable(column, 80)}`);
  if ((file.layout?.unused.length ?? 0) > 0)
    row("not used", file.layout!.unused.map((name) => printable(name, 40)).join(", "));
  for (const note of new Set([...file.notes, ...(file.layout?.notes ?? [])])) row("note", printable(note, 400));
  if (file.assumedTimezone !== null) row("note", zoneNote(file.assumedTimezone, isZoneTold));
  row(
    "roles",
    Object.entries(file.roles)
      .map(([role, n]) => `${role} ${n}`)
      .join(", "),
  );
  row(
    "agents",
    `${shown(file.agents)}${file.severalAgents > 0 ? `; ${many(file.severalAgents, "conversation")} with several` : ""}`,
  );
  row("customers", file.customers === 0 ? "not known: repeats can't be seen" : String(file.customers));
  row("channels", shown(file.channels));
  row(
    "languages",
    `${shown(file.languages)}${file.languagesRecognised > 0 ? `; ${many(file.languagesRecognised, "conversation")} recognised by the words` : ""}`,
  );
  row("times", times(file));
  if (file.noAgentMessage > 0) row("no agent", `${many(file.noAgentMessage, "conversation")} without an agent message`);
  lines.push(problems(file, width, chalk));
  for (const sample of file.samples) lines.push(sampleLines(sample, width, chalk));
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function zoneNote(zone: string, isTold: boolean): string {
  return `Times that name no zone are taken as ${printable(zone, 40)}${isTold ? ", as --timezone says" : " (--timezone)"}.`;
}

function wrapRow(name: string, value: string, width: number, chalk: ChalkInstance): string {
  const text = wrap(value, width, " ".repeat(15)).slice(15);
  return `  ${chalk.dim(`${name.padEnd(12)} `)}${text}`;
}

function shown(counts: Counts): string {
  const entries = Object.entries(counts);
  if (entries.length === 0) return "not known";
  const first = entries
    .slice(0, 8)
    .map(([name, n]) => `${printable(name, 40)} ${n}`)
    .join(", ");
  return entries.length > 8 ? `${first} and ${entries.length - 8} more` : first;
}

function times({ from, to, withoutTimes, withoutDates }: Facts): string {
  if (from === null || to === null)
    return withoutDates > 0
      ? `from the start of each conversation: waits can be seen, repeats can't${withoutTimes > 0 ? `; ${many(withoutTimes, "conversation")} without` : ""}`
      : "none: waits and repeats can't be seen";
  const range = `${from.slice(0, 16).replace("T", " ")} to ${to.slice(0, 16).replace("T", " ")} UTC`;
  const undated = withoutDates > 0 ? `; ${many(withoutDates, "conversation")} without dates` : "";
  return withoutTimes > 0 ? `${range}${undated}; ${many(withoutTimes, "conversation")} without` : `${range}${undated}`;
}

function problems(
  file: InputReport & { readonly problems: readonly Problem[] },
  width: number,
  chalk: ChalkInstance,
): string {
  const reasons = Object.entries(file.skipped);
  if (reasons.length === 0) return `  ${chalk.dim("problems".padEnd(13))}none`;
  return reasons
    .flatMap(([reason, n]) => [
      wrapRow("problems", `${n} × ${reason}`, width, chalk),
      ...file.problems
        .filter((problem) => problem.reason === reason)
        .map(({ row, detail }) =>
          wrapRow("", `${row === null ? "" : `row ${row}: `}${printable(detail, 300)}`, width, chalk),
        ),
    ])
    .join("\n");
}

function sampleLines({ id, agent, messages, more }: Sample, width: number, chalk: ChalkInstance): string {
  const head = `  ${chalk.bold(printable(id, 60))}${agent === null ? "" : ` (${printable(agent, 40)})`}`;
  const lines = messages.map(({ role, author, private: note, text }) => {
    const who = `${role}${author === null ? "" : ` ${printable(author, 30)}`}${note ? " (private)" : ""}`;
    return wrap(text === null ? who : `${who}: ${text}`, width, "    ");
  });
  return [head, ...lines, ...(more > 0 ? [`    … ${more} more`] : [])].join("\n");
}

function count(counts: Map<string, number>, key: string | null): void {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
