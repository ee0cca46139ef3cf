const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made fit for HTML, in content and in quoted attributes. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character]!);
}

/** One line of text made fit for Markdown, in paragraphs and in cells of tables: what would be a mark stands for itself. */
export function asMarkdown(text: string): string {
  return text.replace(/[&<>]/g, (character) => HTML[character]!).replace(/[\\`*_[\]|~$]/g, "\\$&").replace(/^(\s*)([-+#]|\d+[.)])/, "$1\\$2"); // biome-ignore format: one chain
}
