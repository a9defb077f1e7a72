/** Defines the port that keeps versions, and apps as far as versions need them. */
import type { CheckReport } from "../check/check-report.ts";

export type VersionSource = "generate" | "edit" | "watch" | "manual" | "restore" | "import" | "publish";
export type FileMode = "file" | "executable" | "symlink";

/** A tracked file. A symlink's content is its target. `path` has forward slashes. */
export interface TreeFile {
  path: string;
  mode: FileMode;
  content: Uint8Array;
}

export interface StoredFile {
  path: string;
  mode: FileMode;
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  /** Bytes. */
  size: number;
}

export interface NewApp {
  id: string;
  orgId: string;
  slug: string;
  name: string;
  folder: string;
}

export interface App extends NewApp {
  previewPort: number | null;
  createdAt: string;
}

export interface NewVersion {
  id: string;
  orgId: string;
  appId: string;
  source: VersionSource;
  message: string;
  prompt?: string;
  intent?: string;
  plan?: unknown;
  author: string;
  jobId?: string;
  files: readonly TreeFile[];
  /** The app's spec and the schema its migrations make, as text, where the folder has them. */
  spec?: string;
  schema?: string;
  /** The database file, in order, in pieces of one size (the last may be shorter). */
  data?: { chunks: readonly Uint8Array[]; bytes: number };
  check?: CheckReport;
}

export interface Version {
  id: string;
  orgId: string;
  appId: string;
  number: number;
  source: VersionSource;
  message: string;
  prompt: string | null;
  author: string;
  jobId: string | null;
  parents: string[];
  check: CheckReport | null;
  files: number;
  bytes: number;
  dataBytes: number | null;
  createdAt: string;
}

export interface VersionStore {
  /**
   * Records a version on top of the app's newest one, with its audit entry and, when `createApp` is given, the app itself,
   * in one transaction; a slug that is taken gets the next free number. Recording the same id again returns the recorded one.
   */
  record(version: NewVersion, options?: { createApp?: NewApp; operation?: string }): Promise<Version>;
  find(versionId: string): Promise<Version | undefined>;
  /** Newest first; `before` is a version number. */
  list(appId: string, options: { before?: number; limit: number }): Promise<Version[]>;
  newest(appId: string): Promise<Version | undefined>;
  /** Returns the version a person means: `@`, `@~n`, `vN` or `N`, or a unique prefix of an id. Several matches are returned all. */
  resolve(appId: string, reference: string): Promise<Version[]>;
  /** Plan and spec of the app's newest version that has a plan: what was decided, and what came of it. */
  readOrigin(appId: string): Promise<{ plan: unknown; spec: string | undefined } | undefined>;
  files(versionId: string): Promise<StoredFile[]>;
  readBlob(orgId: string, hash: string): Promise<Uint8Array | undefined>;
  /** The database file's pieces, in order; undefined where the version has none. */
  dataChunks(versionId: string): Promise<string[] | undefined>;
}

export interface AppStore {
  /** By id, slug, or a unique prefix of either; several matches are returned all. */
  resolve(orgId: string, reference: string): Promise<App[]>;
  find(appId: string): Promise<App | undefined>;
  slugs(orgId: string): Promise<Set<string>>;
  /** Newest first. */
  list(orgId: string, options: { before?: string; limit: number }): Promise<App[]>;
  /** Adds an app, or brings a forgotten one back, at this folder. */
  adopt(app: NewApp): Promise<App>;
  rename(appId: string, slug: string, actor: string): Promise<App>;
  move(appId: string, folder: string, actor: string): Promise<App>;
  setPreviewPort(appId: string, port: number): Promise<void>;
  forget(appId: string, actor: string): Promise<void>;
}
