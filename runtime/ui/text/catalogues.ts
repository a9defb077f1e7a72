/** Loads the words of a language; English needs none. */
import type { Query } from "../../client/query-cache.ts";
import type { Catalogue } from "./text.ts";

const loaders: Readonly<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  de: () => import("./de.ts"),
  fr: () => import("./fr.ts"),
  es: () => import("./es.ts"),
  it: () => import("./it.ts"),
  nl: () => import("./nl.ts"),
  pt: () => import("./pt.ts"),
};

export function catalogueQuery(language: string): Query<Catalogue> {
  return {
    key: `code words ${language}`,
    tables: [],
    lasting: true,
    run: async () => (await loaders[language]?.())?.catalogue ?? {},
  };
}
