import { z } from "zod";
import { type Check, type CriterionType, criterionType } from "../model/criterion.js";
import { CueSyntaxError } from "../text/cue.js";
import { askingCheck, brokenCheck } from "./check.js";
import type { Issue, ToldType } from "./messages.js";
import type { ModuleThread } from "./module-thread.js";

/** A criterion type of a module, judged by the module in its thread; `fingerprint` is the module's. */
export function moduleType(told: ToldType, thread: ModuleThread, fingerprint: string): CriterionType {
  const { type, description, readsText, examples } = told;
  return criterionType({
    type,
    description,
    readsText,
    runsCode: true,
    examples,
    options: schemaOf(told, thread),
    bind: (options) => bind(type, options, thread, fingerprint),
  });
}

/** A schema that asks the module's own, and says of itself what that says. */
function schemaOf({ type, schema }: ToldType, thread: ModuleThread): z.ZodType {
  const asking = z.unknown().superRefine((options, { issues }) => {
    const reply = thread.call({ type, options, bind: false });
    if (reply.kind !== "wrong") return;
    issues.push(...reply.issues.map((issue: Issue) => ({ ...issue, input: options }) as unknown as (typeof issues)[0]));
  });
  if (schema === null) return asking;
  try {
    // By it mistakes are told of with the keys that there are.
    Object.assign(asking._zod.def, { innerType: z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]) });
  } catch {
    // A schema that can't be turned back tells of mistakes as well, only with fewer words.
  }
  return asking.meta(schema);
}

function bind(type: string, options: unknown, thread: ModuleThread, fingerprint: string): Check {
  const reply = thread.call({ type, options, bind: true });
  if (reply.kind === "cue") throw new CueSyntaxError(reply.cue, reply.offset, reply.message);
  if (reply.kind !== "bound")
    return brokenCheck(reply.kind === "threw" ? reply.reason : "its options are wrong", fingerprint);
  const { facts, hasOccasion } = reply;
  return askingCheck({
    remote: thread.remote,
    type,
    options,
    more: { type },
    parts: (answer) => answer as { readonly verdict: unknown },
    hasOccasion,
    facts,
    fingerprint,
  });
}
