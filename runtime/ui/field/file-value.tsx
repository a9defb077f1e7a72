/** Shows uploads: a picture as a thumbnail, any other file as a link with its size. */
import { useState } from "react";
import type { FieldModel, FileInfo } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";
import type { AnyRow } from "./columns.ts";
import { formatFileSize } from "./file-size.ts";

/** Where the picture of a field is: an upload's address or the web address that it holds. */
export function imageUrl(field: FieldModel, row: AnyRow): string | undefined {
  const value = row[field.name];
  const upload = row._files?.[field.name];
  if (upload !== undefined) return upload.url;
  return typeof value === "string" && /^https?:\/\//i.test(value) ? value : undefined;
}

export function ImageThumb({ src, alt, className }: { src: string | undefined; alt: string; className?: string }) {
  const [broken, setBroken] = useState<string>();
  const box = "shrink-0 rounded-md border border-border bg-muted object-cover";
  if (src === undefined || broken === src) {
    return (
      <span
        role="img"
        aria-label={text("{name} (not available)", { name: alt })}
        className={cn(box, "inline-flex items-center justify-center", className === undefined ? "size-8" : "size-16")}
      >
        <Icon name="image" className="text-muted-foreground" />
      </span>
    );
  }
  return (
    <img src={src} alt={alt} loading="lazy" onError={() => setBroken(src)} className={cn(box, "size-8", className)} />
  );
}

export function FileLink({ file }: { file: FileInfo }) {
  const { format } = useApp();
  return (
    <span className="inline-flex max-w-full items-baseline gap-2">
      <a
        href={file.url}
        download={file.name}
        className="inline-flex min-w-0 items-center gap-1.5 text-link underline-offset-4 hover:underline"
      >
        <Icon name="file" />
        <span className="truncate">{file.name}</span>
      </a>
      <span className="shrink-0 text-xs whitespace-nowrap text-muted-foreground">
        {formatFileSize(file.size, format.locale)}
      </span>
    </span>
  );
}
