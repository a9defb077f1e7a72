/** Finds the route of a path. A pattern's `:name` segments take one segment each and become parameters. */

export interface RouteMatch<R> {
  readonly route: R;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route with a fitting pattern; fixed segments win over parameters, so `/laptops/new` is never an id. */
export function matchRoute<R extends { readonly paths: readonly string[] }>(
  routes: readonly R[],
  path: string,
): RouteMatch<R> | undefined {
  let best: (RouteMatch<R> & { fixed: number }) | undefined;
  for (const route of routes) {
    for (const pattern of route.paths) {
      const params = matchPattern(pattern, path);
      if (params === undefined) continue;
      const fixed = pattern.split("/").filter((segment) => segment !== "" && !segment.startsWith(":")).length;
      if (best === undefined || fixed > best.fixed) best = { route, params, fixed };
    }
  }
  return best;
}

function matchPattern(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":")) {
      const decoded = decode(value);
      if (decoded === undefined || decoded === "") return undefined;
      params[segment.slice(1)] = decoded;
    } else if (segment !== value) return undefined;
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined; // A stray % is no address of ours.
  }
}
