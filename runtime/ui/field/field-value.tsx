/** Shows the value of a field as its type means it. */
import type { ReactNode } from "react";
import { formatValue } from "../../model/format-value.ts";
import type { FieldModel, FormatOptions, ReferenceTitle } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { codeQuery, Later } from "../app/later.tsx";
import { Badge } from "../components/badge.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { text as say } from "../text/text.ts";
import { type AnyRow, isEmptyValue } from "./columns.ts";
import { isDueField } from "./overdue.ts";
import { DueDate, RelativeTime } from "./time-value.tsx";

export interface FieldValueProps {
  readonly field: FieldModel;
  readonly row: AnyRow;
  /** One line, cut where long (a list's cell). */
  readonly compact?: boolean;
}

const richValueCode = codeQuery("rich values", () => import("./rich-value.tsx"));

export const linkClasses = "text-link underline-offset-4 hover:underline";
/** One line of a cell. */
const shortLinkClasses = `${linkClasses} inline-block max-w-52 truncate align-bottom`;
/** This many references or tags are shown in a cell; the others are counted. */
const mostInCell = 3;

export function FieldValue({ field, row, compact = false }: FieldValueProps) {
  const { format, model } = useApp();
  const value = row[field.name];
  if (field.type === "secret") return row._filled?.[field.name] === true ? <Secret /> : <NotSet />;
  if (isEmptyValue(value)) return <NotSet />;
  const text = formatValue(field, value, formatOf(field, row, format));
  switch (field.type) {
    case "reference":
    case "references":
      return <References field={field} row={row} most={compact ? mostInCell : undefined} />;
    case "choice": {
      const tone = field.choices?.find((choice) => choice.value === value)?.tone ?? "neutral";
      return (
        <Badge tone={tone}>
          <span className="truncate">{text}</span>
        </Badge>
      );
    }
    case "tags":
      return (
        <Tags values={Array.isArray(value) ? value.map(String) : [text]} most={compact ? mostInCell : undefined} />
      );
    case "boolean":
      return <YesNo yes={value === true} text={text} />;
    case "rating":
    case "percent":
    case "colour":
    case "image":
    case "file":
    case "markdown":
    case "html":
    case "json":
      return <Later code={richValueCode}>{({ RichValue }) => <RichValue {...{ field, row, text }} />}</Later>;
    case "money":
      return <span className={Number(value) < 0 ? "text-destructive-text tabular-nums" : "tabular-nums"}>{text}</span>;
    case "date":
    case "datetime": {
      const system = field.name === "created_at" || field.name === "updated_at" || field.name === "deleted_at";
      if (system) return <RelativeTime value={String(value)} />;
      const shown = <span className="whitespace-nowrap tabular-nums">{text}</span>;
      if (!isDueField(field)) return shown;
      const entity = model.entities.find(({ fields }) => fields.includes(field));
      return <DueDate {...{ entity, field, row, compact }} children={shown} />;
    }
    default:
      return <TextValue field={field} text={text} compact={compact} />;
  }
}

/** Money in the currency that the record names, if it names one. */
export function formatOf(
  field: FieldModel,
  row: Readonly<Record<string, unknown>>,
  format: FormatOptions,
): FormatOptions {
  const code = field.currencyField === undefined ? undefined : row[field.currencyField];
  return typeof code === "string" && /^[A-Z]{3}$/i.test(code) ? { ...format, currency: code.toUpperCase() } : format;
}

export function NotSet() {
  return (
    <span className="text-muted-foreground">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{say("Not set")}</span>
    </span>
  );
}

function Secret() {
  return (
    <span className="text-muted-foreground">
      <span aria-hidden="true">••••••••</span>
      <span className="sr-only">{say("Set, not shown")}</span>
    </span>
  );
}

function YesNo({ yes, text }: { yes: boolean; text: string }) {
  if (!yes) return <span className="text-muted-foreground">{text}</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name="check" className="text-success-foreground" />
      {text}
    </span>
  );
}

function TextValue({ field, text, compact }: { field: FieldModel; text: string; compact: boolean }): ReactNode {
  switch (field.type) {
    case "email":
      return <a href={`mailto:${text}`} className={compact ? shortLinkClasses : linkClasses} children={text} />;
    case "phone":
      return (
        <a href={`tel:${text.replace(/[^\d+]/g, "")}`} className={`${linkClasses} whitespace-nowrap`} children={text} />
      );
    case "url":
      return /^https?:/i.test(text) ? (
        <a
          href={text}
          title={text}
          target="_blank"
          rel="noopener noreferrer"
          className={compact ? shortLinkClasses : linkClasses}
        >
          {compact ? text.replace(/^https?:\/\/(www\.)?/i, "").replace(/[/?#].*$/, "") : text}
        </a>
      ) : (
        text
      );
    case "code":
      return <code className="font-mono text-[0.8125rem] whitespace-nowrap">{text}</code>;
    case "long_text":
      return <LongText text={text} compact={compact} />;
    case "text":
      return compact ? <span className="line-clamp-2 max-w-xs min-w-24 break-words">{text}</span> : text;
    default:
      return <span className="whitespace-nowrap tabular-nums">{text}</span>;
  }
}

function LongText({ text, compact }: { text: string; compact: boolean }) {
  if (!compact) return <span className="whitespace-pre-wrap">{text}</span>;
  return (
    <span className="line-clamp-2 max-w-md min-w-40" title={text.length > 80 ? text.slice(0, 400) : undefined}>
      {text}
    </span>
  );
}

function Tags({ values, most = values.length }: { values: readonly string[]; most: number | undefined }) {
  return (
    <span className="inline-flex flex-wrap gap-1 align-middle">
      {values.slice(0, most).map((tag) => (
        <Badge key={tag}>
          <span className="truncate">{tag}</span>
        </Badge>
      ))}
      <More values={values.slice(most)} />
    </span>
  );
}

/** How many more there are, and which on hovering. */
function More({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <span className="text-xs text-muted-foreground" title={values.join(", ")}>
      +{values.length}
      <span className="sr-only"> {values.join(", ")}</span>
    </span>
  );
}

function References({ field, row, most }: { field: FieldModel; row: AnyRow; most: number | undefined }) {
  const value = row[field.name];
  const given = row._refs?.[field.name];
  const titles: readonly ReferenceTitle[] = Array.isArray(given)
    ? (given as ReferenceTitle[])
    : given && "title" in given
      ? [given]
      : [value].flat().map((id) => ({ id: Number(id), title: `#${String(id)}` }));
  const shown = titles.slice(0, most ?? titles.length);
  return (
    <>
      {shown.map((target, index) => (
        <span key={target.id}>
          {index > 0 && ", "}
          <ReferenceLink field={field} target={target} short={most !== undefined} />
        </span>
      ))}
      {titles.length > shown.length && " "}
      <More values={titles.slice(shown.length).map(({ title }) => title)} />
    </>
  );
}

interface ReferenceLinkProps {
  readonly field: FieldModel;
  readonly target: ReferenceTitle;
  readonly short: boolean;
}

function ReferenceLink({ field, target, short }: ReferenceLinkProps) {
  const { entityNamed, detailPath } = useApp();
  const path = field.reference && detailPath(entityNamed(field.reference.entity), target.id);
  if (path === undefined) return target.title;
  return (
    <Link to={path} className={short ? shortLinkClasses : linkClasses}>
      {target.title}
    </Link>
  );
}
