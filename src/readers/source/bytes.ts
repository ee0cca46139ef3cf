export type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes, up to `most`. */
export async function firstBytes(bytes: Bytes, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** Bytes that flow only once, kept so that they can be read again and again. */
export async function kept(bytes: Bytes): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return chunks;
}

/** Bytes taken in portions of the taker's choice. */
export class Portions {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left: Uint8Array[] = [];
  #length = 0;

  constructor(bytes: Bytes) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** The next bytes, left where they are; fewer than `length` only at the end. */
  async peek(length: number): Promise<Buffer> {
    while (this.#length < length) {
      const { done, value } = await this.#chunks.next();
      if (done === true) break;
      this.#left.push(value);
      this.#length += value.length;
    }
    if (this.#left.length > 1) this.#left = [Buffer.concat(this.#left)];
    const [first = new Uint8Array(0)] = this.#left;
    return Buffer.from(first.buffer, first.byteOffset, Math.min(length, first.length));
  }

  /** The next bytes; fewer than `length` only at the end. */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    if (taken.length > 0) this.#left = [this.#left[0]!.subarray(taken.length)];
    this.#length -= taken.length;
    return taken;
  }

  /** The next bytes, as many as come at once; null at the end. */
  async next(): Promise<Uint8Array | null> {
    const left = this.#left.shift();
    if (left !== undefined) {
      this.#length -= left.length;
      return left.length > 0 ? left : this.next();
    }
    const { done, value } = await this.#chunks.next();
    return done === true ? null : value;
  }

  /** Gives bytes back, to be taken next. */
  giveBack(bytes: Uint8Array): void {
    this.#left.unshift(bytes);
    this.#length += bytes.length;
  }

  /** All that is left, chunk by chunk. */
  async *rest(): Bytes {
    for (let chunk = await this.next(); chunk !== null; chunk = await this.next()) yield chunk;
  }

  /** Lets go of what the bytes come from. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
