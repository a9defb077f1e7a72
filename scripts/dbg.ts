import { readStatements } from "../src/core/blueprint/statement/read-statements.ts";
const r = readStatements(process.argv[2] ?? "");
for (const s of r.statements) console.log(JSON.stringify(s));
console.log(r.unplaced);
