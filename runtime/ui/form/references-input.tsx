/** Picks several records: those chosen are chips, the search adds one more. */
import { useState } from "react";
import { recordOptions } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { Chip } from "../components/chip.tsx";
import { Combobox } from "../components/combobox.tsx";
import { text } from "../text/text.ts";
import type { FieldInputProps } from "./field-control.ts";
import { NewRecordButton } from "./new-record-button.tsx";
import { toComboboxOption, usePaused } from "./reference-input.tsx";

const mostFound = 20;

export function ReferencesInput(props: FieldInputProps) {
  const { id, field, value, onChange, invalid, describedBy, label } = props;
  const { entityNamed, queries } = useApp();
  const target = entityNamed(field.reference?.entity ?? field.name);
  const ids = Array.isArray(value) ? (value as readonly string[]) : [];
  const [search, setSearch] = useState("");
  const q = usePaused(search);
  // As many more as are chosen, which are left out.
  const limit = Math.min(100, mostFound + ids.length);
  const found = useQuery(recordOptions(queries, target, { q, limit }), { keepPrevious: true });
  const chosen = useQuery(ids.length === 0 ? undefined : recordOptions(queries, target, { ids: ids.map(Number) }), {
    keepPrevious: true,
  });
  const titleOf = (chosenId: string) => chosen.data?.find((option) => String(option.id) === chosenId)?.title;
  const open = found.data?.filter((option) => !ids.includes(String(option.id)));
  const add = (added: string) => onChange([...ids.filter((other) => other !== added), added]);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-2">
        <Combobox
          id={id}
          name={field.name}
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          placeholder={text("Add {name}…", { name: target.label })}
          selected={undefined}
          onSelect={(option) => option !== undefined && add(option.value)}
          options={found.outdated || search.trim() !== q ? undefined : open?.slice(0, mostFound).map(toComboboxOption)}
          onSearch={setSearch}
        />
        <NewRecordButton entity={target} onCreated={(row) => add(String(row.id))} />
      </div>
      {ids.length > 0 && (
        <ul aria-label={field.label} className="flex flex-wrap gap-1.5">
          {ids.map((chosenId) => (
            <li key={chosenId} className="max-w-full">
              <Chip
                label={titleOf(chosenId) ?? `#${chosenId}`}
                onRemove={() => onChange(ids.filter((other) => other !== chosenId))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
