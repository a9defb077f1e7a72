/** Knows the preview of a version without restoring it: its files, and a copy of rows that fit them. */

/** Where the rows of such a preview come from: what the version itself recorded, what the app has today, or made-up ones. */
export interface CopiedRows {
  from: "snapshot" | "today" | "samples" | "none";
  /** Records there were at the start. */
  copied: number;
  /** Records of today that do not fit this version's tables. */
  leftOut: number;
  /** Why the rows are not those of the version, or those of today, although they are there. */
  reason?: string;
}

/** What is asked for. */
export interface VersionPreviewRequest {
  id: string;
  number: number;
  /** When the version was recorded; UTC, ISO 8601. */
  recordedAt: string;
  /** Whether records of the copy may be changed. */
  writable: boolean;
  /** The app's database of today; absent when its folder is gone. */
  database?: string;
  /** Writes the version's files into `folder`, and its rows, where it has them, to `database`; returns whether it has. */
  layOut(target: { folder: string; database: string }): Promise<boolean>;
}

/** What runs. */
export interface PreviewedVersion {
  id: string;
  number: number;
  recordedAt: string;
  writable: boolean;
  rows: CopiedRows;
}

/** Says in a sentence which rows a version is shown with. */
export function describeRows(rows: CopiedRows, recordedAt: string): string {
  const text = sentenceOf(rows, recordedAt);
  return rows.reason === undefined ? text : `${text} ${rows.reason}`;
}

function sentenceOf({ from, copied, leftOut }: CopiedRows, recordedAt: string): string {
  const records = `${copied.toLocaleString("en-US")} ${copied === 1 ? "record" : "records"}`;
  switch (from) {
    case "snapshot":
      return `A copy of its ${records}, as recorded on ${recordedAt.slice(0, 10)}.`;
    case "today":
      return leftOut === 0
        ? `This version recorded no rows: a copy of today's ${records}.`
        : `This version recorded no rows: a copy of the ${records} of today that fit it; ${leftOut.toLocaleString("en-US")} do not.`;
    case "samples":
      return `Made-up sample ${copied === 1 ? "record" : "records"}: this version recorded no rows, and none of today fit it.`;
    case "none":
      return "No records: this version recorded none, and none of today fit it.";
  }
}
