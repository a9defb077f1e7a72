/** Picks the record a reference points to: a plain select while there are few, a searching combobox when there are many. */
import { useEffect, useState } from "react";
import type { RecordOption } from "../../client/data-client.ts";
import { recordOptions } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Combobox, type ComboboxOption } from "../components/combobox.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { useCreateRecord } from "./create-record-context.ts";
import type { FieldInputProps } from "./field-input.tsx";

/** Up to this many records a plain select shows them all. */
const mostInSelect = 20;
const pause = 200;

export function ReferenceInput(props: FieldInputProps & { value: string }) {
  const { field, onChange } = props;
  const { entityNamed, queries, newPath } = useApp();
  const createRecord = useCreateRecord();
  const target = entityNamed(field.reference?.entity ?? field.name);
  const first = useQuery(recordOptions(queries, target, { limit: mostInSelect + 1 }));
  const few = first.data !== undefined && first.data.length <= mostInSelect;
  return (
    <div className="flex gap-2">
      {few ? (
        <FewRecords {...props} target={target} options={first.data ?? []} />
      ) : (
        <ManyRecords {...props} target={target} />
      )}
      {createRecord !== undefined && newPath(target) !== undefined && (
        <Button
          variant="outline"
          className="px-3"
          aria-label={`New ${target.label}`}
          onClick={() => createRecord(target, (row) => onChange(String(row.id)))}
        >
          <Icon name="plus" />
          New
        </Button>
      )}
    </div>
  );
}

type PickerProps = FieldInputProps & { readonly value: string; readonly target: EntityModel };

function FewRecords(props: PickerProps & { options: readonly RecordOption[] }) {
  const { id, field, value, onChange, invalid, describedBy, options } = props;
  const listed = options.some((option) => String(option.id) === value);
  const current = useSelected(props.target, listed ? "" : value);
  const all = current === undefined ? options : [...options, current];
  return (
    <Select
      id={id}
      name={field.name}
      required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {(!field.required || value === "") && <option value="">{field.required ? "Choose…" : "Not set"}</option>}
      {all.map((option) => (
        <option key={option.id} value={option.id}>
          {option.title}
          {option.subtitle === undefined || option.subtitle === "" ? "" : ` · ${option.subtitle}`}
        </option>
      ))}
    </Select>
  );
}

function ManyRecords({ id, field, value, onChange, invalid, describedBy, target }: PickerProps) {
  const { queries } = useApp();
  const [text, setText] = useState("");
  const q = usePaused(text);
  const found = useQuery(recordOptions(queries, target, { q, limit: mostInSelect }), { keepPrevious: true });
  const selected = useSelected(target, value);
  return (
    <Combobox
      id={id}
      name={field.name}
      required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      placeholder={`Search ${target.pluralLabel}…`}
      selected={selected === undefined ? undefined : toComboboxOption(selected)}
      onSelect={(option) => onChange(option?.value ?? "")}
      options={found.outdated || text.trim() !== q ? undefined : found.data?.map(toComboboxOption)}
      onSearch={setText}
    />
  );
}

/** Title of the chosen record, asked for by its id. */
function useSelected(target: EntityModel, value: string): RecordOption | undefined {
  const { queries } = useApp();
  const id = /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  const { data } = useQuery(id === undefined ? undefined : recordOptions(queries, target, { ids: [id] }));
  return id === undefined ? undefined : (data?.find((option) => option.id === id) ?? { id, title: `#${id}` });
}

/** `text` once it has not changed for a moment. */
function usePaused(text: string): string {
  const [settled, setSettled] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function toComboboxOption({ id, title, subtitle }: RecordOption): ComboboxOption {
  return { value: String(id), label: title, description: subtitle === "" ? undefined : subtitle };
}
