/** Types of what a generate job returns, as far as the CLI shows it; the whole object goes out as JSON unchanged. */

import type { CheckReport } from "../core/check/check-report.ts";
import type { Finding, LeftOut } from "../core/job/events.ts";
import type { AppSpec } from "../core/spec/schema.ts";

interface Understanding {
  understood: Finding[];
  assumed: Finding[];
  notUnderstood: LeftOut[];
}

export interface GenerateResult extends Understanding {
  app: { id: string; slug: string; path: string };
  version: { id: string; number: number };
  check: CheckReport;
  preview: { url: string | null };
}

export interface DryRunResult extends Understanding {
  dryRun: true;
  spec: AppSpec;
}
