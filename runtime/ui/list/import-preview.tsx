/** What an import would do: which column becomes which field, the first rows, and what is wrong in which line. */
import type { ImportColumn, ImportRequest, ImportResult } from "../../client/import-rows.ts";
import { isWritable } from "../../model/field-traits.ts";
import { formatValue } from "../../model/format-value.ts";
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Label } from "../components/label.tsx";
import { Select } from "../components/select.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { columnNamed } from "../field/columns.ts";
import { text, translated } from "../text/text.ts";

export interface ImportPreviewProps {
  readonly entity: EntityModel;
  readonly request: ImportRequest;
  readonly result: ImportResult;
  readonly onChange: (request: ImportRequest) => void;
}

/** Errors shown; the others are counted. */
const mostErrors = 20;

export function ImportPreview(props: ImportPreviewProps) {
  const { created, updated, errors } = props.result;
  const { format } = useApp();
  const number = (value: number) => value.toLocaleString(format.locale);
  return (
    <>
      <p role="status" className="text-sm">
        {text("{created} new, {updated} changed, {wrong} with errors", {
          created: number(created),
          updated: number(updated),
          wrong: number(new Set(errors.map(({ line }) => line)).size),
        })}
      </p>
      {errors.length > 0 && <Errors {...props} />}
      <Mapping {...props} />
      <KeyChoice {...props} />
      <Sample {...props} />
    </>
  );
}

function Errors({ entity, result }: ImportPreviewProps) {
  const { errors } = result;
  return (
    <section aria-label={text("Errors")} className="rounded-lg bg-danger px-4 py-3 text-sm text-danger-foreground">
      <p className="mb-1 font-medium">{text("Nothing is imported until every line is right.")}</p>
      <ul className="max-h-40 list-disc overflow-y-auto pl-5">
        {errors.slice(0, mostErrors).map(({ line, field, message }) => (
          <li key={`${line} ${field ?? ""} ${message}`}>
            {text("Line {line}", { line })}: {translated(message)}
            {field !== undefined && !message.includes(labelOf(entity, field)) && ` (${labelOf(entity, field)})`}
          </li>
        ))}
      </ul>
      {errors.length > mostErrors && <p>{text("and {count} more", { count: errors.length - mostErrors })}</p>}
    </section>
  );
}

function labelOf(entity: EntityModel, name: string): string {
  return entity.fields.find((field) => field.name === name)?.label ?? name;
}

/** Fields that a column can fill; the record's number only where records are found by it. */
function importable(entity: EntityModel, key: string | undefined): readonly FieldModel[] {
  const fields = entity.fields.filter((field) => isWritable(field) && !["secret", "file"].includes(field.type));
  return key === "id" ? [columnNamed(entity, "id"), ...fields] : fields;
}

/** A value as it would be stored; the file has numbers as text. */
function readCell(field: FieldModel, value: unknown): unknown {
  const parsed = parseFieldValue(field, value);
  return "value" in parsed ? parsed.value : value;
}

/** The columns as the person has set them; the answer about an earlier request may still be shown. */
function columnsOf({ mapping }: ImportRequest, result: ImportResult): readonly ImportColumn[] {
  if (mapping === undefined) return result.columns;
  return result.columns.map(({ header }) => ({ header, field: mapping[header] ?? null }));
}

function Mapping({ entity, request, result, onChange }: ImportPreviewProps) {
  const columns = columnsOf(request, result);
  const taken = new Set(columns.map(({ field }) => field));
  const missing = entity.fields.filter(
    (field) => field.required && isWritable(field) && field.default === undefined && !taken.has(field.name),
  );
  const set = (header: string, field: string) => {
    const entries = columns.flatMap((column) => {
      const next = column.header === header ? field : (column.field ?? "");
      // A field is filled from one column: choosing it here takes it from the other.
      const elsewhere = column.header !== header && next === field;
      return next === "" || elsewhere ? [] : [[column.header, next] as const];
    });
    onChange({ ...request, mapping: Object.fromEntries(entries) });
  };
  return (
    <section aria-label={text("Columns")}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {columns.map(({ header, field }, index) => (
          <div key={header} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-2">
            <Label htmlFor={`import-column-${index}`} className="truncate font-normal">
              {header === "" ? text("(no name)") : header}
            </Label>
            <Select
              id={`import-column-${index}`}
              value={field ?? ""}
              onChange={(event) => set(header, event.target.value)}
              className="h-8"
            >
              <option value="">{text("Leave out")}</option>
              {importable(entity, request.key).map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      {missing.length > 0 && (
        <p className="mt-2 text-[13px] text-destructive-text">
          {text("No column gives {names}, which every record needs.", {
            names: missing.map(({ label }) => label).join(", "),
          })}
        </p>
      )}
    </section>
  );
}

function KeyChoice({ entity, request, result, onChange }: ImportPreviewProps) {
  const taken = new Set(result.columns.map(({ field }) => field));
  // An export has the numbers of its records, so that it can be changed elsewhere and brought back.
  const numbers = result.columns.find(({ header }) => header.trim().toLowerCase() === "id")?.header;
  const offered = [
    ...(numbers === undefined ? [] : [columnNamed(entity, "id")]),
    ...importable(entity, undefined).filter(
      ({ name, unique }) => taken.has(name) && (unique || name === entity.titleField),
    ),
  ];
  if (offered.length === 0 && request.key === undefined) return null;
  const choose = (key: string) => {
    const { key: _key, mapping, ...rest } = request;
    const others = Object.entries(mapping ?? {}).filter(([, field]) => field !== "id");
    const numbered = key === "id" && numbers !== undefined ? [[numbers, "id"] as const] : [];
    onChange({
      ...rest,
      ...(mapping === undefined ? {} : { mapping: Object.fromEntries([...others, ...numbered]) }),
      ...(key === "" ? {} : { key }),
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Label htmlFor="import-key" className="font-normal">
        {text("Change records that are there already, found by")}
      </Label>
      <Select
        id="import-key"
        value={request.key ?? ""}
        onChange={(event) => choose(event.target.value)}
        className="h-8 w-auto min-w-40"
      >
        <option value="">{text("None: all rows are new")}</option>
        {offered.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Sample({ entity, result }: ImportPreviewProps) {
  const { format } = useApp();
  const fields = result.columns.flatMap(({ field }) => (field === null ? [] : [columnNamed(entity, field)]));
  if (result.sample.length === 0 || fields.length === 0) return null;
  return (
    <div className="overflow-hidden rounded-lg border border-border">
      <Table aria-label={text("First rows")}>
        <TableHeader>
          <TableRow>
            {fields.map(({ name, label }) => (
              <TableHead key={name}>{label}</TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {result.sample.slice(0, 5).map((values, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sample rows have no other identity
            <TableRow key={index}>
              {fields.map((field) => (
                <TableCell key={field.name} className="max-w-48 truncate py-1.5">
                  {formatValue(field, readCell(field, values[field.name]), format)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
