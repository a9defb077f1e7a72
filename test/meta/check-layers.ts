/** Compares the imports of all sources with the table of layers. Pure: sources come in as texts. */
import { dirname, join, normalize } from "node:path/posix";
import type { Layer, LayerTable, Reach, Recursion } from "./layer-table.ts";
import { readImports, type SourceImport } from "./read-imports.ts";

/** Texts by path from the project's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

interface Edge extends SourceImport {
  from: string;
  /** File of the project that is imported; undefined for a package. */
  file: string | undefined;
  /** Name of the package or Node module that is imported; undefined for a file. */
  package: string | undefined;
}

type Graph = ReadonlyMap<string, readonly Edge[]>;

/** Returns one sentence for every import that the table does not allow. */
export function checkLayers(sources: Sources, table: LayerTable): string[] {
  const { layers, reaches, recursions } = table;
  const graph = readGraph(sources);
  const edges = [...graph.values()].flat();
  return [
    ...[...sources.keys()].flatMap((path) => checkPlace(path, layers)),
    ...edges.flatMap((edge) => checkEdge(edge, sources, layers)),
    ...reaches.flatMap((reach) => checkReach(reach, graph)),
    ...findCircles(graph, recursions),
  ];
}

function readGraph(sources: Sources): Graph {
  const graph = new Map<string, Edge[]>();
  for (const [path, source] of sources) {
    const edges = readImports(path, source).map((found): Edge => {
      const { specifier } = found;
      const file = specifier?.startsWith(".") ? normalize(join(dirname(path), specifier)) : undefined;
      const name = specifier === undefined || file !== undefined ? undefined : packageOf(specifier);
      return { ...found, from: path, file, package: name };
    });
    graph.set(path, edges);
  }
  return graph;
}

/** `hono/body-limit` is hono, `@scope/name/part` is @scope/name, and `node:fs/promises` is itself. */
function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  const holding = layers.filter((layer) => isIn(path, layer.folder));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function checkPlace(path: string, layers: readonly Layer[]): string[] {
  const problems: string[] = [];
  if (!layerOf(path, layers)) problems.push(`${path}: lies in no layer of the table`);
  if (path.startsWith("src/core/") && path.split("/").length === 3) problems.push(`${path}: lies in no room of core`);
  if (path.startsWith("src/") && /\/index\.[cm]?[jt]sx?$/.test(path)) problems.push(`${path}: no barrels inside src`);
  return problems;
}

function checkEdge(edge: Edge, sources: Sources, layers: readonly Layer[]): string[] {
  const layer = layerOf(edge.from, layers);
  if (!layer) return [];
  const at = `${edge.from}:${edge.line}`;
  const refuse = (what: string) => [`${at}: ${layer.folder} must not import ${what} (${layer.why})`];
  if (edge.specifier === undefined) {
    return layer.computedImports?.includes(edge.from) ? [] : refuse("what a variable names");
  }
  if (edge.package !== undefined) return allowsPackage(layer, edge) ? [] : refuse(edge.package);
  const file = edge.file ?? "";
  if (!/\.(tsx?|sql|json|css)$/.test(file)) return [`${at}: ${edge.specifier} must end in the file's own extension`];
  if (/\.tsx?$/.test(file) && !sources.has(file)) return refuse(`${file}, which is outside the layers`);
  const target = layerOf(file, layers);
  if (!target) return refuse(file);
  return target === layer || layer.mayImport.some((folder) => isIn(file, folder)) ? [] : refuse(file);
}

function allowsPackage(layer: Layer, edge: Edge): boolean {
  const name = edge.package ?? "";
  const rule = layer.packages[name] ?? (name.startsWith("node:") ? layer.packages["node:*"] : undefined);
  return rule === true || (rule?.includes(edge.from) ?? false);
}

/** Follows what is loaded, now or later, from every file of `from`; tells the way to what must not be reached. */
function checkReach(reach: Reach, graph: Graph): string[] {
  const problems: string[] = [];
  const waysTo = new Map<string, string>();
  const queue = [...graph.keys()].filter((path) => isIn(path, reach.from));
  for (const path of queue) waysTo.set(path, path);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const way = waysTo.get(path) ?? path;
    if (reach.files.includes(path)) problems.push(`${way}: ${reach.from} must not load ${path} (${reach.why})`);
    for (const edge of graph.get(path) ?? []) {
      if (edge.kind === "type") continue;
      if (edge.package !== undefined && reach.packages.includes(edge.package))
        problems.push(`${way} -> ${edge.package}: ${reach.from} must not load ${edge.package} (${reach.why})`);
      if (edge.file === undefined || waysTo.has(edge.file) || !graph.has(edge.file)) continue;
      waysTo.set(edge.file, `${way} -> ${edge.file}`);
      queue.push(edge.file);
    }
  }
  return problems;
}

/** Finds groups of files that load each other in a circle and are no recursion of the table: their order of running is chance. */
function findCircles(graph: Graph, recursions: readonly Recursion[]): string[] {
  const allowed = new Set(recursions.map(({ files }) => [...files].sort().join(" ")));
  return groupsInCircles(graph)
    .map((group) => group.sort().join(" "))
    .filter((group) => !allowed.has(group))
    .map((group) => `these files load each other in a circle: ${group}`);
}

/** Returns the strongly connected groups of more than one file (Tarjan's algorithm over what is loaded with a file). */
function groupsInCircles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    lowest.set(path, own);
    open.push(path);
    for (const edge of graph.get(path) ?? []) {
      if (edge.kind !== "value" || edge.file === undefined || !graph.has(edge.file)) continue;
      const seen = order.get(edge.file);
      if (seen !== undefined && !open.includes(edge.file)) continue;
      const low = seen ?? visit(edge.file);
      lowest.set(path, Math.min(lowest.get(path) ?? own, low));
    }
    const low = lowest.get(path) ?? own;
    if (low === own) {
      const group = open.splice(open.indexOf(path));
      if (group.length > 1) groups.push(group);
    }
    return low;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return groups;
}
