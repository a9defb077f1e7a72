/** Loads the words of a language, and what validation and the server say in it; English needs none. */
import type { Query } from "../../client/query-cache.ts";
import type { Messages } from "./message-templates.ts";
import type { Catalogue } from "./text.ts";

type Loaded = readonly [{ readonly catalogue: Catalogue }, { readonly messages: Messages }];

const loaders: Readonly<Record<string, () => Promise<Loaded>>> = {
  de: () => Promise.all([import("./de.ts"), import("./de-messages.ts")]),
  fr: () => Promise.all([import("./fr.ts"), import("./fr-messages.ts")]),
  es: () => Promise.all([import("./es.ts"), import("./es-messages.ts")]),
  it: () => Promise.all([import("./it.ts"), import("./it-messages.ts")]),
  nl: () => Promise.all([import("./nl.ts"), import("./nl-messages.ts")]),
  pt: () => Promise.all([import("./pt.ts"), import("./pt-messages.ts")]),
};

/** What `setCatalogue` takes. */
export interface Words {
  readonly catalogue: Catalogue;
  /** Translates a sentence of the validation or the server. */
  readonly translate: (message: string) => string;
}

export function catalogueQuery(language: string): Query<Words> {
  return {
    key: `code words ${language}`,
    tables: [],
    lasting: true,
    run: async () => {
      const load = loaders[language];
      if (load === undefined) return { catalogue: {}, translate: (message) => message };
      const [[{ catalogue }, { messages }], { translateMessage }] = await Promise.all([
        load(),
        import("./translate-message.ts"),
      ]);
      const or = String(catalogue["or"] ?? "or");
      return { catalogue, translate: (message) => translateMessage(message, messages, or) };
    },
  };
}
