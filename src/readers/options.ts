import type { ReadOptions } from "../model/reading.js";

/** What readers may be told. */
export interface ReaderOptions extends ReadOptions {
  /** Whether errors may quote cells and speakers' names; default true. */
  readonly quotes?: boolean | undefined;
  /** Whether the language of conversations is recognised where the export does not say it; default true. */
  readonly recogniseLanguages?: boolean | undefined;
}
