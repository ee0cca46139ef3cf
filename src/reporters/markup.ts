import { printable } from "../model/printable.js";

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made fit for HTML, in content and in quoted attributes. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character]!);
}

/** The same, what stands between backticks shown as code. */
export function asHtmlWithCode(text: string): string {
  return asHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** What may stand between backticks in Markdown and is nothing but itself. */
const PLAIN_CODE = /(`[\w .,:;/@%+=-]+`)/;

/**
 * One line of text made fit for Markdown, in paragraphs and in cells of tables: what would be a mark stands for itself, but
 * for plain words between backticks.
 */
export function asMarkdown(text: string): string {
  const pieces = text.split(PLAIN_CODE).map((piece, i) => (i % 2 === 1 ? piece : escaped(piece)));
  // Only signs can be escaped: of a number that would begin a list, what follows it.
  return pieces.join("").replace(/^(\s*)([-+#])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2"); // biome-ignore format: one chain
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => HTML[character]!).replace(/[\\`*_[\]|~$]/g, "\\$&");
}

/**
 * Text that Markdown and GitHub leave as it is: signs of the grammar as entities, and an invisible space within what would
 * call somebody, or lead somewhere.
 */
export function inertMarkdown(text: string): string {
  return printable(text, Number.POSITIVE_INFINITY)
    .replace(/[\\`*_{}[\]<>#|~&$!"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/&#35;(?=\d)/g, "&#35;\u200b")
    .replace(/:\/\//g, ":\u200b//")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u200b.`);
}
