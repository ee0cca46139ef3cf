import { Tokenizer, TokenParser } from "@streamparser/json";
import { UserError } from "../model/errors.js";
import type { Source } from "../model/reading.js";
import { Place } from "./place.js";

/**
 * The values at `path` of a JSON text, streamed. Whole numbers too long for a number come as strings, so that ids
 * stay apart. Throws `UserError` with line and column where the text is malformed or cut off.
 */
export async function* jsonValues(source: Source, path: string): AsyncGenerator<unknown> {
  const place = new Place();
  const values: unknown[] = [];
  const tokens = new ExactTokenizer();
  const parser = new TokenParser({ paths: [path], keepStack: false });
  let offset = 0;
  tokens.onToken = (token) => {
    offset = token.offset;
    parser.write(token);
  };
  parser.onValue = ({ value }) => values.push(value);

  for await (const chunk of validUtf8(source.open())) {
    try {
      tokens.write(chunk);
    } catch (error) {
      const message = (error as Error).message;
      const at = /absolute position "(\d+)"/.exec(message)?.[1];
      const where = `${source.name}:${place.of(chunk, at === undefined ? offset : Number(at))}`;
      throw new UserError(where, "this is not valid JSON from here on", "export the file again, or mend it there");
    }
    place.pass(chunk);
    yield* values.splice(0);
  }
  if (!parser.isEnded) {
    throw new UserError(`${source.name}:${place}`, "the JSON is cut off here", "export or download the file again");
  }
}

class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    const number = Number(text);
    return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) ? number : (text as unknown as number);
  }
}

/** The bytes with anything that is no UTF-8 replaced, since the parser refuses it. */
async function* validUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}
