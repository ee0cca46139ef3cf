import { EVERYTHING, FACETS, type Facet, type Filter, SORTS, type Sort } from "./filter.js";

/** A text as a part of an address: any text, halves of characters too, comes back from `decoded` as it was. */
export function encoded(text: string): string {
  return text
    .split(/(\p{Surrogate})/u)
    .map((piece, i) => (i % 2 === 0 ? encodeURIComponent(piece) : `%u${piece.charCodeAt(0).toString(16)}`))
    .join("");
}

/** The text of a part of an address; null where it is none that `encoded` would write. */
export function decoded(part: string): string | null {
  try {
    return part
      .split(/%u([0-9a-f]{4})/i)
      .map((piece, i) => (i % 2 === 0 ? decodeURIComponent(piece) : String.fromCharCode(Number.parseInt(piece, 16))))
      .join("");
  } catch {
    return null;
  }
}

/** A filter as a query, without the `?`; empty where it says nothing. A value that is null stands as its name alone. */
export function queryOf({ facets, text, least, most, sort }: Filter): string {
  const parts: string[] = [];
  for (const facet of FACETS) {
    const value = facets[facet];
    if (value !== undefined) parts.push(value === null ? facet : `${facet}=${encoded(value)}`);
  }
  if (text !== "") parts.push(`text=${encoded(text)}`);
  if (least !== null) parts.push(`least=${least}`);
  if (most !== null) parts.push(`most=${most}`);
  if (sort !== EVERYTHING.sort) parts.push(`sort=${sort}`);
  return parts.join("&");
}

/** The filter of a query; what it does not understand is as if it were not there. */
export function filterOf(query: string): Filter {
  const facets: Partial<Record<Facet, string | null>> = {};
  const filter: { -readonly [name in keyof Filter]: Filter[name] } = { ...EVERYTHING, facets };
  for (const part of query.split("&")) {
    const [, name, , rest] = /^([^=]*)(=(.*))?$/s.exec(part)!;
    const value = rest === undefined ? null : decoded(rest);
    if (rest !== undefined && value === null) continue;
    if (isOneOf(FACETS, name)) facets[name] = value;
    else if (name === "text") filter.text = value ?? "";
    else if (name === "least" || name === "most") filter[name] = scoreOf(value);
    else if (name === "sort" && isOneOf(SORTS, value)) filter.sort = value satisfies Sort;
  }
  return filter;
}

/** A score 0–100 with up to one decimal, as somebody types it; null where it is none. */
export function scoreOf(text: string | null): number | null {
  if (text === null || !/^\s*\d{1,3}([.,]\d)?\s*$/.test(text)) return null;
  return Math.min(Number(text.replace(",", ".")), 100);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string | null | undefined): name is Name {
  return (names as readonly (string | null | undefined)[]).includes(name);
}
