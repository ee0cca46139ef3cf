import { createHash } from "node:crypto";
import { printable } from "../model/printable.js";
import { asHtml } from "./markup.js";

/** Colours of a page in light and dark, and on paper. */
const COLOURS = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6475; --line: #dde1e8; --page: #ffffff; --wash: #f5f6f8;
  --good: #18733f; --bad: #b3261e; --mark: #2f5fb3; --band: #c9d7f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #a3acbd; --line: #343b49; --page: #14171d; --wash: #1c2029;
  --good: #6fd49a; --bad: #ff9c94; --mark: #8db4ff; --band: #2b3d63; } }
@media print { :root { color-scheme: light; --ink: #000000; --soft: #444b58; --line: #c8cdd6; --page: #ffffff; --wash: #ffffff;
  --good: #125c32; --bad: #8f1e17; --mark: #2f5fb3; --band: #d5e0f5; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", sans-serif; }
`;

/** A page that needs nothing else: no script, no network. `style` follows the colours; `body` is HTML. */
export function sheet(title: string, style: string, body: string): string {
  const all = `${COLOURS}${style}`;
  const hash = createHash("sha256").update(all).digest("base64");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${html(title)}</title>`,
    `<style>${all}</style>`,
    "</head>",
    `<body><main>${body}</main></body>`,
    "</html>",
    "",
  ].join("\n");
}

/** Text of an export made fit for a page: one line, at most `most` units. */
export function html(text: string, most = 2000): string {
  return asHtml(printable(text, most));
}
