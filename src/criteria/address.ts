import type { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { remembering } from "../text/remembering.js";
import { AFTER_WHEN, candidates, where } from "./sayings.js";

const options = where.omit({ except: true, unless: true, even: true }).strict();
type Options = z.output<typeof options>;

const NAME = String.raw`((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s{1,4})?(?:(?:(?:van|von|de|der|den|del|di|da|la|le|dos|el|al|bin|ibn|ten|ter)\s{1,4}){0,2}\p{Lu}[\p{L}’'-]+(?:\s{1,4}\p{Lu}[\p{L}’'-]+)?|#NAME#|\[name[^\]\n]{0,12}\]))(?=\s?(?:[!?,.:;)\n–—-]|$))`;
const SALUTATION = String.raw`(?:hi|hiya|hello|hey|dear|(?:good\s{1,4})?(?:morning|afternoon|evening)|thanks|thank\s{1,4}you|cheers|sorry|congratulations|congrats|welcome|goodbye|bye)(?:\s{1,4}(?:there|again|so much|very much))?,?\s{1,4}`;
const SALUTED = new RegExp(SALUTATION, "iy");
const NAMED = new RegExp(NAME, "uy");
const LONGEST_WORD = 24;
/** What a name may stand after, with a comma: a small word, or what opens a sentence; "Paris, France" is none. */
const SMALL_WORD = /(?:^|[^\p{L}\p{N}])[\p{Ll}\p{N}][\p{Ll}\p{N}’'-]*$/u;
const OPENER = /(?:^|[.!?\n])\s*(?:oh|ah|certainly|sure|yes|no|ok|okay|right|well|thanks|thank you|sorry|apologies|absolutely|exactly|great|perfect|of course|understood|indeed|hello|hi|hey|please|welcome|congratulations)$/i; // biome-ignore format: one rule
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
  afterWhen: AFTER_WHEN,
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
        const places = candidates(given, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none };
        const agents = new Set(scene.conversation.agents.flatMap(namesIn));
        const customers = new Set(namesIn(scene.conversation.customer));
        for (const message of places.messages) {
          const given = scene.conversation.messages[message]!.text;
          const text = scene.text(message);
          for (const { start, end, saluted, afterComma } of said(text)) {
            const name = given.slice(start, end);
            const [word] = namesIn(name);
            const isWord = name === text.slice(start, end) && NO_NAMES.has(word!);
            const unknown = !(saluted || afterComma) || isWord || agents.has(word!);
            if (unknown && !customers.has(word!)) continue;
            return {
              status: "scored",
              value: 1,
              evidence: [{ message, start, end, cue: "name" }],
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
    const afterComma = before.startsWith(",") && isCalled(text.slice(Math.max(0, index - LONGEST_WORD), index));
    SALUTED.lastIndex = place;
    const saluted = SALUTED.test(text);
    NAMED.lastIndex = saluted ? SALUTED.lastIndex : place;
    const [, name] = NAMED.exec(text) ?? [];
    const end = NAMED.lastIndex;
    if (name !== undefined) yield { start: end - name.length, end, saluted, afterComma };
  }
}

function isCalled(before: string): boolean {
  return SMALL_WORD.test(before) || OPENER.test(before);
}

/** The words of a name in lower case, without titles. */
function namesIn(name: string | null): readonly string[] {
  const words = (name ?? "").toLowerCase().split(/[\s.]+/);
  return words.filter((word) => word !== "" && !/^(mr|mrs|ms|miss|mx|dr|prof)$/.test(word));
}
