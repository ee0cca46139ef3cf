import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { findMoments, type MomentsOptions } from "../../src/insight/moments/moments.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { MomentsReport } from "../../src/model/moments.js";
import type { Scored } from "../../src/model/scored.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { VERSION } from "../../src/model/version.js";
import { loadRubric } from "../../src/rubric/load.js";

export const SIGNS = "rubrics/signs/moments.yaml";
const wow = await loadRubric("wow", criterionTypes);
const signs = await loadRubric(SIGNS, criterionTypes);

/** A conversation from its transcript, with some of its fields. */
export function told(transcript: string, fields: Partial<Conversation> = {}): Conversation {
  return { ...parseTranscript(transcript.trim()).conversation, id: "c1", ...fields };
}

/** Conversations with their scores by the default rubric. */
export function scoredOf(conversations: readonly Conversation[]): Promise<readonly Scored[]> {
  return Promise.all(conversations.map(async (one) => ({ evaluation: await evaluate(wow, one), conversation: one })));
}

/** What `wow moments` finds in conversations. */
export async function momentsIn(
  conversations: readonly Conversation[] | readonly Scored[],
  options: Partial<MomentsOptions> = {},
): Promise<MomentsReport> {
  const given = conversations.map((one) => ("messages" in one ? null : one)).filter((one) => one !== null);
  const scored = given.length > 0 ? given : await scoredOf(conversations as readonly Conversation[]);
  const found = await findMoments(signs, () => scored, { top: 10, agent: null, ...options });
  return { schema: 1, tool: { name: "wow", version: VERSION }, ...found };
}
