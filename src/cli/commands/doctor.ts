/** `vector doctor`: what this machine and installation lack, seen from the client and from the daemon. */
import { toVectorError } from "../../core/errors/vector-error.ts";
import { vectorPaths } from "../../protocol/paths.ts";
import type { DoctorCheck } from "../../protocol/resources.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { checkClient } from "../doctor/client-checks.ts";
import { doctorText } from "../output/doctor-text.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const items = mergeChecks(await checkClient(vectorPaths(context.env), context.env), await checkDaemon(context));
  const problems = items.filter((check) => check.status === "problem");
  return {
    data: { items },
    text: (view) => doctorText(items, view),
    ...(problems.length === 0 ? {} : { failure: failureOf(problems) }),
  };
}

/** The daemon's word counts where both looked. */
function mergeChecks(client: readonly DoctorCheck[], daemon: readonly DoctorCheck[]): DoctorCheck[] {
  const ids = new Set(daemon.map((check) => check.id));
  return [...client.filter((check) => !ids.has(check.id)), ...daemon];
}

async function checkDaemon(context: CommandContext): Promise<DoctorCheck[]> {
  const title = "Daemon";
  try {
    const client = await context.connect();
    const { items } = await client.call("doctor", {}, { signal: context.interrupts.signal });
    const { pid, version, started } = client.daemon;
    const detail = `version ${version}, pid ${pid}${started ? ", started just now" : ""}`;
    return [{ id: "daemon", title, status: "ok", detail }, ...items.filter((item) => item.id !== "daemon")];
  } catch (error) {
    if (context.interrupts.cause) throw error;
    const { message, hint } = toVectorError(error);
    return [{ id: "daemon", title, status: "problem", detail: message, ...(hint === undefined ? {} : { hint }) }];
  }
}

function failureOf(problems: readonly DoctorCheck[]): NonNullable<CommandResult["failure"]> {
  const names = problems.map((check) => check.title).join(", ");
  const message = `${problems.length === 1 ? "1 problem was" : `${problems.length} problems were`} found: ${names}`;
  return { outcome: "failed", error: { code: "doctor_found_problems", kind: "failed", message } };
}
