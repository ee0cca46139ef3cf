import type { Conversation } from "../model/conversation.js";
import type { Scene } from "../model/criterion.js";
import { writtenTime } from "../model/native.js";

/** What code outside is asked, by the number under which it answers. */
export interface Question {
  readonly request: number;
  /** As native JSON has it; of private messages no more than that they are there. */
  readonly conversation: Readonly<Record<string, unknown>>;
  /** Numbers of the messages in which the criterion's `when` was met; null without a `when`, or where it has no place. */
  readonly anchors: readonly number[] | null;
  readonly options: unknown;
}

/** A scene as a question without its number. */
export function questionOf({ conversation, anchors }: Scene, options: unknown): Omit<Question, "request"> {
  return { conversation: shownOf(conversation), anchors, options };
}

/** A conversation as code outside is shown it. */
function shownOf(conversation: Conversation): Readonly<Record<string, unknown>> {
  const { meta, messages, agents: _agents, clock, ...known } = conversation;
  return {
    ...meta,
    ...known,
    messages: messages.map(({ at, text, private: hidden, ...rest }) => ({
      ...rest,
      text: hidden ? "" : text,
      at: at === null ? null : writtenTime(at, clock),
      private: hidden,
    })),
  };
}
