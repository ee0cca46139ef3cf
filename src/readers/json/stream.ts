import { Tokenizer, TokenParser, TokenType } from "@streamparser/json";
import { UserError } from "../../model/errors.js";
import type { Source } from "../../model/reading.js";
import { Place } from "../place.js";

/** A value of a JSON text, and the key nearest above it (`tickets` for `$.tickets.*`), null where there is none. */
export interface Found {
  readonly value: unknown;
  readonly under: string | null;
}

/**
 * The values at `paths` of a JSON text, streamed; with `sequence`, of texts one after another. Whole numbers too long
 * for a number come as strings, so that ids stay apart. Throws `UserError` with line and column where the text is
 * malformed or cut off.
 */
export async function* jsonValues(
  source: Source,
  paths: readonly string[],
  { sequence = false }: { readonly sequence?: boolean } = {},
): AsyncGenerator<Found> {
  const place = new Place();
  const values: Found[] = [];
  const separated = sequence ? { separator: "" } : {};
  const tokens = new ExactTokenizer(separated);
  const parser = new TokenParser({ paths: [...paths], keepStack: false, ...separated });
  let offset = 0;
  let depth = 0;
  let begun = false;
  tokens.onToken = (token) => {
    offset = token.offset;
    begun = true;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth++;
    else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    parser.write(token);
  };
  parser.onValue = ({ value, stack }) => {
    const under = stack.findLast(({ key }) => typeof key === "string")?.key;
    values.push({ value, under: typeof under === "string" ? under : null });
  };
  const cutOff = () =>
    new UserError(`${source.name}:${place}`, "the JSON is cut off here", "export or download the file again");

  for await (const chunk of source.open()) {
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
  if (depth > 0 || !begun) throw cutOff();
  try {
    if (!tokens.isEnded) tokens.end();
  } catch {
    throw cutOff();
  }
  yield* values.splice(0);
}

/** The value of a JSON text, with whole numbers too long for a number as strings; undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return LONG_NUMBER.test(text) ? parseExactly(text) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether more text could still make this valid JSON. */
export function endsTooSoon(text: string): boolean {
  const tokens = new Tokenizer();
  const parser = new TokenParser();
  tokens.onToken = (token) => parser.write(token);
  parser.onValue = () => {};
  try {
    tokens.write(text);
    return !parser.isEnded;
  } catch {
    return false;
  }
}

const LONG_NUMBER = /[:[,]\s*-?\d{16,}\s*[,}\]]/;

function parseExactly(text: string): unknown {
  const tokens = new ExactTokenizer();
  const parser = new TokenParser({ paths: ["$"] });
  let whole: unknown;
  tokens.onToken = (token) => parser.write(token);
  parser.onValue = ({ value }) => {
    whole = value;
  };
  tokens.write(text);
  return parser.isEnded ? whole : undefined;
}

class ExactTokenizer extends Tokenizer {
  constructor(options?: ConstructorParameters<typeof Tokenizer>[0]) {
    super(options);
    // The library's own decoder takes U+FEFF for a byte order mark wherever a run of a string begins with it.
    const strings: unknown = Reflect.get(this, "bufferedString");
    Reflect.set(strings as object, "decoder", new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }));
  }

  protected override parseNumber(text: string): number {
    const number = Number(text);
    return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) ? number : (text as unknown as number);
  }
}
