/** Reads the plain output of the TypeScript compiler. */
import type { CheckProblem } from "../../core/check/check-report.ts";

const located = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/;
const general = /^error (TS\d+): (.*)$/;

/** Returns one problem per diagnostic; indented lines that follow belong to its message. Paths get forward slashes. */
export function parseDiagnostics(output: string): CheckProblem[] {
  const problems: CheckProblem[] = [];
  for (const line of output.split(/\r?\n/)) {
    const last = problems.at(-1);
    const problem = parseLine(line);
    if (problem) problems.push(problem);
    else if (last && /^\s+\S/.test(line)) last.message += `\n${line}`;
  }
  return problems;
}

function parseLine(line: string): CheckProblem | undefined {
  const inFile = located.exec(line);
  if (inFile) {
    const [, file = "", lineNumber, column, code = "", message = ""] = inFile;
    return { file: file.replaceAll("\\", "/"), line: Number(lineNumber), column: Number(column), code, message };
  }
  const overall = general.exec(line);
  return overall ? { code: overall[1] ?? "", message: overall[2] ?? "" } : undefined;
}
