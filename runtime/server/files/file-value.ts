/** The value by which a record names an upload: `file:<id>`. */
import type { FieldModel } from "../../model/types.ts";

const UPLOAD = /^file:([1-9]\d{0,15})$/;

export function toFileValue(id: number): string {
  return `file:${id}`;
}

/** Returns the upload's id; undefined for a web address, which an image may be, and for what is no text. */
export function findFileId(value: unknown): number | undefined {
  const digits = typeof value === "string" ? UPLOAD.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

export function holdsFiles(field: FieldModel): boolean {
  return field.type === "file" || field.type === "image";
}
