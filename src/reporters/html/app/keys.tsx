import { useLayoutEffect } from "preact/hooks";

/** Does what belongs to a key, while nothing is typed in a field and no other key is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key !== "Escape" && isTyped(event.target)) return;
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

/** What keys there are, in words. */
export function KeyHelp({ keys }: { readonly keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <p class="keys">
      Keys:{" "}
      {keys.map(([key, does], i) => (
        <span key={key}>
          {i > 0 && ", "}
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
