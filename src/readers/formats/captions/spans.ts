import { Parser } from "htmlparser2";

/** Words of one speaker within a cue. */
export interface Span {
  /** Null where nothing says who speaks. */
  readonly speaker: string | null;
  readonly text: string;
}

/** `<v.loud Ida Berg>`, `</v>`, `<c.yellow>`, `<00:01.500>`, `<font color="red">`, and SubRip's `{\an8}`. */
const TAG = /<(\/?)([a-z]+)((?:\.[^\s<>.]+)*)(?:[ \t\n]([^<>]*))?>|<\d[\d:.]*>|<\/?>|\{\\[^{}]{0,40}\}/gi;

/** The text of a cue without its tags, taken apart where a voice begins or ends. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let speaker: string | null = null;
  let parts: string[] = [];
  let from = 0;
  const close = () => {
    const said = plain(parts.join(""));
    if (said !== "") spans.push({ speaker, text: said });
    parts = [];
  };
  for (const tag of text.matchAll(TAG)) {
    parts.push(text.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (tag[2]?.toLowerCase() !== "v") continue;
    close();
    speaker = tag[1] === "/" ? null : plain(tag[4] ?? "") || null;
  }
  parts.push(text.slice(from));
  close();
  return spans;
}

/** Character references read, white space run together. */
function plain(text: string): string {
  return (text.includes("&") ? decoded(text) : text).replace(/\s+/g, " ").trim();
}

function decoded(text: string): string {
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => parts.push(part) });
  parser.end(text.replaceAll("<", "&lt;"));
  return parts.join("");
}
