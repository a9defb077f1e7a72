/** Tells a job's progress on stderr: a calm line for each thing done, and on a terminal a live line for what is being done. */
import type { EventData, JobEvent } from "../../core/job/events.ts";
import type { TextView } from "../command-result.ts";
import { checkLines } from "./check-text.ts";
import { cutToWidth, oneLine, padToWidth, wrapText } from "./display-width.ts";
import { understandingText } from "./findings-text.ts";
import { formatCount, formatDuration, formatPath } from "./format-values.ts";
import type { Printer } from "./printer.ts";

export interface JobNarrator {
  show(event: JobEvent): void;
}

/** Files listed one by one before the rest is only counted; --verbose lists all. */
const filesListed = 20;
const changeMarks = { added: "A", modified: "M", removed: "D" } as const;
const countColumns = 6;

export interface NarratorOptions {
  cwd: string;
  /** What the command's result will show, and progress therefore leaves out. */
  inResult?: "understanding" | "checks" | undefined;
}

/** Returns a narrator over a printer. */
export function createJobNarrator(printer: Printer, options: NarratorOptions): JobNarrator {
  const { style, live } = printer;
  const view = (): TextView => ({ style, width: printer.width });
  const files = { count: 0, lines: 0 };
  const running = new Set<string>();

  function fileChanged(data: EventData<"file.changed">): void {
    files.count += 1;
    files.lines += data.added;
    if (!printer.verbose && files.count > filesListed) return;
    const mark = changeMarks[data.change];
    const removed = data.removed > 0 ? style.red(` -${data.removed}`) : "";
    const count = `${style.green(`+${data.added}`)}${removed}`;
    const path = cutToWidth(oneLine(data.path), Math.max(10, printer.width - 14));
    printer.note(`  ${mark} ${padToWidth(count, countColumns)}  ${path}`);
  }
  function filesDone(): void {
    const hidden = printer.verbose ? 0 : files.count - filesListed;
    if (hidden > 0)
      printer.note(
        style.dim(`    and ${formatCount(hidden, "more file")}, ${formatCount(files.lines, "line")} in all`),
      );
    files.count = 0;
    files.lines = 0;
  }
  function planCreated(data: EventData<"plan.created">): void {
    if (options.inResult === "understanding") return;
    const text = understandingText(data, view());
    if (text !== "") printer.note(text);
    if (data.steps.length === 0) return;
    printer.note(style.bold("Plan"));
    const plan = data.steps.map((step) => step.title.charAt(0).toLowerCase() + step.title.slice(1)).join(", ");
    for (const line of wrapText(oneLine(plan), Math.max(20, printer.width - 4))) printer.note(`  ${line}`);
  }
  function stepCompleted(data: EventData<"step.completed">): void {
    filesDone();
    if (options.inResult === "checks") return;
    const summary = data.summary === undefined ? "" : `  ${formatPath(oneLine(data.summary), options.cwd)}`;
    printer.note(`${style.green("✓")} ${oneLine(data.title)}${summary}  ${style.dim(formatDuration(data.durationMs))}`);
    live?.set("working");
  }
  /** Checks run side by side; the live line names those that are not done. */
  function showChecks(): void {
    if (running.size > 0) live?.set(`checking ${[...running].join(", ")}`);
  }
  function checkDone(result: Parameters<typeof checkLines>[0]): void {
    running.delete(result.check);
    showChecks();
    if (options.inResult === "checks") return;
    for (const line of checkLines(result, style, "  ")) printer.note(line);
  }

  return {
    show(event) {
      if (!printer.progress) return;
      switch (event.type) {
        case "job.queued":
          live?.set("waiting for the daemon");
          if (printer.verbose) printer.note(style.dim(`job ${event.jobId}`));
          return;
        case "job.attemptStarted":
          live?.set("working");
          if (event.data.reason === "recovered")
            printer.note(`The job goes on after an interruption (attempt ${event.data.attempt}).`);
          return;
        case "intent.classified":
          if (printer.verbose)
            printer.note(style.dim(`intent ${event.data.intent}, decided by ${event.data.decidedBy}`));
          return;
        case "plan.created":
          return planCreated(event.data);
        case "step.started":
          return live?.set(event.data.title);
        case "step.completed":
          return stepCompleted(event.data);
        case "file.changed":
          return fileChanged(event.data);
        case "schema.changed":
          if (printer.verbose)
            printer.note(style.dim(`    tables ${event.data.tables.join(", ")} (${event.data.risk})`));
          return;
        case "check.started":
          running.add(event.data.check);
          return showChecks();
        case "check.passed":
          return checkDone({ ...event.data, status: "passed", problems: [] });
        case "check.failed":
          return checkDone({ ...event.data, status: "failed" });
        case "repair.started":
          return printer.note(`Repairing, attempt ${event.data.attempt}.`);
        case "warning.raised":
          return printer.note(`${style.yellow("!")} ${oneLine(event.data.text)}`);
        case "question.answered":
          return printer.note(`Answer: ${oneLine(event.data.answer)}`);
        default:
          return;
      }
    },
  };
}
