import type { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { remembering } from "../text/remembering.js";
import { candidates, where } from "./sayings.js";

const options = where.omit({ except: true, unless: true, even: true }).strict();
type Options = z.output<typeof options>;

const NAME = String.raw`((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s)?(?:\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+)?|#NAME#|\[name[^\]\n]{0,12}\]))(?=\s?(?:[!?,.:;)\n–—-]|$))`;
const SALUTATION =
  "(?:hi|hiya|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|thanks|thank you|cheers|sorry|congratulations|congrats|welcome|goodbye|bye)(?: (?:there|again|so much|very much))?,? ";
const SALUTED = new RegExp(SALUTATION, "iy");
const NAMED = new RegExp(NAME, "uy");
const LONGEST_WORD = 24;
/** Where a sentence or a part of one begins. */
const PLACE = /(?:^(?:\s*@\w+)*|[.!?\n,])\s*/g;
/** Words that stand after a comma with a capital letter and are no name, unless the customer has it. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter please however thanks thank sorry yes no and but so if we i you your our the
  this that there then also unfortunately all everyone everybody team guys folks sir madam sirs miss customer valued`.split(
    /\s+/,
  ),
);

export const address = criterionType<Options>({
  type: "address",
  description: "Somebody addresses the other by name.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { by: "agent" }, transcript: "customer: Where is it?\nagent: Hi Ana, it left today.", value: 1 },
    { options: { by: "agent" }, transcript: "customer: Where is it?\nagent: I've checked for you, Ana.", value: 1 },
    { options: { by: "agent" }, transcript: "customer: Where is it?\nagent: Hi there, it comes on Monday.", value: 0 },
  ],
  bind(given) {
    const said = remembering((text) => [...namesSaid(text)]);
    return {
      judge(scene: Scene) {
        const places = candidates({ ...given, even: [] }, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none };
        const agents = new Set(scene.conversation.agents.flatMap(namesIn));
        const customers = new Set(namesIn(scene.conversation.customer));
        for (const message of places.messages) {
          for (const { name, start, saluted, afterComma } of said(scene.conversation.messages[message]!.text)) {
            const [word] = namesIn(name);
            const unknown = !(saluted || afterComma) || NO_NAMES.has(word!) || agents.has(word!);
            if (unknown && !customers.has(word!)) continue;
            return {
              status: "scored",
              value: 1,
              evidence: [{ message, start, end: start + name.length, cue: "name" }],
            };
          }
        }
        return { status: "scored", value: 0, evidence: [] };
      },
    };
  },
});

/** What may be a name where people are addressed: after a greeting ("Hi Ana!"), after a comma ("…for you, Ana."), first ("Ana, it left today"). */
function* namesSaid(text: string) {
  for (const { 0: before, index } of text.matchAll(PLACE)) {
    const place = index + before.length;
    const afterComma =
      before.startsWith(",") &&
      /(?:^|[^\p{L}\p{N}])[\p{Ll}\p{N}][\p{Ll}\p{N}’'-]*$/u.test(text.slice(Math.max(0, index - LONGEST_WORD), index));
    SALUTED.lastIndex = place;
    const saluted = SALUTED.test(text);
    NAMED.lastIndex = saluted ? SALUTED.lastIndex : place;
    const [, name] = NAMED.exec(text) ?? [];
    if (name !== undefined) yield { name, start: NAMED.lastIndex - name.length, saluted, afterComma };
  }
}

/** The words of a name in lower case, without titles. */
function namesIn(name: string | null): readonly string[] {
  const words = (name ?? "").toLowerCase().split(/[\s.]+/);
  return words.filter((word) => word !== "" && !/^(mr|mrs|ms|miss|mx|dr|prof)$/.test(word));
}
