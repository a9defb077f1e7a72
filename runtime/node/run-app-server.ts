/** Runs an app's server as a process: settings from the environment, an orderly end on SIGTERM and SIGINT. */
import type { AppParts } from "./app-api.ts";
import { readServerSettings } from "./server-settings.ts";
import { startAppServer } from "./start-app-server.ts";

/** A failure to start is one line on stderr and exit code 1. */
export async function runAppServer(app: AppParts, clientFolder: string): Promise<void> {
  try {
    const settings = readServerSettings(process.env);
    const server = await startAppServer({ app, clientFolder, settings });
    process.stdout.write(`${app.name} listens on ${server.url}\n`);
    endOnSignal(() => server.close());
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** A second signal ends the process at once. */
function endOnSignal(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    void close().then(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
