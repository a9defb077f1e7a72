/** Defines the port to app folders on disk. All paths are absolute. */
import type { TreeFile } from "../version/version-store.ts";

export interface GeneratedFile {
  /** Path in the app folder, forward slashes. */
  path: string;
  content: string;
}

export interface AppFolders {
  /** Throws `target_not_empty`, or `target_not_writable`, unless an app can be placed there. */
  assertFree(target: string): Promise<void>;
  /** Names the folder in which a job prepares what it will place at a target: beside it, so on the same disk. */
  stagingPath(jobId: string, target: string): string;
  /** Makes a staging folder, private and empty; a left-over one is emptied. */
  stage(staging: string): Promise<void>;
  write(folder: string, files: readonly GeneratedFile[]): Promise<void>;
  /** Moves a staged folder to its target in one step; true also when an earlier attempt already did. Throws as `assertFree` does. */
  place(staging: string, target: string, appId: string): Promise<void>;
  /** Moves what a job had staged to where partial work can be looked at; returns that place, or undefined when there was nothing. */
  keepPartial(jobId: string, staging: string): Promise<string | undefined>;
  /** Reads the tracked files, sorted by path. */
  readTree(folder: string): Promise<TreeFile[]>;
  /** Reads a consistent copy of the app's database in pieces of 64 KiB; undefined where there is none. */
  readDatabase(folder: string): Promise<{ chunks: Uint8Array[]; bytes: number } | undefined>;
}
