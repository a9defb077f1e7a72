/** Shows the value of a field as its type means it. */
import type { ReactNode } from "react";
import { formatValue } from "../../model/format-value.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Badge } from "../components/badge.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import type { AnyRow } from "./columns.ts";

export interface FieldValueProps {
  readonly field: FieldModel;
  readonly row: AnyRow;
  /** One line, cut where long (a list's cell). */
  readonly compact?: boolean;
}

const linkClasses = "text-link underline-offset-4 hover:underline";

export function FieldValue({ field, row, compact = false }: FieldValueProps) {
  const { format } = useApp();
  const value = row[field.name];
  if (value === null || value === undefined || value === "") {
    return (
      <span className="text-muted-foreground">
        <span aria-hidden="true">–</span>
        <span className="sr-only">Not set</span>
      </span>
    );
  }
  const text = formatValue(field, value, format);
  switch (field.type) {
    case "reference":
      return <ReferenceValue field={field} row={row} />;
    case "choice": {
      const tone = field.choices?.find((choice) => choice.value === value)?.tone ?? "neutral";
      return (
        <Badge tone={tone}>
          <span className="truncate">{text}</span>
        </Badge>
      );
    }
    case "boolean":
      return value === true ? (
        <span className="inline-flex items-center gap-1.5">
          <Icon name="check" className="text-success-foreground" />
          {text}
        </span>
      ) : (
        <span className="text-muted-foreground">{text}</span>
      );
    case "rating":
      return <Rating value={Number(value)} max={field.max ?? 5} />;
    case "percent":
      return <Percent value={Number(value)} text={text} />;
    case "money":
      return <span className={Number(value) < 0 ? "text-destructive-text tabular-nums" : "tabular-nums"}>{text}</span>;
    case "long_text":
      return compact ? (
        <span className="line-clamp-2 max-w-md min-w-40">{text}</span>
      ) : (
        <span className="whitespace-pre-wrap">{text}</span>
      );
    default:
      return <TextValue field={field} text={text} compact={compact} />;
  }
}

function TextValue({ field, text, compact }: { field: FieldModel; text: string; compact: boolean }): ReactNode {
  switch (field.type) {
    case "email":
      return <a href={`mailto:${text}`} className={linkClasses} children={text} />;
    case "phone":
      return (
        <a href={`tel:${text.replace(/[^\d+]/g, "")}`} className={`${linkClasses} whitespace-nowrap`} children={text} />
      );
    case "url":
      return /^https?:/i.test(text) ? (
        <a href={text} target="_blank" rel="noopener noreferrer" className={linkClasses}>
          {compact ? text.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "") : text}
        </a>
      ) : (
        text
      );
    case "colour":
      return (
        <span className="inline-flex items-center gap-2 align-middle">
          <span className="size-4 rounded border border-border" style={{ backgroundColor: text }} aria-hidden="true" />
          <code className="text-xs">{text}</code>
        </span>
      );
    case "code":
      return <code className="font-mono text-[0.8125rem] whitespace-nowrap">{text}</code>;
    case "text":
      return compact ? <span className="line-clamp-2 max-w-xs min-w-24 break-words">{text}</span> : text;
    default:
      return <span className="whitespace-nowrap tabular-nums">{text}</span>;
  }
}

function ReferenceValue({ field, row }: { field: FieldModel; row: AnyRow }) {
  const { entityNamed, detailPath } = useApp();
  const target = row._refs[field.name];
  if (target === null || target === undefined || !("title" in target)) return <>{`#${String(row[field.name])}`}</>;
  const path = field.reference && detailPath(entityNamed(field.reference.entity), target.id);
  if (path === undefined) return <>{target.title}</>;
  return (
    <Link to={path} className={linkClasses}>
      {target.title}
    </Link>
  );
}

function Rating({ value, max }: { value: number; max: number }) {
  return (
    <span role="img" aria-label={`${value} of ${max} stars`} className="inline-flex gap-0.5 align-middle">
      {Array.from({ length: Math.min(max, 10) }, (_, index) => (
        <Icon
          // biome-ignore lint/suspicious/noArrayIndexKey: stars have no other identity
          key={index}
          name="star"
          className={index < value ? "fill-warning-foreground text-warning-foreground" : "text-border"}
        />
      ))}
    </span>
  );
}

function Percent({ value, text }: { value: number; text: string }) {
  return (
    <span className="inline-flex items-center gap-2 align-middle tabular-nums">
      <span aria-hidden="true" className="h-1.5 w-16 overflow-hidden rounded-full bg-accent">
        <span
          className="block h-full rounded-full bg-primary"
          style={{ width: `${Math.max(0, Math.min(100, value))}%` }}
        />
      </span>
      {text}
    </span>
  );
}
