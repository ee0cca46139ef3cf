import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsIn } from "../../../src/criteria/commitment/amounts.js";
import { hundredthsOf, wordsOf } from "../../../src/criteria/commitment/words.js";

/** The amounts in a text as `words = unit and hundredths`. */
function amounts(text: string): readonly string[] {
  return amountsIn(wordsOf(text)).map(
    ({ start, end, unit, hundredths }) => `${text.slice(start, end)} = ${unit}${hundredths}`,
  );
}

describe("amounts", () => {
  it.each([
    ["the £12.50 back", ["£12.50 = £1250"]],
    ["it costs $30, not a cent more", ["$30 = $3000"]],
    ["US$15", ["$15 = $1500"]],
    ["15 USD or 15 bucks", ["15 USD = $1500", "15 bucks = $1500"]],
    ["€1,200.50", ["€1,200.50 = €120050"]],
    ["1.200,50 €", ["1.200,50 € = €120050"]],
    ["EUR 5", ["EUR 5 = €500"]],
    ["EUR5", ["EUR5 = €500"]],
    ["10 € 20 €", ["10 € = €1000", "20 € = €2000"]],
    ["£5, £6 and £7", ["£5 = £500", "£6 = £600", "£7 = £700"]],
    ["five quid? 5 quid.", ["5 quid = £500"]],
    ["20% off", ["20% = %2000"]],
    ["12.5 per cent", ["12.5 per cent = %1250"]],
    ["20 percent", ["20 percent = %2000"]],
    ["₺40", ["₺40 = ₺4000"]],
    ["CHF 1'200.00", ["CHF 1'200.00 = chf120000"]],
    ["£5.", ["£5 = £500"]],
  ])("%s: %j", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it.each(["order 4711", "£", "€1,2,3", "£12.50.3", "at £10:30", "1e9€", `£${"9".repeat(40)}`, "12 per day"])(
    "none in: %s",
    (text) => {
      expect(amounts(text)).toEqual([]);
    },
  );
});

describe("numbers", () => {
  const cents = fc.integer({ min: 0, max: 99_999_999_99 });
  const written = (locale: string, hundredths: number) =>
    (hundredths / 100).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  it.each(["en-GB", "de-DE", "de-CH"])("as %s writes them", (locale) => {
    fc.assert(
      fc.property(cents, (hundredths) => {
        expect(hundredthsOf(written(locale, hundredths).replaceAll("’", "'"))).toBe(hundredths);
      }),
    );
  });

  it.each([
    ["5", 500],
    ["0.5", 50],
    ["12,5", 1250],
    ["1,200", 120_000],
    ["1.200", 120_000],
    ["1,200,000", 120_000_000],
    ["1,200,00", null],
    ["1.2.3", null],
    ["12:30", null],
    ["", null],
    ["12.345.6", null],
  ])("%s: %s", (text, expected) => {
    expect(hundredthsOf(text)).toBe(expected);
  });
});

it.each([
  ["digits", `£${"1".repeat(300_000)}`],
  ["signs", "£".repeat(300_000)],
  ["amounts", "£1,000.00 ".repeat(50_000)],
  ["separators", `£${"1,".repeat(200_000)}`],
])("takes no long time over many %s", (_name, text) => {
  const started = performance.now();
  amountsIn(wordsOf(text));
  expect(performance.now() - started).toBeLessThan(2000);
});
