import type { MailHead } from "./head.js";
import { plainSubject, ticketIn } from "./subject.js";

/** How many threads of one subject are looked at for the one that a message belongs to. */
const MOST_ALIKE = 50;

/**
 * The number of each message's thread, in the order in which they begin. Messages belong together by the ids that they
 * answer, also where what they answer is missing; those that answer nothing, by a ticket number or by a subject with
 * `Re:`, where at least two people take part in both.
 */
export function threadsOf(heads: readonly MailHead[]): number[] {
  const groups = new Groups(heads.length);
  const byId = new Map<string, number>();
  heads.forEach((head, i) => {
    const ids = [
      ...(head.id === null ? [] : [head.id]),
      ...head.parents,
      ...(head.thread === null ? [] : [`thread ${head.thread}`]),
    ];
    for (const id of ids) {
      const before = byId.get(id);
      if (before === undefined) byId.set(id, i);
      else groups.join(before, i);
    }
  });
  const bySubject = new Map<string, number[]>();
  const known = new Set(heads.map(({ id }) => id));
  const order = heads.map((_, i) => i).sort((a, b) => (heads[a]!.at ?? 0) - (heads[b]!.at ?? 0) || a - b);
  for (const i of order) {
    const head = heads[i]!;
    const { text, isReply } = plainSubject(head.subject);
    const ticket = ticketIn(head.subject);
    const key = ticket ?? text.toLowerCase();
    if (key === "") continue;
    const alike = bySubject.get(key) ?? [];
    const isOrphan = !head.parents.some((id) => known.has(id));
    if (isOrphan && (isReply || ticket !== null)) {
      const people = peopleIn(head);
      const other = alike.slice(-MOST_ALIKE).findLast((each) => share(people, peopleIn(heads[each]!)));
      if (other !== undefined) groups.join(other, i);
    }
    alike.push(i);
    bySubject.set(key, alike);
  }
  const numbers = new Map<number, number>();
  return heads.map((_, i) => {
    const root = groups.rootOf(i);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}

function peopleIn({ from, to }: MailHead): ReadonlySet<string> {
  return new Set([...(from === null ? [] : [from]), ...to].map(({ address }) => address));
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let count = 0;
  for (const address of one) if (other.has(address)) count++;
  return count >= 2;
}

/** Disjoint sets, with their paths halved. */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  rootOf(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  /** The group that began first lends its root. */
  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y) as [number, number];
    this.#parent[second] = first;
  }
}
