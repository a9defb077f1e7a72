/** Prints figures as a table or as JSON. */
import { arch, availableParallelism, platform } from "node:os";
import type { Figure, Target } from "./measure/figure.ts";

export function printJson(figures: readonly Figure[]): void {
  const machine = { cores: availableParallelism(), arch: arch(), platform: platform(), node: process.version };
  const missed = figures.filter((figure) => figure.met === false).length;
  console.log(JSON.stringify({ machine, at: new Date().toISOString(), missed, figures }, null, 2));
}

export function printTable(figures: readonly Figure[]): void {
  const head = ["figure", "value", "reference", "", "ratio", "target", "met", "n"];
  const rows = figures.map((figure) => [
    figure.name,
    amount(figure.value, figure.unit),
    figure.reference,
    amount(figure.referenceValue, figure.unit),
    `${figure.ratio.toFixed(2)}x`,
    figure.target ? describeTarget(figure.target, figure.unit) : "-",
    figure.met === null ? "-" : figure.met ? "yes" : "NO",
    String(figure.rounds),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  console.log(`\n${availableParallelism()} cores, ${arch()}, ${platform()}, Node ${process.version}; medians of n`);
}

function amount(value: number, unit: Figure["unit"]): string {
  if (unit === "events/s" || unit === "wake-ups") return `${Math.round(value).toLocaleString("en")} ${unit}`;
  return `${value.toFixed(1)} ${unit}`;
}

function describeTarget(target: Target, unit: Figure["unit"]): string {
  if ("valueAtMost" in target) return `<= ${target.valueAtMost} ${unit}`;
  return "atMost" in target ? `<= ${target.atMost}x` : `>= ${target.atLeast}x`;
}
