const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a duration such as `90s`, `2m`, `1h` or `3d`; null where it is none. */
export function parseDuration(text: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(text.trim());
  return parts ? Number(parts[1]) * UNITS[parts[2]!]! : null;
}

/** Milliseconds in words of at most two units: `45s`, `2m 5s`, `3h 10m`, `2d 4h`. */
export function formatDuration(milliseconds: number): string {
  let seconds = Math.round(milliseconds / 1000);
  const parts: string[] = [];
  for (const [unit, size] of [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
    ["s", 1],
  ] as const) {
    const many = Math.floor(seconds / size);
    seconds -= many * size;
    if (many > 0 || (unit === "s" && parts.length === 0)) parts.push(`${many}${unit}`);
  }
  return parts.slice(0, 2).join(" ");
}
