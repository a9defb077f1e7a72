/** Shows values that are drawn rather than written, files and marked-up texts; loaded when a page has such a field. */
import type { ReactNode } from "react";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { text as say } from "../text/text.ts";
import { type AnyRow, titleOf } from "./columns.ts";
import { FileLink, ImageThumb, imageUrl } from "./file-value.tsx";
import { MarkedText } from "./marked-text.tsx";
import { Colour, Percent, Rating } from "./value-marks.tsx";

export interface RichValueProps {
  readonly field: FieldModel;
  readonly row: AnyRow;
  /** The value in words. */
  readonly text: string;
}

export function RichValue({ field, row, text }: RichValueProps): ReactNode {
  const value = Number(row[field.name]);
  switch (field.type) {
    case "rating":
      return <Rating value={value} max={field.max ?? 5} />;
    case "percent":
      return <Percent value={value} text={text} />;
    case "colour":
      return <Colour value={text} />;
    case "image":
      return <Picture field={field} row={row} />;
    case "file": {
      const file = row._files?.[field.name];
      if (file === undefined) return <span className="text-muted-foreground">{say("File missing")}</span>;
      return <FileLink file={file} />;
    }
    default:
      return <MarkedText type={field.type} value={text} />;
  }
}

function Picture({ field, row }: { field: FieldModel; row: AnyRow }) {
  return <ImageThumb src={imageUrl(field, row)} alt={usePictureName(field, row)} />;
}

/** What a picture is of. */
export function usePictureName(field: FieldModel, row: AnyRow): string {
  const { model } = useApp();
  const owner = model.entities.find(({ fields }) => fields.includes(field));
  if (owner === undefined) return field.label;
  return say("{field} of {name}", { field: field.label, name: titleOf(owner, row) });
}
