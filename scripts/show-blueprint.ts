/** Prints what the built-in engine makes of requests: one file of JSON lines with an `instruction` each, or one text. */
import { readFileSync } from "node:fs";
import { readRequest } from "../src/core/blueprint/read-request.ts";

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
  const { spec, notUnderstood } = result.blueprint;
  console.log(`= ${spec.app.name} ${spec.theme.background} ${spec.theme.primary} home=${spec.app.home}`);
  for (const entity of spec.entities) {
    console.log(`- ${entity.name}: ${entity.fields.map((field) => `${field.name}:${field.type}`).join(", ")}`);
  }
  for (const part of notUnderstood) console.log(`  ? ${part.text} — ${part.reason}`);
});
