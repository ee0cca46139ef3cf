import { useEffect, useRef } from "preact/hooks";
import type { PointedAt } from "./router.js";

/** The places that a conversation's view led away from, by the ids of their elements, so that Escape leads back. */
export interface Jumps {
  /** Goes back to where the last link was followed; false where none was. */
  readonly back: () => boolean;
}

/**
 * Moves the focus to what the address points at whenever that changes: to a verdict, to a message, or to a piece of
 * evidence in it (`target`); and, on the way back, to the link that was followed.
 */
export function useJumps(at: PointedAt | null, target: () => Element | null): Jumps {
  const left = useRef<string[]>([]);
  const returning = useRef<string | null>(null);
  const address = JSON.stringify(at);
  useEffect(() => {
    const origin = returning.current === null ? null : document.getElementById(returning.current);
    returning.current = null;
    focus(origin ?? (at === null ? null : target()));
  }, [address]);
  useEffect(() => {
    const follow = ({ target: clicked }: Event) => {
      const link = clicked instanceof Element ? clicked.closest("a[id]") : null;
      if (link !== null) left.current.push(link.id);
    };
    addEventListener("click", follow);
    return () => removeEventListener("click", follow);
  }, []);
  return {
    back() {
      const origin = left.current.pop();
      if (origin === undefined) return false;
      returning.current = origin;
      history.back();
      return true;
    },
  };
}

function focus(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
    if (parent instanceof HTMLDetailsElement) parent.open = true;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
