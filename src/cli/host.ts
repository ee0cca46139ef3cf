import { UserError } from "../model/errors.js";

/** The parts of a process that the command line uses; handed in, so that tests can hand in their own. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** `written` is called once the text has gone out, or could not. */
  write(text: string | Uint8Array, written?: (error?: Error | null) => void): boolean;
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** Colour on standard output: the flag, then `FORCE_COLOR`, then `NO_COLOR`, then whether it is a terminal. */
export function wantsColor(host: Host, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = host.env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (no !== undefined && no !== "") return false;
  return host.stdout.isTTY === true && term !== "dumb";
}

/** Can standard output show more than ASCII? By the locale, where one is set; `C` and `POSIX` are ASCII. */
export function wantsUnicode({ env }: Host): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((one) => one !== undefined && one !== "");
  return locale === undefined || /utf-?8/i.test(locale);
}

/** Columns of the terminal; 80 where there is none, never fewer than 60. */
export function widthOf(host: Host): number {
  const told = host.stdout.columns ?? Number(host.env.COLUMNS ?? "");
  return Number.isFinite(told) && told > 0 ? Math.max(60, told) : 80;
}

/** The reader of the output has gone away; nothing more needs to be written. */
export class ClosedPipe extends Error {}

// Pieces are gathered to at least so many units: a write of each conversation takes longer than what it writes.
const GATHERED = 1 << 16;

/** Writes pieces as the other side takes them. Throws `ClosedPipe` once it has gone, `UserError` where it can't be written. */
export async function print(
  output: Output,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<void> {
  let gathered = "";
  for await (const piece of pieces) {
    if (typeof piece === "string") gathered += piece;
    if (typeof piece === "string" && gathered.length < GATHERED) continue;
    if (gathered !== "") await write(output, gathered);
    gathered = "";
    if (typeof piece !== "string") await write(output, piece);
  }
  if (gathered !== "") await write(output, gathered);
}

function write(output: Output, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (!error) resolve();
      else reject(refused(error));
    });
  });
}

function refused(error: NodeJS.ErrnoException): Error {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return new ClosedPipe();
  return new UserError(
    "standard output",
    `can't be written (${error.code ?? error.message})`,
    "Check the space left where it goes.",
  );
}
