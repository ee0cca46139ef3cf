import { readSheet } from "read-excel-file/node";
import { type Entry, fromBuffer } from "yauzl";

/** What a cell of a workbook holds, a time as ISO 8601. */
export type Value = string | number | boolean | null;

/** The parts of a workbook, by name, as XML. */
export async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const archive = await new Promise<import("yauzl").ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
  await new Promise<void>((resolve, reject) => {
    archive.on("entry", (entry: Entry) => {
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
        archive.readEntry();
      });
    });
    archive.on("end", () => resolve());
    archive.on("error", reject);
    archive.readEntry();
  });
  return parts;
}

/** Names of the sheets, in order. */
export function sheetNames(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts.get("xl/workbook.xml")!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
}

/** The XML of a sheet. */
export function sheetXml(parts: ReadonlyMap<string, string>, name: string): string {
  return parts.get(`xl/worksheets/sheet${sheetNames(parts).indexOf(name) + 1}.xml`)!;
}

/** The rows of a sheet as another library reads them; times to the second, as days in binary hold no thousandths. */
export async function rowsOf(bytes: Buffer, sheet: string): Promise<readonly (readonly Value[])[]> {
  const rows = (await readSheet(bytes, sheet, { trim: false })) as readonly (readonly unknown[])[];
  return rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? new Date(Math.round(value.getTime() / 1000) * 1000).toISOString() : (value as Value),
    ),
  );
}
