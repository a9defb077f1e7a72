/** Writes the JSON Schema of the AppSpec, by which editors complete and check app.spec.json. */
import { z } from "zod";
import { describeProperties } from "./describe-properties.ts";
import { appSpecSchema } from "./schema.ts";

/** Returns the schema of what a person may write, where defaults may be left out; draft 2020-12. */
export function specJsonSchema(): object {
  const schema = z.toJSONSchema(appSpecSchema, { io: "input", reused: "ref" });
  return {
    ...describeProperties(schema),
    title: "Vector AppSpec",
    description: "What an app is: its entities, pages, look and rights. Everything generated is derived from it.",
  };
}
