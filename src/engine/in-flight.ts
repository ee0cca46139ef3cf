/** How many conversations may wait for programs at a time, so that these can take several together. */
const IN_FLIGHT = 64;

/** Does some work on conversations, up to 64 at a time where it `waits` for code; gives what comes of it in their order. */
export async function* inFlight<Conversation, Result>(
  conversations: AsyncIterable<Conversation> | Iterable<Conversation>,
  waits: boolean,
  work: (conversation: Conversation) => Promise<Result>,
): AsyncGenerator<Result> {
  const most = waits ? IN_FLIGHT : 1;
  const pending: Promise<Result>[] = [];
  for await (const conversation of conversations) {
    const result = work(conversation);
    // Whoever waits for it is told; until then a failure is nobody's.
    result.catch(() => {});
    pending.push(result);
    if (pending.length >= most) yield await pending.shift()!;
  }
  for (const result of pending) yield await result;
}
