/** Writes what the doctor found. */
import type { DoctorCheck } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { oneLine, wrapText } from "./display-width.ts";

/** Returns a line a check, with the hint of those that are not well. */
export function doctorText(checks: readonly DoctorCheck[], view: TextView): string {
  const { style } = view;
  const marks = { ok: style.green("✓"), warning: style.yellow("!"), problem: style.red("✗") };
  const width = Math.max(0, ...checks.map((check) => check.title.length));
  const room = Number.isFinite(view.width) ? Math.max(20, view.width - width - 4) : Number.POSITIVE_INFINITY;
  const indent = " ".repeat(width + 4);
  return checks
    .flatMap((check) => {
      const [first = "", ...others] = wrapText(oneLine(check.detail), room);
      const hint =
        check.hint === undefined || check.status === "ok" ? [] : wrapText(`hint: ${oneLine(check.hint)}`, room);
      const head = `${marks[check.status]} ${check.title.padEnd(width)}  ${first}`;
      return [head, ...[...others, ...hint].map((line) => indent + line)];
    })
    .join("\n");
}
