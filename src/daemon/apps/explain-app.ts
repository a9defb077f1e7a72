/** Explains an app as it is on disk, with the reasons that were recorded when it was generated. */

import type { Reason } from "../../core/blueprint/blueprint.ts";
import { VectorError } from "../../core/errors/vector-error.ts";
import { type Explanation, explainSpec, findExplanations } from "../../core/generation/explain-spec.ts";
import { parseSpec } from "../../core/spec/parse-spec.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import type { App, VersionStore } from "../../core/version/version-store.ts";
import { readSpec } from "../check/check-spec.ts";

/** `subject` is an entity, `entity.field`, `page:path` or a label; absent: everything. */
export async function explainApp(
  app: App,
  subject: string | undefined,
  versions: Pick<VersionStore, "readOrigin">,
): Promise<Explanation[]> {
  const { spec, problems } = await readSpec(app.folder);
  if (!spec) {
    throw new VectorError("app_folder_invalid", problems[0]?.message ?? `${app.folder} has no valid app.spec.json`, {
      hint: "`vector check` tells what is wrong with it",
      details: { problems },
    });
  }
  const origin = await versions.readOrigin(app.id);
  const reasons = (origin?.plan as { reasons?: Record<string, Reason> } | null | undefined)?.reasons;
  const all = explainSpec({ spec, generated: specOf(origin?.spec), reasons });
  if (subject === undefined) return all;
  const found = findExplanations(all, subject);
  if (found.length > 0) return found;
  const [entity = ""] = subject.toLowerCase().split(".");
  const near = all.filter((item) => item.kind === "field" && item.subject.startsWith(`${entity}.`));
  const names = (near.length > 0 ? near : all.filter((item) => item.kind === "entity")).map((item) => item.subject);
  throw new VectorError("subject_not_found", `${app.slug} has no ${JSON.stringify(subject)}`, {
    hint: `there is ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`,
  });
}

function specOf(text: string | undefined): AppSpec | undefined {
  if (text === undefined) return undefined;
  const parsed = parseSpec(JSON.parse(text));
  return parsed.ok ? parsed.spec : undefined;
}
