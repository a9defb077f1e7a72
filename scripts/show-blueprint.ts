/** Prints what the built-in engine makes of requests: one file of JSON lines with an `instruction` each, or one text. */
import { readFileSync } from "node:fs";
import { readRequest } from "../src/core/blueprint/read-request.ts";
import { parseSpec } from "../src/core/spec/parse-spec.ts";

const [source = "", from = "0", to = "1000"] = process.argv.slice(2);
const texts = source.endsWith(".jsonl")
  ? readFileSync(source, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { instruction: string }).instruction)
  : [source];

texts.slice(Number(from), Number(to) + 1).forEach((text, at) => {
  const result = readRequest(text);
  console.log(`\n# ${at + Number(from)} ${text}`);
  if (!result.ok) {
    console.log("REFUSED", JSON.stringify(result.notUnderstood));
    return;
  }
  const { spec, notUnderstood, assumed } = result.blueprint;
  const parsed = parseSpec(spec);
  if (!parsed.ok) console.log("INVALID", JSON.stringify(parsed.problems));
  console.log(`= ${spec.app.name} ${spec.theme.background} ${spec.theme.primary} home=${spec.app.home}`);
  for (const entity of spec.entities) {
    const fields = entity.fields.map(
      (field) =>
        `${field.name}:${field.type}${field.computed ? `=${field.computed.kind}` : ""}${field.required ? "!" : ""}`,
    );
    console.log(
      `- ${entity.name}${entity.partOf ? ` partOf ${entity.partOf}` : ""}${entity.softDelete ? " (archive)" : ""}: ${fields.join(", ")}`,
    );
    for (const step of entity.workflow?.transitions ?? [])
      console.log(`    ~ ${step.label}: ${step.from.join("|")} -> ${step.to}${step.roles ? ` by ${step.roles}` : ""}`);
    for (const action of entity.actions ?? [])
      console.log(
        `    ! ${action.label} (${action.on}) ${JSON.stringify({ set: action.set, create: action.create, input: action.input })}`,
      );
    if (entity.access)
      console.log(
        `    @ ${entity.access.map((rule) => `${rule.role}:${rule.read}/${rule.create}/${rule.update}/${rule.delete}`).join(" ")}`,
      );
  }
  if (spec.access)
    console.log(
      `@ ${spec.access.userEntity} signUp=${spec.access.signUp} ${spec.access.roles.map((role) => `${role.name}(${role.kind})`).join(" ")}`,
    );
  for (const page of spec.pages) {
    if (page.kind === "detail" || page.kind === "form") continue;
    const what =
      page.kind === "dashboard"
        ? page.widgets.map((widget) => `${widget.kind}:${widget.title}`).join(" · ")
        : page.kind === "content"
          ? page.sections.map((section) => section.heading).join(" · ")
          : "";
    console.log(
      `  ${page.nav === false ? "(" : "["}${page.group ? `${page.group}/` : ""}${page.title}: ${page.kind}${"entity" in page ? ` ${page.entity}` : ""}${page.nav === false ? ")" : "]"} ${what}`,
    );
  }
  if (process.env["ASSUMED"]) for (const part of assumed) console.log(`  + ${part.text} «${part.evidence}»`);
  for (const part of notUnderstood) console.log(`  ? ${part.text} — ${part.reason}`);
});
