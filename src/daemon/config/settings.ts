/** Lists every setting: its key, default, meaning, and how a value is checked. */
import { z } from "zod";

interface Setting {
  schema: z.ZodType;
  default: unknown;
  description: string;
  /** Environment variable that outranks the file. */
  env?: string;
}

export const settings = {
  "daemon.idleExitMinutes": {
    schema: z.coerce.number().min(0.01).max(100_000),
    default: 30,
    description: "Minutes without clients, jobs or used previews after which the daemon ends",
    env: "VECTOR_IDLE_EXIT_MINUTES",
  },
  "daemon.logLevel": {
    schema: z.enum(["debug", "info", "warn", "error"]),
    default: "info",
    description: "Least severe entries that are written to the log",
    env: "VECTOR_LOG_LEVEL",
  },
  "daemon.logFileMegabytes": {
    schema: z.coerce.number().min(0.01).max(1024),
    default: 5,
    description: "Size at which a log file is rotated",
    env: "VECTOR_LOG_FILE_MEGABYTES",
  },
  "daemon.logFiles": {
    schema: z.coerce.number().int().min(1).max(100),
    default: 5,
    description: "Log files that are kept",
  },
  "jobs.concurrency": {
    schema: z.coerce.number().int().min(1).max(64),
    default: 4,
    description: "Jobs that run at once; one app never has two",
  },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settings;
export type SettingValue<K extends SettingKey> = z.infer<(typeof settings)[K]["schema"]>;
