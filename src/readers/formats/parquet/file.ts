import { setImmediate } from "node:timers/promises";
import type { AsyncBuffer, Compressors, FileMetaData, SchemaTree } from "hyparquet";
import { UserError } from "../../../model/errors.js";
import type { Source } from "../../../model/reading.js";
import { wholeFile } from "../../whole.js";

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** A list of structs: messages, where the file has a row per conversation. */
  readonly lists: boolean;
  /** Whether its times name no zone. */
  readonly zoneless: boolean;
}

/** A Parquet file, its values read row group by row group. */
export interface ParquetFile {
  readonly columns: readonly ParquetColumn[];
  /** The values of each row, in the order of `columns`. Throws `UserError` where the file is damaged. */
  rows(): AsyncGenerator<readonly unknown[]>;
}

/** Opens a Parquet file: on the disk where it lies there, else held in memory. Throws `UserError` where it is damaged. */
export async function openParquet(source: Source): Promise<ParquetFile> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema } = await import("hyparquet");
  const { compressors: all } = await import("hyparquet-compressors");
  const compressors = { ...all, LZ4: notEmpty(all.LZ4!), LZ4_RAW: notEmpty(all.LZ4_RAW!) };
  const bytes =
    source.path === null ? inMemory(await wholeFile(source, UNPACK)) : await asyncBufferFromFile(source.path);
  const { file, stop } = stoppable(bytes);
  let metadata: FileMetaData;
  let columns: readonly ParquetColumn[];
  try {
    metadata = await parquetMetadataAsync(file, { geoparquet: false });
    columns = parquetSchema(metadata).children.filter(isReadable).map(columnOf);
  } catch (error) {
    throw damaged(source, error);
  }
  async function* rows() {
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      let values: readonly unknown[][] = [];
      try {
        await parquetRead({
          file,
          metadata,
          columns: columns.map(({ name }) => name),
          rowStart,
          rowEnd,
          compressors,
          parsers: { jsonFromBytes: (bytes: Uint8Array) => (bytes ? new TextDecoder().decode(bytes) : undefined) },
          geoparquet: false,
          onComplete: (read) => {
            values = read;
          },
        });
      } catch (error) {
        stop();
        throw damaged(source, error);
      }
      if (values.length !== rowEnd - rowStart) throw damaged(source, new Error("rows are missing"));
      yield* values;
      rowStart = rowEnd;
    }
  }
  return { columns, rows };
}

type Unpack = NonNullable<Compressors["LZ4"]>;

/** hyparquet-compressors 1.1 takes an empty LZ4 block, such as the dictionary of a column of nulls, for a damaged one. */
function notEmpty(unpack: Unpack): Unpack {
  return (input, length) => (length === 0 ? new Uint8Array(0) : unpack(input, length));
}

/**
 * Bytes that come no more once reading was stopped. hyparquet 1.31 begins to read the columns of a group before it has looked
 * at all of them: where one can't be read at all, the failures of those before it would be rejections that nobody handles.
 */
function stoppable(bytes: AsyncBuffer): { readonly file: AsyncBuffer; stop(): void } {
  let stopped = false;
  const slice = async (start: number, end?: number): Promise<ArrayBuffer> => {
    await setImmediate();
    if (stopped) return new Promise<never>(() => {});
    const isRange = Number.isInteger(start) && (end === undefined || Number.isInteger(end));
    return isRange ? bytes.slice(start, end) : new ArrayBuffer(0);
  };
  const stop = () => {
    stopped = true;
  };
  return { file: { ...bytes, slice }, stop };
}

const UNPACK = "unpack it, so that it can be read from the disk, or export it as CSV";

function inMemory(bytes: Uint8Array): AsyncBuffer {
  return {
    byteLength: bytes.byteLength,
    slice: (start, end) => Uint8Array.prototype.slice.call(bytes, start, end).buffer as ArrayBuffer,
  };
}

/** Columns of kinds that no text or time comes in are left out. */
function isReadable(tree: SchemaTree): boolean {
  const { converted_type: old = "", logical_type: logical } = tree.element;
  const odd = ["BSON", "INTERVAL"].includes(old) || /^(?:GEOMETRY|GEOGRAPHY|VARIANT)$/.test(logical?.type ?? "");
  return !odd && tree.children.every(isReadable);
}

function columnOf(tree: SchemaTree): ParquetColumn {
  const [inner] = tree.children;
  const repeated = tree.children.length === 1 && inner!.element.repetition_type === "REPEATED";
  const element = repeated ? (inner!.children.length === 1 ? inner!.children[0]! : inner!) : tree;
  return {
    name: tree.element.name,
    lists: (repeated || tree.element.repetition_type === "REPEATED") && element.children.length > 1,
    zoneless: isZoneless(tree),
  };
}

function isZoneless({ element, children }: SchemaTree): boolean {
  const logical = element.logical_type;
  return (logical?.type === "TIMESTAMP" && !logical.isAdjustedToUTC) || children.some(isZoneless);
}

function damaged(source: Source, error: unknown): Error {
  if (error instanceof UserError) return error;
  const what = (error as Error).message.split("\n")[0]!.slice(0, 200);
  return new UserError(source.name, `the Parquet file is damaged (${what})`, "download it or export it again");
}
