import { type ASTNode, type ParseError, serialize, type TypeError as TypeMismatch } from "@marcbachmann/cel-js";
import { ROLES } from "../../model/conversation.js";
import { didYouMean } from "../../model/errors.js";
import { withoutFacts } from "./environment.js";
import { CODES, FACTS } from "./facts.js";

/** What is wrong with an expression, and where: UTF-16 units from its start. */
export interface Mistake {
  readonly what: string;
  readonly offset: number;
}

/** The library's complaint in words for people who write rubrics. */
export function inWords(error: ParseError | TypeMismatch, source: string): Mistake {
  const offset = error.range?.start ?? 0;
  const what = (error.summary ?? error.message)
    .replaceAll("google.protobuf.Duration", "duration")
    .replaceAll("google.protobuf.Timestamp", "timestamp");
  const say = (words: string): Mistake => ({ what: words, offset });
  switch (error.code) {
    case "unknown_variable": {
      const names = Object.keys(FACTS);
      const name = /: (.*)$/.exec(what)?.[1] ?? "";
      const meant = didYouMean(name, names) || `; facts are ${names.join(", ")}`;
      return say(`there is no fact "${name}"${meant}`);
    }
    case "no_such_key": {
      const name = /: (.*)$/.exec(what)?.[1] ?? "";
      const names = [...ROLES, "all"];
      return say(`there are no messages.${name}${didYouMean(name, names) || `; there are ${names.join(", ")}`}`);
    }
    case "invalid_macro_argument":
      if (!what.startsWith("has(")) return say(what);
      return say("`has` asks for a field, as in has(meta.region); for a fact write known(csat)");
    case "no_such_overload": {
      if (/\bnull\b/.test(what)) return say(`${what}; whether the export gives a fact asks known(csat)`);
      const time = /\bduration\b/.test(what) && /\b(int|double|string)\b/.test(what);
      return say(`${what}${time ? '; a duration is written duration("2m")' : ""}`);
    }
    case "unexpected_character": {
      const rest = source.slice(offset);
      if (rest.startsWith("=")) return say("`=` does not compare; write ==");
      if (/^(and|or|not)\b/i.test(rest))
        return say("words do not join conditions; write && for and, || for or, ! for not");
      return say(what);
    }
    case "unexpected_token":
      return say(what.endsWith("EOF") ? "it ends too early" : what);
    default:
      return say(what);
  }
}

/** Calls that are left out, and what to write instead. */
const REFUSED: Readonly<Record<string, string>> = {
  matches: "`matches` is left out; use contains, startsWith or endsWith, or a criterion of the type `pattern`",
  map: "`map` is left out; use exists, all or filter",
  bind: "`cel.bind` is left out; write the expression out",
  getDayOfYear: "`getDayOfYear` is left out, as it depends on the computer's time zone",
};
const LOOPS: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "filter"]);

/** What an expression that is well typed may not do: take long, mean something else elsewhere, or never be true. */
export function refusal(node: ASTNode, inLoop = false): Mistake | null {
  const refuse = (what: string): Mistake => ({ what, offset: node.start });
  const { op, args } = node;
  let loops = inLoop;
  if (op === "rcall") {
    const [name, , given] = args;
    if (Object.hasOwn(REFUSED, name)) return refuse(REFUSED[name]!);
    if (name.startsWith("get") && given.length > 0)
      return refuse('times are UTC and take no zone; write (startedAt + duration("1h")).getHours()');
    if (LOOPS.has(name)) {
      if (inLoop) return refuse(`\`${name}\` within another is left out, as it can take long`);
      loops = true;
    }
  }
  if (op === "call" && (args[0] === "duration" || args[0] === "timestamp") && args[1][0]?.op === "value") {
    try {
      withoutFacts.evaluate(serialize(node));
    } catch {
      const example = args[0] === "duration" ? "90s, 2m or 1h30m" : "2026-03-02T09:00:00Z";
      return refuse(`${serialize(node)} is no ${args[0]}; write it as ${example}`);
    }
  }
  const capital = op === "==" || op === "!=" || op === "in" ? neverEqual(args[0], args[1]) : null;
  if (capital !== null) return capital;
  for (const part of partsOf(args)) {
    const found = refusal(part, loops);
    if (found !== null) return found;
  }
  return null;
}

/** A text with a capital letter, where one of the codes is compared with it. */
function neverEqual(left: ASTNode, right: ASTNode): Mistake | null {
  for (const [fact, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (fact.op !== "id" || !CODES.has(fact.args)) continue;
    for (const text of other.op === "list" ? other.args : [other]) {
      if (text.op !== "value" || typeof text.args !== "string" || text.args === text.args.toLowerCase()) continue;
      return { what: `${fact.args} is in lower case; write "${text.args.toLowerCase()}"`, offset: text.start };
    }
  }
  return null;
}

/** The nodes in a node's operands, whatever they are nested in. */
function partsOf(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(partsOf);
  return typeof args === "object" && args !== null && "op" in args ? [args as ASTNode] : [];
}
