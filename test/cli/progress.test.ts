import { afterEach, expect, it, vi } from "vitest";
import { Progress } from "../../src/cli/progress.js";

afterEach(() => {
  vi.useRealTimers();
});

function watched(isTTY: boolean, quiet = false) {
  vi.useFakeTimers();
  let text = "";
  const write = (piece: string) => {
    text += piece;
    return true;
  };
  const stderr = { isTTY, write, on: () => {} };
  const progress = new Progress({ stderr } as unknown as ConstructorParameters<typeof Progress>[0], quiet);
  return { progress, text: () => text };
}

it("counts few conversations that take long, also while one does", () => {
  const { progress, text } = watched(true);
  progress.step();
  expect(text()).toBe("");
  vi.advanceTimersByTime(300);
  progress.tick();
  expect(text()).toBe("\r1 conversation …");
  progress.tick();
  progress.end();
  expect(text()).toBe("\r1 conversation …\r\u001b[K");
});

it.each([
  [false, false],
  [true, true],
])("shows nothing where it is no terminal or nobody wants it (%s, %s)", (isTTY, quiet) => {
  const { progress, text } = watched(isTTY, quiet);
  vi.advanceTimersByTime(300);
  progress.step();
  progress.end();
  expect(text()).toBe("");
});
