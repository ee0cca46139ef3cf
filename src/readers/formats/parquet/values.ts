/** A value as a CSV would have it: whole numbers in full, times with their zone where they have one, lists by commas. */
export function cellOf(value: unknown, zoneless: boolean): string {
  const plain = plainOf(value, zoneless);
  if (plain === null) return "";
  if (Array.isArray(plain) && plain.every((part) => typeof part !== "object")) return plain.join(", ");
  if (typeof plain === "number" && Number.isInteger(plain)) return BigInt(plain).toString();
  return typeof plain === "object" ? JSON.stringify(plain) : String(plain);
}

/** A value as JSON has it; whole numbers too long for a number as text, nothing of bytes that are no text. */
export function plainOf(value: unknown, zoneless: boolean): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint")
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return timeText(value, zoneless);
  if (value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map((each) => plainOf(each, zoneless));
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each, zoneless)]));
  return value;
}

function timeText(value: Date, zoneless: boolean): string | null {
  if (Number.isNaN(value.getTime())) return null;
  const iso = value.toISOString();
  return zoneless ? iso.slice(0, -1).replace("T", " ") : iso;
}
