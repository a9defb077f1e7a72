/** Carries out the daemon's commands in the host process, and ends it when the daemon is gone. */
import { dirname } from "node:path";
import type { RunningPreview } from "../preview/run-preview.ts";
import type { HostCommand, HostReport } from "./host-messages.ts";
import { createHostResources } from "./host-resources.ts";
import { stopEsbuild } from "./lazy-modules.ts";

/** Listens on the IPC channel. The package root follows from where the program lies: `dist/daemon/host.js`. */
export function runHost(): void {
  const program = process.argv[1] ?? "";
  const resources = createHostResources(dirname(dirname(dirname(program))), program);
  let preview: Promise<RunningPreview> | undefined;
  let ending = false;

  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    // The preview may still be starting; whether it can or not, there is nothing to hold on to.
    const running = await preview?.catch(() => undefined);
    await running?.close();
    await stopEsbuild();
    process.exit(0);
  };
  const carryOut = async (command: HostCommand): Promise<void> => {
    switch (command.type) {
      case "warm":
        return resources.warm();
      case "check": {
        const { runHostChecks } = await import("../check/check-session.ts");
        await runHostChecks(command, resources, {
          started: (check) => report({ type: "checkStarted", check }),
          ended: (result) => report({ type: "checkResult", result }),
          browserStarted: (browser) => report({ type: "browserStarted", ...browser }),
        });
        return report({ type: "checkDone" });
      }
      case "preview": {
        const { startPreview } = await import("../preview/run-preview.ts");
        preview = startPreview(command, resources, (message) => {
          report(message);
          if (message.type === "folderGone") void end();
        });
        const { port, rows } = await preview;
        return report({ type: "previewReady", port, ...(rows && { rows }) });
      }
      case "usage":
        if (preview) report({ type: "usage", id: command.id, ...(await preview).usage() });
        return;
      case "stop":
        return end();
    }
  };
  process.on("message", (command: HostCommand) => {
    carryOut(command).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (command.type === "check") report({ type: "checkBroken", message });
      else if (command.type === "preview") report({ type: "previewFailed", message });
      else if (command.type !== "warm") console.error(message);
    });
  });
  process.on("disconnect", () => void end());
  process.on("SIGTERM", () => void end());
  // A terminal's interrupt reaches every process in it; the daemon decides what ends.
  process.on("SIGINT", () => {});
}

function report(message: HostReport): void {
  if (process.connected) process.send?.(message);
}
