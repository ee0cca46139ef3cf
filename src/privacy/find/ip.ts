import type { Finder, Span } from "../span.js";

const FOUR = /(?<![\p{L}\p{N}.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\p{L}\p{N}]|\.\d)/gu;
const SIX = /(?<![\p{L}\p{N}:.])[0-9a-f:]{6,39}(?![\p{L}\p{N}:])/giu;
const VERSION = /(?:versions?|firmware|release|build|v|ver\.?|driver|software|update|app)\s{0,2}$/i;

export const ip: Finder = {
  kind: "ip",
  examples: ["from {203.0.113.77}.", "at {2001:db8:85a3::8a2e:370:7334}", "version 10.4.2.1", "at 12:30:45, 1.300.2.4"],
  find(text) {
    const spans: Span[] = [];
    for (const { 0: found, index } of text.matchAll(FOUR)) {
      const isVersion = VERSION.test(text.slice(Math.max(0, index - 12), index));
      if (!isVersion && found.split(".").every((part) => Number(part) < 256)) spans.push(span(found, index));
    }
    if (!/:.*:/.test(text)) return spans;
    for (const { 0: found, index } of text.matchAll(SIX)) if (isSix(found)) spans.push(span(found, index));
    return spans.sort((a, b) => a.start - b.start);
  },
};

/** Eight groups of up to four hexadecimal digits, a `::` for some of them (RFC 4291); or six pairs, a network card's. */
function isSix(text: string): boolean {
  const groups = text.split(":");
  if (groups.some((group) => group.length > 4)) return false;
  if (groups.length === 6 && groups.every((group) => group.length === 2)) return true;
  return groups.length <= 8 && (groups.length === 8 || text.includes("::")) && groups.length >= 4;
}

function span(found: string, start: number): Span {
  return { kind: "ip", start, end: start + found.length };
}
