import type { Finder } from "../span.js";

const LINK =
  /(?<![\p{L}\p{N}@.-])(?:[a-z][a-z+]{1,9}:\/\/|www\.|[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{2,100}\/)[^\s<>"”»{}|\\^`]*/giu;
const TRAILING = /[.,;:!?'’)\]*]$/;
/** Parts of paths after which a number is that of an article or a product. */
const PUBLIC = /\/(?:hc|help|articles?|faqs?|docs?|kb|blog|news|products?|p|parts?|support|guides?|manuals?)\//i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i;
const HARMLESS =
  /^(?:utm_\w{1,20}|lang|locale|hl|page|q|query|search|sort|category|color|colour|size|ref_src|source)$/i;

export const link: Finder = {
  kind: "link",
  examples: [
    "Track it at {https://track.parcels.example/s/9f8a7c6b5d4e3f21}.",
    "{https://lumera.example/reset?token=abc123XYZ}",
    "{www.lumera.example/u/77702/orders}",
    "See https://lumera.example/help/lamps.",
    "and/or, 24/7",
  ],
  find(text) {
    if (!text.includes("/") && !/www\./i.test(text)) return [];
    const spans = [];
    for (const { 0: found, index } of text.matchAll(LINK)) {
      let end = found.length;
      while (end > 0 && TRAILING.test(found[end - 1]!)) end--;
      if (isPersonal(found.slice(0, end))) spans.push({ kind: "link" as const, start: index, end: index + end });
    }
    return spans;
  },
};

/** Does an address tell more than where a page for everybody is? */
function isPersonal(address: string): boolean {
  if (/^(?:mailto|tel|sms|whatsapp):/i.test(address)) return true;
  const [whole, fragment = ""] = split(address, "#");
  const [path, query = ""] = split(whole, "?");
  if (/@|%40/i.test(path) || UUID.test(path)) return true;
  const isPublic = PUBLIC.test(path);
  const parts = path
    .replace(/^[a-z+]+:\/\//i, "")
    .split("/")
    .slice(1);
  if (parts.some((part) => isToken(part, isPublic))) return true;
  return [...query.split(/[&;]/), ...fragment.split(/[&;/]/)].some(isTelling);
}

/** A part of a path: a number of four digits or more, or letters and digits mixed as no word is. */
function isToken(part: string, isPublic: boolean): boolean {
  if (isPublic) return part.length >= 20 && !/[-_.]/.test(part);
  if (/^(?:19|20)\d\d$/.test(part)) return false;
  if (/\d{4}/.test(part)) return true;
  return part.split(/[-_.]/).some((piece) => piece.length >= 8 && (/\d\D+\d/.test(piece) || /[a-z][A-Z].*[a-z][A-Z]/.test(piece) || piece.length >= 24)); // biome-ignore format: one rule
}

/** A parameter that may name somebody: all but those known to be harmless. */
function isTelling(parameter: string): boolean {
  const [key, value = ""] = split(parameter, "=");
  if (value === "") return isToken(key, false) || /@|%40/.test(key);
  return !HARMLESS.test(key) || /@|%40|\d{5}/.test(value);
}

function split(text: string, by: string): readonly [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
