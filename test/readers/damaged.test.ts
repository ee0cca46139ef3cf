import { afterAll, describe, it } from "vitest";
import { readers } from "../../src/readers/index.js";
import { undamaged } from "../helpers/damage.js";
import { checkVariants, holds, slowest, wholes } from "../helpers/damaged-formats.js";
import { fixtures, optionsOf, plain } from "../helpers/exports.js";

/** Variants a format; `npm run test:slow` reads more. */
const VARIANTS = Number(process.env.WOW_VARIANTS ?? 200);

const all = await wholes([...fixtures, ...plain]);
const formats = [...new Set(all.map(({ format }) => format))];

afterAll(() => {
  console.log(`${VARIANTS} damaged variants a format; slowest ${Math.round(slowest.milliseconds)} ms: ${slowest.what}`);
});

describe.each(formats)("%s, damaged", (format) => {
  const own = all.filter((whole) => whole.format === format);

  it("is read or refused: no fault, no hang, no silent loss", () => checkVariants(format, own, VARIANTS), 1_800_000);

  it("said to be another format is read or refused, and nothing is lost unsaid", async () => {
    for (const whole of own)
      for (const { id } of readers)
        await holds(
          whole,
          { ...undamaged(whole.bytes, whole.conversations), what: `as ${id}` },
          { ...optionsOf(whole), inputFormat: id },
        );
  }, 60_000);
});
