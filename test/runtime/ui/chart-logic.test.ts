/** What charts work out before they draw: ticks, bars, lines, slices, labels, files, and the numbers themselves. */
import { describe, expect, test } from "vitest";
import type { AggregateResult } from "../../../runtime/client/aggregate.ts";
import type { EntityModel } from "../../../runtime/model/types.ts";
import { layoutBars } from "../../../runtime/ui/chart/bar-geometry.ts";
import { bucketLabel, shortBucketLabels } from "../../../runtime/ui/chart/bucket-label.ts";
import { toCsv } from "../../../runtime/ui/chart/chart-csv.ts";
import { type ChartDataOptions, chartDataOf, isEmptyChart } from "../../../runtime/ui/chart/chart-data.ts";
import { layoutDonut } from "../../../runtime/ui/chart/donut-geometry.ts";
import { layoutLines } from "../../../runtime/ui/chart/line-geometry.ts";
import { measureFormat } from "../../../runtime/ui/chart/measure-format.ts";
import { frameOf, labelPlace, shorten, textWidth } from "../../../runtime/ui/chart/plot-frame.ts";
import { swatchesFor } from "../../../runtime/ui/chart/swatch.ts";
import { niceTicks } from "../../../runtime/ui/chart/ticks.ts";
import { contrast } from "../../../runtime/ui/theme/colour.ts";
import { createPalette } from "../../../runtime/ui/theme/palette.ts";

const plot = { left: 40, top: 10, width: 400, height: 200 };

describe("ticks", () => {
  test.each([
    ["small counts", 0, 3, { whole: true }, [0, 1, 2, 3]],
    ["tens", 0, 17, {}, [0, 5, 10, 15, 20]],
    ["fractions without binary dust", 0, 0.7, {}, [0, 0.2, 0.4, 0.6, 0.8]],
    ["negative and positive", -12, 30, {}, [-20, -10, 0, 10, 20, 30]],
    ["only negative", -9, -2, {}, [-10, -8, -6, -4, -2, 0]],
    ["huge", 0, 4.2e12, {}, [0, 1e12, 2e12, 3e12, 4e12, 5e12]],
    ["minutes go by hours", 0, 400, { minutes: true }, [0, 120, 240, 360, 480]],
    ["all zero", 0, 0, {}, [0, 1]],
    ["one above zero", 1, 1, { whole: true }, [0, 1]],
    ["nothing known", Number.NaN, Number.NEGATIVE_INFINITY, {}, [0, 1]],
  ])("%s", (_name, low, high, options, expected) => {
    expect(niceTicks(low, high, options).values).toEqual(expected);
  });
});

describe("bars", () => {
  test("stand beside each other on zero, negative ones below it", () => {
    const { bars, scale } = layoutBars({
      ...{
        values: [
          [10, -5],
          [null, 5],
        ],
        groups: 2,
        stacked: false,
        lying: false,
        plot,
      },
    });
    expect(bars).toHaveLength(3);
    const [first, below, above] = bars as [(typeof bars)[0], (typeof bars)[0], (typeof bars)[0]];
    expect(first.y + first.height).toBeCloseTo(scale(0));
    expect(below.y).toBeCloseTo(scale(0));
    expect(above.x).toBeGreaterThanOrEqual(below.x + below.width);
  });

  test("stacked ones begin where the one before ends, on either side of zero", () => {
    const values = [
      [4, -2],
      [6, 3],
      [1, -1],
    ];
    const { bars, scale, ticks } = layoutBars({ values, groups: 2, stacked: true, lying: false, plot });
    const of = (group: number, series: number) => bars.find((bar) => bar.group === group && bar.series === series);
    expect((of(0, 1)?.y ?? 0) + (of(0, 1)?.height ?? 0)).toBeCloseTo(of(0, 0)?.y ?? -1);
    expect(of(0, 2)?.y).toBeCloseTo(scale(11));
    expect((of(1, 2)?.y ?? 0) + (of(1, 2)?.height ?? 0)).toBeCloseTo(scale(-3));
    expect(ticks.max).toBeGreaterThanOrEqual(11);
  });

  test("lying bars of fifty groups stay in the plot and do not meet", () => {
    const values = [Array.from({ length: 50 }, (_, index) => index)];
    const { bars } = layoutBars({ values, groups: 50, stacked: false, lying: true, plot });
    for (const [index, bar] of bars.entries()) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(plot.left + plot.width + 0.001);
      const next = bars[index + 1];
      if (next !== undefined) expect(bar.y + bar.height).toBeLessThanOrEqual(next.y);
    }
    expect(bars[0]?.width).toBe(0);
  });

  test("a value that is hardly anything can still be seen", () => {
    const { bars } = layoutBars({ values: [[1_000_000, 1]], groups: 2, stacked: false, lying: false, plot });
    expect(bars[1]?.height).toBeGreaterThanOrEqual(1);
  });
});

describe("lines", () => {
  test("a missing value interrupts the line", () => {
    const { lines } = layoutLines({ values: [[1, null, 3, 4]], groups: 4, stacked: false, plot });
    expect(lines[0]?.line.match(/M/g)).toHaveLength(2);
    expect(lines[0]?.points.map(({ group }) => group)).toEqual([0, 2, 3]);
  });

  test("one point is a mark without a line", () => {
    const { lines } = layoutLines({ values: [[7]], groups: 1, stacked: false, plot });
    expect(lines[0]?.points).toHaveLength(1);
    expect(lines[0]?.line).toBe(`M${plot.left + plot.width / 2},${lines[0]?.points[0]?.y}`);
  });

  test("areas stand on each other", () => {
    const { lines, scale } = layoutLines({
      values: [
        [2, 2],
        [3, 5],
      ],
      groups: 2,
      stacked: true,
      plot,
    });
    expect(lines[1]?.points[1]).toMatchObject({ base: scale(2), y: scale(7) });
  });
});

describe("donut", () => {
  test("slices make a whole and zero has none", () => {
    const slices = layoutDonut([1, 0, 3, null], 100, 60);
    expect(slices.map(({ group, share }) => [group, share])).toEqual([
      [0, 0.25],
      [2, 0.75],
    ]);
    expect(slices[1]?.path).toContain(",1,1,");
  });
  test("a single slice is a whole ring, and nothing is nothing", () => {
    expect(layoutDonut([5], 100, 60)[0]?.path.match(/M/g)).toHaveLength(2);
    expect(layoutDonut([0, null], 100, 60)).toEqual([]);
  });
});

describe("numbers of the data API", () => {
  const options: ChartDataOptions = {
    ...{ measure: "Count", split: false, dated: false, splitDated: false, additive: true, limit: 12, other: "Other" },
    labelOf: (_key, label) => label,
    seriesLabelOf: (_key, label) => label,
  };
  const result = (groups: [(string | null)[] | null, number | null][]): AggregateResult => ({
    groups: groups.map(([keys, value]) => ({ keys, labels: (keys ?? ["Other"]).map(String), values: [value] })),
    ...{ totals: [], more: 0 },
  });

  test("groups in their order, the largest first, others last", () => {
    const data = chartDataOf(
      result([
        [["a"], 5],
        [["b"], 9],
        [null, 100],
      ]),
      options,
    );
    expect(data.groups.map(({ label }) => label)).toEqual(["b", "a", "Other"]);
    expect(data.groups[2]?.key).toBeUndefined();
    expect(data.values).toEqual([[9, 5, 100]]);
  });

  test("a split has a value for each pair, in the order asked for, and adds up what is beyond the limit", () => {
    const groups = result([
      [["a", "x"], 5],
      [["a", "y"], 1],
      [["b", "x"], 4],
      [["c", "y"], 2],
      [["d", "y"], 1],
    ]);
    const data = chartDataOf(groups, { ...options, split: true, limit: 3, seriesOrder: ["y", "x"] });
    expect(data.groups.map(({ label }) => label)).toEqual(["a", "b", "Other"]);
    expect(data.series.map(({ label }) => label)).toEqual(["y", "x"]);
    expect(data.values).toEqual([
      [1, 0, 3],
      [5, 4, 0],
    ]);
  });

  test("groups stand in the order asked for, what was added up last", () => {
    const groups = result([
      [["won"], 9],
      [["lead"], 5],
      [["lost"], 2],
      [["talk"], 1],
    ]);
    const data = chartDataOf(groups, { ...options, limit: 3, groupOrder: ["lead", "talk", "won", "lost"] });
    expect(data.groups.map(({ label }) => label)).toEqual(["lead", "won", "Other"]);
    expect(data.values).toEqual([[5, 9, 3]]);
  });

  test("averages are not added up, so what is beyond the limit is left out", () => {
    const data = chartDataOf(
      result([
        [["a"], 5],
        [["b"], 9],
        [["c"], 2],
      ]),
      { ...options, additive: false, limit: 2 },
    );
    expect(data.values).toEqual([[9, 5]]);
  });

  test("dates rise, none is left out but records without one", () => {
    const groups = result([
      [["2026-03-01"], 1],
      [[null], 9],
      [["2026-01-01"], 2],
      [["2026-02-01"], 0],
    ]);
    const data = chartDataOf(groups, { ...options, dated: true, limit: 2 });
    expect(data.groups.map(({ key }) => key)).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
    expect(data.values).toEqual([[2, 0, 1]]);
  });

  test("no groups, or none with a value, is empty", () => {
    expect(isEmptyChart(chartDataOf(result([]), options))).toBe(true);
    expect(isEmptyChart(chartDataOf(result([[["a"], null]]), options))).toBe(true);
    expect(isEmptyChart(chartDataOf(result([[["a"], 0]]), options))).toBe(false);
  });
});

describe("frame", () => {
  const frame = (labels: string[], width = 480) =>
    frameOf({ width, labels, tickLabels: ["0", "100"], valueLabels: ["1234"], mayLie: true, rows: 1 });
  test("bars lie down for long labels and for many groups", () => {
    expect(frame(["Open", "Done"]).lying).toBe(false);
    expect(frame(["A very long name of a department, or two", "Another one"]).lying).toBe(true);
    const many = frame(Array.from({ length: 50 }, (_, index) => `Customer ${index}`));
    expect(many.lying).toBe(true);
    expect(many.height).toBeGreaterThan(50 * 20);
  });
  test("dates keep standing and leave labels out instead", () => {
    const labels = Array.from({ length: 48 }, () => "Mar 2026");
    const standing = frameOf({ width: 480, labels, tickLabels: ["0"], valueLabels: [], mayLie: false, rows: 1 });
    expect(standing.lying).toBe(false);
    expect(standing.labelEvery).toBeGreaterThan(4);
  });
  test("numbers at the ends of axes stay in the picture", () => {
    const ticks = { tickLabels: ["-$250,500.50", "$253,500.50"], mayLie: true, rows: 2, valueLabels: [] };
    const lying = frameOf({ width: 480, labels: ["A very long name of a department, or two", "Another"], ...ticks });
    expect(lying.plot.left + lying.plot.width + textWidth("$253,500.50") / 2).toBeLessThanOrEqual(480);
    const half = textWidth("Nov 23, 2026") / 2;
    // A little beyond the edge it is moved in; far beyond it would run into its neighbour.
    expect(labelPlace(480 - half + 6, "Nov 23, 2026", 480)).toBe(480 - half);
    expect(labelPlace(475, "Nov 23, 2026", 480)).toBeUndefined();
    expect(labelPlace(240, "Nov 23, 2026", 480)).toBe(240);
  });
  test("wide letters take more room than narrow ones", () => {
    expect(textWidth("東京都庁舎")).toBeGreaterThan(textWidth("Tokyo"));
    expect(textWidth("illil")).toBeLessThan(textWidth("woman"));
  });
  test("labels are cut by letters, not by half of one", () => {
    expect(shorten("Zoë 👩‍💻 and friends", 36)).toBe("Zoë…");
    expect(shorten("Short", 40)).toBe("Short");
  });
});

test("spans of time are named by locale, without the year where it is the same", () => {
  expect(bucketLabel("2026-03-01", "month", "en-US", "Q")).toBe("Mar 2026");
  expect(bucketLabel("2026-03-01", "month", "de-DE", "Q")).toBe("März 2026");
  expect(bucketLabel("2026-04-01", "quarter", "en-US", "Q")).toBe("Q2 2026");
  expect(shortBucketLabels(["2026-01-01", "2026-02-01"], "month", "en-US", "Q")).toEqual(["Jan", "Feb"]);
  expect(shortBucketLabels(["2025-12-01", "2026-01-01"], "month", "en-US", "Q")).toEqual(["Dec 2025", "Jan 2026"]);
});

test("values are shown as their field means them, on an axis in short", () => {
  const entity = {
    ...{ name: "deal", table: "deals", label: "Deal", pluralLabel: "Deals", titleField: "name" },
    fields: [
      { name: "price", label: "Price", type: "money", required: false, unique: false },
      { name: "effort", label: "Effort", type: "duration", required: false, unique: false },
      { name: "due", label: "Due", type: "date", required: false, unique: false },
    ],
  } as const satisfies EntityModel;
  const options = { locale: "en-US", currency: "EUR" };
  const price = measureFormat(entity, { fn: "sum", field: "price" }, options);
  expect([price.label, price.value(1234.5), price.tick(2_500_000), price.value(null)]).toEqual([
    "Sum of Price",
    "€1,234.50",
    "€2.5M",
    "–",
  ]);
  expect(measureFormat(entity, { fn: "avg", field: "effort" }, options).value(90.4)).toBe("1h 30m");
  expect(measureFormat(entity, { fn: "max", field: "due" }, options).value("2026-03-05")).toBe("Mar 5, 2026");
  expect(measureFormat(entity, { fn: "avg", field: "price" }, options).additive).toBe(false);
});

test("a file has quotes where they are needed and no formulas", () => {
  const csv = toCsv([
    ["Name", "Count"],
    ['He said "hi", twice', 2.5],
    ["=SUM(A1)", null],
  ]);
  expect(csv).toBe('\uFEFFName,Count\r\n"He said ""hi"", twice",2.5\r\n\'=SUM(A1),\r\n');
});

test("choices keep their meaning's colour where each has another, else colours go by order", () => {
  expect(swatchesFor(2, ["success", "danger"])).toEqual(["var(--success-foreground)", "var(--danger-foreground)"]);
  expect(swatchesFor(2, ["info", "info"])).toEqual(["var(--chart-1)", "var(--chart-2)"]);
  expect(swatchesFor(2, [undefined, "neutral"])).toEqual(["var(--chart-1)", "var(--chart-2)"]);
});

test("every chart colour stands out from its surface, light and dark, for any primary colour", () => {
  for (const background of ["#fafafb", "#ffffff", "#fdf6e3", "#0e1014", "#1a1a2e", "#334155"]) {
    for (const primary of ["#2456d6", "#f59e0b", "#ffffff", "#111111", "#009e73"]) {
      const palette = createPalette(background, primary);
      const colours = Array.from({ length: 8 }, (_, index) => palette[`chart-${index + 1}`] as string);
      expect(new Set(colours).size, `${background} ${primary}`).toBe(8);
      for (const colour of colours) {
        expect(contrast(colour, palette["card"] as string), `${colour} on ${background}`).toBeGreaterThanOrEqual(3);
        expect(contrast(colour, palette["background"] as string)).toBeGreaterThanOrEqual(3);
      }
    }
  }
});
