/** Shows something made with the code for steps once it is loaded; lists and boards of entities without steps never load it. */
import type { ReactNode } from "react";
import type { Query } from "../../client/query-cache.ts";
import { useQuery } from "../../client/use-query.ts";

export type StepCode = typeof import("./step-code.ts");

export const stepCode: Query<StepCode> = {
  key: "code steps",
  tables: [],
  lasting: true,
  run: () => import("./step-code.ts"),
};

export function LaterSteps({ children }: { children: (code: StepCode) => ReactNode }) {
  const { data } = useQuery(stepCode);
  return data === undefined ? null : children(data);
}
