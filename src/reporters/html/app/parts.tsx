import type { ComponentChildren } from "preact";
import { printable } from "../../../model/printable.js";

/** A name of the export: one line, whatever is in it. */
export function Name({ text, most = 80 }: { text: string; most?: number }) {
  return <bdi>{printable(text, most)}</bdi>;
}

/** The heading of a view, which the shell moves the focus to. */
export function Title({ children }: { children: ComponentChildren }) {
  return (
    <h1 id="title" tabIndex={-1}>
      {children}
    </h1>
  );
}
