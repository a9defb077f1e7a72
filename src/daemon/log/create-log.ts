/** Makes the daemon's log: JSON lines in files that rotate by size, private to their owner, with secrets taken out. */
import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import buildRoll from "pino-roll";
import { redactLine } from "./redact.ts";

export interface LogOptions {
  folder: string;
  level: string;
  fileMegabytes: number;
  files: number;
}

export interface DaemonLog {
  logger: Logger;
  /** Writes out what is buffered. */
  close(): void;
}

export async function createLog(options: LogOptions): Promise<DaemonLog> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  chmodSync(options.folder, 0o700);
  const stream = await buildRoll({
    file: join(options.folder, "daemon"),
    extension: ".log",
    size: `${Math.ceil(options.fileMegabytes * 1024)}k`,
    limit: { count: options.files, removeOtherLogFiles: true },
    mkdir: true,
    sync: true,
    mode: 0o600,
  });
  for (const name of readdirSync(options.folder)) chmodSync(join(options.folder, name), 0o600);
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void stream.write(redactLine(line)) },
  );
  return {
    logger,
    close: () => {
      stream.flushSync();
      stream.end();
    },
  };
}
