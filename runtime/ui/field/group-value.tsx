/** Shows fields that belong together as one value: a name, an address, a place on the map. */

import { formatValue } from "../../model/format-value.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { FieldBlock } from "./arrange-fields.ts";
import { type AnyRow, isEmptyValue } from "./columns.ts";
import { linkClasses, NotSet } from "./field-value.tsx";

export interface GroupValueProps {
  readonly kind: FieldBlock["kind"];
  readonly fields: readonly FieldModel[];
  readonly row: AnyRow;
  /** One line (a list's cell). */
  readonly compact?: boolean;
}

export function GroupValue({ kind, fields, row, compact = false }: GroupValueProps) {
  const { format } = useApp();
  const parts = fields
    .filter(({ name }) => !isEmptyValue(row[name]))
    .map((field) => ({ field, text: formatValue(field, row[field.name], format) }));
  if (parts.length === 0) return <NotSet />;
  if (kind === "geo") return <Place fields={fields} row={row} text={parts.map(({ text }) => text).join(", ")} />;
  if (kind === "person_name") return parts.map(({ text }) => text).join(" ");
  if (compact)
    return <span className="line-clamp-2 max-w-xs min-w-40">{parts.map(({ text }) => text).join(", ")}</span>;
  return (
    <address className="not-italic">
      {parts.map(({ field, text }) => (
        <span key={field.name} className="block">
          {text}
        </span>
      ))}
    </address>
  );
}

function Place({ fields, row, text }: { fields: readonly FieldModel[]; row: AnyRow; text: string }) {
  const at = (type: FieldModel["type"]) => row[fields.find((field) => field.type === type)?.name ?? ""];
  const [latitude, longitude] = [at("latitude"), at("longitude")];
  if (typeof latitude !== "number" || typeof longitude !== "number") return text;
  const query = new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) }).toString();
  return (
    <a
      href={`https://www.openstreetmap.org/?${query}#map=15/${latitude}/${longitude}`}
      target="_blank"
      rel="noopener noreferrer"
      className={`${linkClasses} whitespace-nowrap tabular-nums`}
    >
      {text}
    </a>
  );
}
