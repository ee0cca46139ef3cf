import { UserError } from "../../model/errors.js";
import type { Bytes } from "./bytes.js";

/** How much may come out of how little: text packs to a fifth or a tenth, rarely to a fiftieth of its size. */
export interface UnpackingLimit {
  /** Bytes that may always come out. */
  readonly always: number;
  /** How many times its packed size may come out beyond that. */
  readonly times: number;
}

export const UNPACKING_LIMIT: UnpackingLimit = { always: 2 ** 30, times: 200 };

/** Throws `UserError` at `name` where more comes out of a packed file than text could give. */
export function checkUnpacked(plain: number, packed: number, name: string, limit = UNPACKING_LIMIT): void {
  if (plain <= limit.always || plain <= packed * limit.times) return;
  throw new UserError(
    name,
    `it unpacks to more than ${limit.times} times its size, which no export does`,
    "give the file unpacked if you trust it",
  );
}

/** What `unpack` makes of packed bytes, unless it is far too much. */
export async function* unpacked(
  packed: Bytes,
  unpack: (packed: Bytes) => Bytes,
  name: string,
  limit = UNPACKING_LIMIT,
): Bytes {
  let read = 0;
  let given = 0;
  const counted = async function* (): Bytes {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  };
  for await (const chunk of unpack(counted())) {
    given += chunk.length;
    checkUnpacked(given, read, name, limit);
    yield chunk;
  }
}
