/** Sends a file as soon as it is chosen or dropped; the record refers to it once it is saved. A picture may also be a web address. */
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import { largestUpload, type Upload, uploadFile } from "../../client/uploads.ts";
import type { FileInfo } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";
import { formatFileSize } from "../field/file-size.ts";
import { FileLink, ImageThumb } from "../field/file-value.tsx";
import { text } from "../text/text.ts";
import { controlOf, type FieldInputProps } from "./field-control.ts";
import { useFormScope } from "./form-scope.ts";

const pictures = "image/png,image/jpeg,image/gif,image/webp,image/avif";

export function UploadInput(props: FieldInputProps) {
  const { id, field, onChange, describedBy, invalid, label } = props;
  const value = typeof props.value === "string" ? props.value : "";
  const isImage = field.type === "image";
  const picker = useRef<HTMLInputElement>(null);
  const upload = useUpload(onChange);
  const stored = useFormScope()?.row;
  const kept = stored?.[field.name] === value ? stored?._files?.[field.name] : undefined;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) void upload.send(file);
  };
  const web = isImage && !value.startsWith("file:");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one way; the button is the other
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col gap-2.5 rounded-md border border-dashed border-input bg-card p-3",
        over && "border-ring bg-selected",
        invalid && "border-destructive-text",
      )}
    >
      {value !== "" && (
        <Chosen
          {...{ isImage, value, kept }}
          label={field.label}
          sent={upload.sent?.value === value ? upload.sent : undefined}
          preview={upload.sent?.value === value ? upload.preview : undefined}
          onRemove={() => onChange("")}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={picker}
          type="file"
          hidden
          accept={isImage ? pictures : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) void upload.send(file);
          }}
        />
        <Button
          id={web ? undefined : id}
          variant="outline"
          size="sm"
          aria-label={`${uploadLabel(isImage, value !== "")}: ${label ?? field.label}`}
          aria-describedby={describedBy}
          disabled={upload.sending}
          onClick={() => picker.current?.click()}
        >
          <Icon name="upload" />
          {upload.sending ? text("Uploading…") : uploadLabel(isImage, value !== "")}
        </Button>
        {!upload.sending && <span className="text-[13px] text-muted-foreground">{text("or drop it here")}</span>}
      </div>
      {web && <Input {...controlOf(props)} type="url" placeholder={text("or a web address: https://…")} />}
      {upload.problem !== undefined && (
        <p role="alert" className="text-[13px] text-destructive-text">
          {upload.problem}
        </p>
      )}
    </div>
  );
}

function uploadLabel(isImage: boolean, replace: boolean): string {
  if (replace) return isImage ? text("Choose another picture") : text("Choose another file");
  return isImage ? text("Choose a picture") : text("Choose a file");
}

interface ChosenProps {
  readonly isImage: boolean;
  readonly value: string;
  readonly label: string;
  readonly kept: FileInfo | undefined;
  readonly sent: Upload | undefined;
  /** Address of the chosen file in this browser. */
  readonly preview: string | undefined;
  readonly onRemove: () => void;
}

function Chosen({ isImage, value, label, kept, sent, preview, onRemove }: ChosenProps) {
  const { format } = useApp();
  const src = preview ?? kept?.url ?? (value.startsWith("file:") ? undefined : value);
  return (
    <div className="flex items-center gap-3">
      {isImage && <ImageThumb src={src} alt={text("Preview of {name}", { name: label })} className="size-16" />}
      <span className="min-w-0 flex-1 text-sm">
        {kept !== undefined ? (
          <FileLink file={kept} />
        ) : sent !== undefined ? (
          <span className="block truncate">
            {sent.name}{" "}
            <span className="text-xs text-muted-foreground">{formatFileSize(sent.size, format.locale)}</span>
          </span>
        ) : null}
      </span>
      <Button variant="ghost" size="icon-sm" aria-label={text("Remove {name}", { name: label })} onClick={onRemove}>
        <Icon name="x" />
      </Button>
    </div>
  );
}

/** The upload under way; `preview` shows what was chosen before it is stored anywhere. */
function useUpload(onChange: (value: string) => void) {
  const client = useDataClient();
  const { format } = useApp();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] = useState<Upload>();
  const [preview, setPreview] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => (preview === undefined ? undefined : () => URL.revokeObjectURL(preview)), [preview]);
  const send = async (file: File) => {
    setProblem(undefined);
    if (file.size > largestUpload) {
      const most = formatFileSize(largestUpload, format.locale);
      setProblem(text("{name} is larger than {size}", { name: file.name, size: most }));
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setSending(true);
    try {
      const upload = await uploadFile(client, file, controller.signal);
      setSent(upload);
      setPreview(file.type.startsWith("image/") ? URL.createObjectURL(file) : undefined);
      onChange(upload.value);
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    }
    setSending(false);
  };
  return { sending, problem, sent, preview, send };
}
