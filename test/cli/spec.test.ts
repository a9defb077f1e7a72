/** `vector generate --spec` and `vector explain`, over the real daemon. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCliHome, smallRequest } from "./support/cli-home.ts";

it("builds from a printed and edited spec, and explains what the hand changed", async () => {
  const cli = createCliHome();
  const { document } = await cli.json(["generate", smallRequest, "--dry-run", "--json"]);
  const file = join(cli.work, "edited.json");
  document.spec.app.name = "Edited by hand";
  document.spec.entities[0].fields[0].help = "What people call it";
  writeFileSync(file, JSON.stringify(document));
  const made = await cli.json(["generate", "--spec", file, "--json"]);
  expect(made.document).toMatchObject({
    outcome: "succeeded",
    app: { slug: "edited-by-hand" },
    check: { status: "green" },
  });
  const path = join(made.document.app.path, "app.spec.json");
  const inApp = { cwd: made.document.app.path };
  const first = document.spec.entities[0].name as string;
  const before = await cli.json(["explain", first, "--json"], inApp);
  expect(before.document.items[0]).toMatchObject({ subject: first, kind: "entity" });
  expect(before.document.items.slice(1).every((item: { kind: string }) => item.kind === "field")).toBe(true);

  const spec = { ...document.spec, pages: document.spec.pages };
  const field = spec.entities[0].fields.at(-1);
  field.required = field.required !== true;
  writeFileSync(path, JSON.stringify(spec));
  const after = await cli.json(["explain", `${first}.${field.name}`, "--json"], inApp);
  expect(after.document.items).toMatchObject([{ from: "hand", subject: `${first}.${field.name}` }]);
  const text = await cli.run(["explain", `${first}.${field.name}`], inApp);
  expect(text.stdout).toContain("from a person");
  const unknown = await cli.run(["explain", `${first}.nothing`, "--json"], inApp);
  expect(JSON.parse(unknown.stdout).error).toMatchObject({
    code: "subject_not_found",
    hint: expect.stringContaining(first),
  });
});

it("says of a spec that is not one what is wrong, and writes nothing", async () => {
  const cli = createCliHome();
  const file = join(cli.work, "bad.json");
  const attempt = async (text: string, ...more: string[]) => {
    writeFileSync(file, text);
    const { code, stdout } = await cli.run(["generate", "--spec", file, "--json", ...more]);
    return { code, error: JSON.parse(stdout).error };
  };
  expect(await attempt("{ not json")).toMatchObject({ code: 2, error: { code: "spec_invalid" } });
  expect(await attempt("[]")).toMatchObject({ code: 2, error: { code: "spec_invalid" } });
  const entity = { name: "a", table: "as", label: "A", pluralLabel: "As", titleField: "nope", fields: [] };
  const shape = await attempt(JSON.stringify({ specVersion: 1, app: { name: "X" }, entities: [entity], pages: [] }));
  expect(shape).toMatchObject({ code: 2, error: { code: "spec_invalid" } });
  expect(shape.error.message).toContain("$.entities[0].fields");
  expect(await attempt("{}", "and a description")).toMatchObject({ code: 2, error: { code: "usage" } });
  const missing = await cli.run(["generate", "--spec", "not-there.json", "--json"]);
  expect(missing.code).toBe(2);
});
