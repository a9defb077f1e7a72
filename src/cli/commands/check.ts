/** `vector check`: runs the check gate over an app's folder now. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CheckReport } from "../../core/check/check-report.ts";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getAppReference } from "../find-app.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { reportText, statusText } from "../output/check-text.ts";
import { formatDuration } from "../output/format-values.ts";
import { junitXml } from "../output/junit-xml.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { flags }: Invocation): Promise<CommandResult> {
  const app = await getAppReference(context);
  const client = await context.connect();
  const { timeoutMs } = context.global;
  const followed = await followJob(context, {
    client,
    inResult: "checks",
    start: () =>
      client.call("jobs.create", {
        body: {
          kind: "check",
          params: { app, browser: flags.browser === true },
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        },
      }),
  });
  const report = followed.result.check as CheckReport;
  if (typeof flags.junit === "string") await writeJunit(resolve(context.cwd, flags.junit), report, followed.result);
  return {
    ...jobResult(context, followed),
    text: (view) => {
      const time = view.style.dim(formatDuration(report.durationMs));
      return `${reportText(report, view)}\n${statusText(report.status, view.style)}  ${time}`;
    },
  };
}

async function writeJunit(file: string, report: CheckReport, result: Record<string, unknown>): Promise<void> {
  const { slug } = result.app as { slug: string };
  try {
    await writeFile(file, junitXml(report, slug));
  } catch (error) {
    throw new VectorError("usage", `the report could not be written to ${file}`, {
      hint: "--junit takes a file in a folder that exists and can be written to",
      cause: error,
    });
  }
}
