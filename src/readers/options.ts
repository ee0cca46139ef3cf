import type { ReadOptions } from "../model/reading.js";

/** What readers may be told. */
export interface ReaderOptions extends ReadOptions {
  /** Whether errors may quote cells and speakers' names; default true. */
  readonly quotes?: boolean | undefined;
}
