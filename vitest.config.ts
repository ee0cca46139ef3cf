import { defineConfig } from "vitest/config";

export default defineConfig({
  // Many tests wait, for programs and time-outs: one worker more than the default of a small machine keeps it busy.
  test: { include: ["test/**/*.test.ts"], exclude: ["test/slow/**"], testTimeout: 30_000, maxWorkers: 2 },
});
