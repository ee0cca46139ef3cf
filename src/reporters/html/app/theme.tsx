import { useEffect, useState } from "preact/hooks";

/** Turns the page from light to dark and back; until it is used, the system decides. */
export function ThemeToggle() {
  const [isDark, setDark] = useState<boolean | null>(null);
  useEffect(() => setDark(matchMedia("(prefers-color-scheme: dark)").matches), []);
  const turn = () => {
    const next = isDark !== true;
    document.documentElement.dataset.theme = next ? "dark" : "light";
    setDark(next);
  };
  return (
    <button type="button" class="theme" onClick={turn} hidden={isDark === null}>
      {isDark === true ? "Light" : "Dark"}
    </button>
  );
}
