import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Host } from "../host.js";

/** An editor may write a file in several steps. */
const SETTLE_MS = 100;
/** Clears a terminal: what stands on it, what was scrolled off, and puts the cursor first. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Runs at once, and again whenever one of the files changes that the last run depended on, until standard input ends. Gives
 * the last exit code.
 */
export async function watching(
  run: () => Promise<{ readonly code: number; readonly paths: readonly string[] }>,
  host: Host,
): Promise<number> {
  const paths = new Set<string>();
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  let isDue = false;
  let wake = () => {};
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      wake();
    }, SETTLE_MS);
  };
  const runAndWatch = async () => {
    isDue = false;
    const started = Date.now();
    if (host.stdout.isTTY === true) host.stdout.write(CLEAR);
    const found = await run();
    for (const path of found.paths) paths.add(path);
    for (const watcher of watchers) watcher.close();
    watchers = watchFiles([...paths], changed);
    // What was written during the run has been watched by nobody.
    if (await wereWritten([...paths], started)) changed();
    if (paths.size > 0) host.stderr.write("wow: waiting for a change; end with Ctrl-C\n");
    return found.code;
  };
  let code = await runAndWatch();
  if (paths.size === 0) return code;
  const ended = drained(host.stdin).then(() => {
    hasEnded = true;
    wake();
  });
  try {
    while (!hasEnded) {
      if (isDue) code = await runAndWatch();
      else
        await new Promise<void>((resume) => {
          wake = resume;
        });
    }
    await ended;
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
  return code;
}

async function drained(input: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of input);
}

async function wereWritten(paths: readonly string[], since: number): Promise<boolean> {
  const times = await Promise.all(
    paths.map((path) =>
      stat(path)
        .then(({ mtimeMs }) => mtimeMs)
        .catch(() => 0),
    ),
  );
  return times.some((time) => time > since);
}

/** Watches folders, as editors put a new file in the place of the old one. */
function watchFiles(paths: readonly string[], changed: () => void): readonly FSWatcher[] {
  const folders = new Map<string, Set<string>>();
  for (const path of paths.map((one) => resolve(one))) {
    const names = folders.get(dirname(path)) ?? new Set();
    folders.set(dirname(path), names.add(basename(path)));
  }
  return [...folders].map(([folder, names]) =>
    watch(folder, (_event, name) => {
      if (name === null || names.has(name)) changed();
    }),
  );
}
