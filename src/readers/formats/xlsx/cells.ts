import type { CellValue } from "hucre/xlsx";

/** What Excel shows where a formula could not be worked out. */
const ERRORS = new Set("#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA".split(" "));

/** A cell as a CSV would have it: dates without a zone, whole numbers in full, nothing for an error. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return ERRORS.has(value) ? "" : value;
  if (typeof value === "number") return numberText(value);
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** Days since 30 December 1899, of the years 1970 to 2099. */
const SERIAL = /^(?:2[5-9]\d{3}|[3-6]\d{4}|7[0-2]\d{3})(?:\.\d+)?$/;
const EPOCH = Date.UTC(1899, 11, 30);

/** A time that is not formatted as one: the date of Excel's number of it (epoch 1900); anything else as it is. */
export function serialText(cell: string): string {
  return SERIAL.test(cell) ? dateText(new Date(EPOCH + Math.round(Number(cell) * 86_400_000))) : cell;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** A time of day alone is counted from the day before Excel's first, or, on old Macs, the first of 1904. */
function dateText(value: Date): string {
  // Excel counts days in floating point: what is a thousandth of a second off is none.
  const time = Math.round(value.getTime() / 10) * 10;
  if (Number.isNaN(time)) return "";
  const iso = new Date(time).toISOString();
  const year = Number(iso.slice(0, 4));
  const clock = iso.slice(11, 23).replace(/\.000$/, "");
  if (year <= 1900 || iso.startsWith("1904-01-01")) return clock;
  const day = iso.slice(0, 10);
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}
