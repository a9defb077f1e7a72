/** Writes jobs as text. */
import type { JobResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { oneLine } from "./display-width.ts";
import { formatDuration, formatTime } from "./format-values.ts";
import type { Style } from "./style.ts";
import { renderPairs, renderTable } from "./table.ts";

function stateStyle(job: JobResource, style: Style): (text: string) => string {
  if (job.state === "succeeded") return style.green;
  if (job.state === "failed") return style.red;
  return job.state === "waiting" ? style.yellow : (text) => text;
}

/** Returns a table of jobs. */
export function jobsTable(jobs: readonly JobResource[], view: TextView): string {
  return renderTable<JobResource>(
    [
      { title: "job", value: (job) => job.id },
      { title: "kind", value: (job) => job.kind },
      { title: "state", value: (job) => job.state, style: (text, job) => stateStyle(job, view.style)(text) },
      { title: "created", value: (job) => formatTime(job.createdAt) },
      { title: "title", value: (job) => job.title, shrinks: true },
    ],
    jobs,
    view,
  );
}

/** Returns one job in full: its question, or how it ended. */
export function jobText(job: JobResource, view: TextView): string {
  const cancelling = job.cancelRequested && job.finishedAt === null ? "  cancel asked for" : "";
  const options = job.question?.options.map((option) => option.value).join(" | ");
  return renderPairs(
    [
      ["job", view.style.bold(job.id)],
      ["kind", job.kind],
      ["title", oneLine(job.title)],
      ["state", `${stateStyle(job, view.style)(job.state)}${cancelling}`],
      ["app", job.appId ?? undefined],
      ["attempt", job.attempt > 1 ? String(job.attempt) : undefined],
      ["retry of", job.retryOf ?? undefined],
      ["created", formatTime(job.createdAt)],
      ["took", took(job)],
      ["question", job.question ? oneLine(job.question.text) : undefined],
      [
        "answers",
        options === undefined || options === "" ? undefined : `${options}  (default: ${job.question?.default})`,
      ],
      ["error", job.error ? oneLine(job.error.message) : undefined],
      ["hint", job.error?.hint === undefined ? undefined : oneLine(job.error.hint)],
    ],
    view,
  );
}

function took(job: JobResource): string | undefined {
  if (job.startedAt === null || job.finishedAt === null) return undefined;
  return formatDuration(Date.parse(job.finishedAt) - Date.parse(job.startedAt));
}
