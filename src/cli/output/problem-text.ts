/** Writes the problems that previews met. */
import type { PreviewProblemResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { problemText } from "./check-text.ts";
import { formatCount, formatTime } from "./format-values.ts";

/** Returns a line for each: when, where from, how often, and the message with its place. */
export function problemsText(problems: readonly PreviewProblemResource[], view: TextView): string {
  return problems.map((problem) => lineOf(problem, view)).join("\n");
}

function lineOf(problem: PreviewProblemResource, { style }: TextView): string {
  const { source, message, file, line, code, count, versionId, lastAt, goneAt } = problem;
  const mark = goneAt === null ? style.red("✗") : style.green("✓");
  const about = [
    formatTime(lastAt),
    source,
    ...(versionId === null ? [] : ["in an old version"]),
    ...(count === 1 ? [] : [formatCount(count, "time")]),
    ...(goneAt === null ? [] : ["gone"]),
  ].join(", ");
  const text = problemText({
    message,
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line }),
    ...(code === null ? {} : { code }),
  });
  return `${mark} ${style.dim(about)}  ${text}`;
}
