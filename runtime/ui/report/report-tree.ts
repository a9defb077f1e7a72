/** The groups of a report as a tree with subtotals, its order, and its rows as a table has them. */
import type { AggregateResult, GroupValue, MeasureValue } from "../../client/aggregate.ts";

export interface ReportNode {
  readonly key: GroupValue | undefined;
  readonly label: string;
  /** Keys from the outermost group to this one. */
  readonly path: readonly (GroupValue | undefined)[];
  readonly values: readonly MeasureValue[];
  readonly children: readonly ReportNode[];
}

export type LabelOf = (key: GroupValue, label: string) => string;

/**
 * `results` are the answers for the first group alone, the first two, and so on; so each subtotal is the database's own.
 * After the `measures` they have the number of records: of inner groups only those with some are listed, of outer ones also
 * the gaps in a row of dates.
 */
export function reportTree(
  results: readonly AggregateResult[],
  labels: readonly LabelOf[],
  measures: number,
): readonly ReportNode[] {
  const childrenOf = (path: readonly (GroupValue | undefined)[]): ReportNode[] => {
    const level = path.length;
    const result = results[level];
    if (result === undefined) return [];
    return result.groups.flatMap((group) => {
      const { keys } = group;
      if (keys === null || !path.every((key, index) => keys[index] === key)) return [];
      if (level > 0 && group.values[measures] === 0) return [];
      const key = keys[level] ?? null;
      const own = [...path, key];
      const label = labels[level]?.(key, group.labels[level] ?? "") ?? String(key);
      return [{ key, label, path: own, values: group.values.slice(0, measures), children: childrenOf(own) }];
    });
  };
  return childrenOf([]);
}

/** By a measure, or by one of the groups; the others keep the order of the data API. */
export interface ReportOrder {
  readonly by: "measure" | "group";
  readonly index: number;
  readonly descending: boolean;
}

/** Reads `m0`, `-m1`, `g0`. */
export function parseOrder(text: string | undefined, measures: number, groups: number): ReportOrder | undefined {
  const match = /^(-?)([mg])(\d)$/.exec(text ?? "");
  if (match === null) return undefined;
  const by = match[2] === "m" ? "measure" : "group";
  const index = Number(match[3]);
  if (index >= (by === "measure" ? measures : groups)) return undefined;
  return { by, index, descending: match[1] === "-" };
}

export function formatOrder({ by, index, descending }: ReportOrder): string {
  return `${descending ? "-" : ""}${by === "measure" ? "m" : "g"}${index}`;
}

/** After a click on a header: numbers fall first, names rise first; then the other way round, then as before. */
export function nextOrder(
  current: ReportOrder | undefined,
  by: ReportOrder["by"],
  index: number,
): ReportOrder | undefined {
  const first = by === "measure";
  if (current?.by !== by || current.index !== index) return { by, index, descending: first };
  return current.descending === first ? { by, index, descending: !first } : undefined;
}

export function sortTree(
  nodes: readonly ReportNode[],
  order: ReportOrder | undefined,
  level = 0,
): readonly ReportNode[] {
  if (order === undefined) return nodes;
  const sorted =
    order.by === "measure" || order.index === level ? [...nodes].sort((a, b) => compare(a, b, order)) : nodes;
  return sorted.map((node) => ({ ...node, children: sortTree(node.children, order, level + 1) }));
}

function compare(a: ReportNode, b: ReportNode, { by, index, descending }: ReportOrder): number {
  const value = (node: ReportNode) => (by === "measure" ? (node.values[index] ?? null) : sortKey(node));
  const [left, right] = [value(a), value(b)];
  // What is empty comes last either way.
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const rising =
    typeof left === "string" && typeof right === "string"
      ? left.localeCompare(right, undefined, { numeric: true })
      : Number(left) - Number(right);
  return descending ? -rising : rising;
}

/** Days and hours sort as they are written; everything else by what people read. */
function sortKey({ key, label }: ReportNode): string | number | null {
  if (key === null || key === undefined) return null;
  if (typeof key === "string" && /^\d{4}-\d{2}-\d{2}/.test(key)) return key;
  return label;
}

export interface ReportRow {
  readonly node: ReportNode;
  /** Level of a subtotal; undefined for the rows of the innermost groups. */
  readonly subtotal: number | undefined;
  /** Nodes whose cells begin in this row, with the rows that each cell spans; by level. */
  readonly heads: readonly { readonly level: number; readonly node: ReportNode; readonly span: number }[];
}

/** From top to bottom; a group of several has its subtotal below them. */
export function reportRows(nodes: readonly ReportNode[], level = 0): readonly ReportRow[] {
  return nodes.flatMap((node): readonly ReportRow[] => {
    if (node.children.length === 0) return [{ node, subtotal: undefined, heads: [{ level, node, span: 1 }] }];
    const inner = reportRows(node.children, level + 1);
    const several = node.children.length > 1;
    const own = several ? [...inner, { node, subtotal: level, heads: [] }] : inner;
    return own.map((row, index) =>
      index === 0 ? { ...row, heads: [{ level, node, span: own.length }, ...row.heads] } : row,
    );
  });
}

/** The table as rows of a file, every cell filled. */
export function reportCells(
  rows: readonly ReportRow[],
  options: {
    readonly headers: readonly string[];
    readonly levels: number;
    readonly total: string;
    readonly totals: readonly MeasureValue[];
  },
): (string | number | null)[][] {
  const { headers, levels, total, totals } = options;
  const current: string[] = [];
  const body = rows.map(({ node, subtotal, heads }) => {
    for (const head of heads) current.splice(head.level, levels, head.node.label);
    const labels = Array.from({ length: levels }, (_, level) => {
      if (subtotal === undefined || level <= subtotal) return current[level] ?? "";
      return level === subtotal + 1 ? total : "";
    });
    return [...labels, ...node.values];
  });
  const last = Array.from({ length: levels }, (_, level) => (level === 0 ? total : ""));
  return [[...headers], ...body, [...last, ...totals]];
}
