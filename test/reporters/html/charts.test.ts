import { type ComponentType, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { BandsBar } from "../../../src/reporters/html/app/charts/bands-bar.js";
import { Histogram } from "../../../src/reporters/html/app/charts/histogram.js";
import { IntervalBar } from "../../../src/reporters/html/app/charts/interval-bar.js";
import { Spark } from "../../../src/reporters/html/app/charts/spark.js";
import { Volume } from "../../../src/reporters/html/app/charts/volume.js";
import { WeeksChart } from "../../../src/reporters/html/app/charts/weeks-chart.js";

const figure = (mean: number | null, low: number | null = null, high: number | null = null) => ({
  mean,
  low,
  high,
  n: 30,
});
const drawn = <Props>(chart: ComponentType<Props>, props: Props) =>
  renderToString(h(chart as ComponentType, props as object));
/** An attribute of all elements of a class, as numbers. */
function numbers(svg: string, name: string, attribute: string): readonly number[] {
  const tags = [...svg.matchAll(new RegExp(`<\\w+ class="${name}"[^>]*>`, "g"))];
  return tags.map(([tag]) => Number(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)![1]));
}

describe("an interval", () => {
  it("lies on its line where its figures say", () => {
    const svg = drawn(IntervalBar, { figure: figure(50, 25, 75), mark: 100 });
    const [[from], [to]] = [numbers(svg, "track", "x1"), numbers(svg, "track", "x2")];
    const at = (share: number) => from! + share * (to! - from!);
    expect(numbers(svg, "mean", "cx")).toEqual([at(0.5)]);
    expect(numbers(svg, "range", "x")).toEqual([at(0.25)]);
    expect(numbers(svg, "range", "width")).toEqual([at(0.75) - at(0.25)]);
    expect(numbers(svg, "compare", "x1")).toEqual([at(1)]);
  });

  it("is only a line where there is no score, only a dot where there is one", () => {
    expect(drawn(IntervalBar, { figure: figure(null) })).not.toMatch(/circle|rect/);
    expect(drawn(IntervalBar, { figure: figure(40) })).not.toMatch(/rect/);
  });
});

describe("a histogram", () => {
  it("has bars in proportion to the counts, which it also says", () => {
    const svg = drawn(Histogram, { name: "Empathy", bins: [0, 10, 0, 0, 20, 0, 0, 5, 0, 0], mean: 42 });
    const heights = numbers(svg, "bar", "height");
    expect(heights.map((height) => Math.round((height / heights[4]!) * 20))).toEqual([0, 10, 0, 0, 20, 0, 0, 5, 0, 0]);
    expect(svg).toContain(
      'role="img" aria-label="Empathy, conversations: 10 scored 10 to 20, 20 scored 40 to 50, 5 scored 70 to 80"',
    );
  });

  it("of nothing says so", () => {
    const svg = drawn(Histogram, { name: "Empathy", bins: new Array(10).fill(0), mean: null });
    expect(svg).toContain("Empathy: no conversation has a score");
    expect(svg).not.toContain("NaN");
  });
});

describe("bands", () => {
  it("share the bar as they share the conversations", () => {
    const svg = drawn(BandsBar, { bands: { failed: 1, met: 2, exceeded: 1 } });
    expect(["failed", "met", "exceeded"].map((band) => numbers(svg, band, "width")[0]! / 120)).toEqual([
      0.25, 0.5, 0.25,
    ]);
    expect(drawn(BandsBar, { bands: { failed: 0, met: 0, exceeded: 0 } })).not.toContain("NaN");
  });
});

describe("weeks", () => {
  const weeks = ["2026-W10", "2026-W11", "2026-W12", "2026-W13"];

  it("of an agent have a gap where there is no score, and are all said", () => {
    const values = [50, null, 60, 61].map((mean, i) => ({ week: weeks[i]!, conversations: 5, overall: figure(mean) }));
    const svg = drawn(Spark, { values, weeks });
    expect(/class="line" d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(2);
    expect(svg).toContain('aria-label="2026-W10 50.0, 2026-W12 60.0, 2026-W13 61.0"');
    expect(drawn(Spark, { values: values.slice(0, 1), weeks })).not.toContain("svg");
  });

  it("of the team lie higher the higher the score, and say their intervals", () => {
    const series = weeks.map((week, i) => ({ week, figure: figure(40 + i, 30 + i, 50 + i) }));
    const svg = drawn(WeeksChart, { name: "Empathy", weeks: series });
    const heights = numbers(svg, "mean", "cy");
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    expect(svg).toContain("Empathy by week, with 95% intervals: 2026-W10 40.0 (30.0 to 50.0), 2026-W11");
  });

  it("with one score, or none, are drawn too", () => {
    const one = drawn(WeeksChart, { name: "Empathy", weeks: [{ week: weeks[0]!, figure: figure(0) }] });
    const none = drawn(WeeksChart, { name: "Empathy", weeks: [{ week: weeks[0]!, figure: figure(null) }] });
    expect(one + none).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("have bars in proportion to their conversations", () => {
    const svg = drawn(Volume, { weeks: weeks.map((week, i) => ({ week, conversations: i * 10 })) });
    const heights = numbers(svg, "bar", "height");
    expect(heights.map((height) => Math.round((height / heights[3]!) * 30))).toEqual([0, 10, 20, 30]);
  });
});
