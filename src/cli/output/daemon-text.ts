/** Writes what the daemon says of itself. */
import type { DaemonResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { formatBytes, formatTime } from "./format-values.ts";
import { renderPairs } from "./table.ts";

/** Returns the daemon in full. */
export function daemonText(daemon: DaemonResource, view: TextView): string {
  return renderPairs(
    [
      ["daemon", daemon.state === "ready" ? view.style.green("ready") : view.style.yellow("finishing its jobs")],
      ["pid", String(daemon.pid)],
      ["version", daemon.version],
      ["since", formatTime(daemon.startedAt)],
      ["memory", formatBytes(daemon.memory)],
      ["idle exit", daemon.idleExitMinutes > 0 ? `after ${daemon.idleExitMinutes} min` : "never"],
      ["sqlite", daemon.sqlite],
      ["socket", daemon.socket],
      ["data", daemon.home.data],
      ["state", daemon.home.state],
      ["config", daemon.home.config],
    ],
    view,
  );
}
