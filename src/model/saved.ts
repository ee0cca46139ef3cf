import type { Evaluation } from "./evaluation.js";
import { toNative } from "./native.js";
import type { InputReport, Notes } from "./report.js";
import type { Scored } from "./scored.js";

/** An evaluation as it is saved with its text: a line of the `ndjson` output, and `transcript`, a native conversation. */
export type SavedWithText = Evaluation & { readonly transcript: Readonly<Record<string, unknown>> | null };

/** Scores with their transcript, to be written as JSON. */
export function withTranscript({ evaluation, conversation }: Scored): SavedWithText {
  return { ...evaluation, transcript: conversation === null ? null : toNative(conversation) };
}

/** What a saved `json` report says of itself; of `ndjson` nothing is known but the inputs. */
export interface SavedHead {
  readonly file: string;
  readonly inputs: readonly InputReport[];
  readonly notes: Partial<Notes> | null;
}
