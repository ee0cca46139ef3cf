import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { UserError } from "../../model/errors.js";

/** A file of an archive: short text, or a stream of text. */
export interface Part {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

/** The first day that ZIP knows: the same input gives the same bytes. */
const DATE = new Date(1980, 0, 1);
const SAME_EVERYWHERE = { mtime: DATE, mode: 0o100644, forceDosTimestamp: true } as const;
/** Larger archives take other records (ZIP64), which not every program reads. */
const MOST_BYTES = 0xffff_ffff;

/**
 * A ZIP archive, written while its parts come; of a part no more is held than a few chunks. Each part is read to its end before
 * the next is asked for. Throws `UserError` above 4 GB, and what the parts throw.
 */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const output = new PassThrough();
  archive.outputStream.pipe(output);
  const fail = (error: Error) => output.destroy(error);
  archive.on("error", fail);
  addAll(parts, archive).then(() => archive.end(), fail);
  let length = 0;
  for await (const chunk of output as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge();
    yield chunk;
  }
}

async function addAll(parts: AsyncIterable<Part>, archive: ZipFile): Promise<void> {
  for await (const { name, content } of parts) {
    if (typeof content === "string") {
      archive.addBuffer(Buffer.from(content), name, { ...SAME_EVERYWHERE, compress: false });
      continue;
    }
    await new Promise<void>((resolve, reject) => {
      const stream = Readable.from(content, { objectMode: false });
      stream.once("end", resolve).once("error", reject);
      archive.addReadStream(stream, name, { ...SAME_EVERYWHERE, compress: true });
    });
  }
}

function tooLarge(): UserError {
  return new UserError(
    "xlsx",
    "a workbook would be larger than 4 GB",
    "Write csv instead: -o evidence.csv --by evidence.",
  );
}
