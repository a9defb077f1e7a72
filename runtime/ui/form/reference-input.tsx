/** Picks the record a reference points to: a plain select while there are few, a searching combobox when there are many. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RecordOption } from "../../client/data-client.ts";
import { recordOptions } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldModel, ReferenceTitle } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Combobox, type ComboboxOption } from "../components/combobox.tsx";
import { Select } from "../components/select.tsx";
import { text as say } from "../text/text.ts";
import type { FieldInputProps } from "./field-control.ts";
import { useFormScope } from "./form-scope.ts";
import type { InputValue } from "./form-values.ts";
import { NewRecordButton } from "./new-record-button.tsx";
import { useDescendants } from "./use-descendants.ts";

/** Up to this many records a plain select shows them all. */
const mostInSelect = 20;
const pause = 200;

export function ReferenceInput(props: FieldInputProps & { value: string }) {
  const { field, onChange } = props;
  const { entityNamed, queries } = useApp();
  const target = entityNamed(field.reference?.entity ?? field.name);
  const first = useQuery(recordOptions(queries, target, { limit: mostInSelect + 1 }));
  // Until it is known how many there are, the select stands in: most lists are short.
  const few = first.data === undefined || first.data.length <= mostInSelect;
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  useLayoutEffect(() => {
    // The control that had the focus has just made room for the other one.
    if (!few && focused.current) box.current?.querySelector("input")?.focus();
  }, [few]);
  const scope = useFormScope();
  const excluded = useDescendants(target, scope?.entity.parentField === field.name ? scope.row?.id : undefined);
  return (
    <div
      ref={box}
      className="flex gap-2"
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={() => {
        focused.current = false;
      }}
    >
      {few ? (
        <FewRecords {...props} {...{ target, excluded }} options={first.data ?? []} />
      ) : (
        <ManyRecords {...props} {...{ target, excluded }} />
      )}
      {props.label === undefined && <NewRecordButton entity={target} onCreated={(row) => onChange(String(row.id))} />}
    </div>
  );
}

type PickerProps = FieldInputProps & {
  readonly value: string;
  readonly target: EntityModel;
  /** Ids of records that may not be picked: in a tree the record itself and what is below it. */
  readonly excluded: ReadonlySet<number>;
};

function FewRecords(props: PickerProps & { options: readonly RecordOption[] }) {
  const { id, field, value, onChange, invalid, describedBy, label, excluded } = props;
  const options = props.options.filter((option) => !excluded.has(option.id));
  const listed = options.some((option) => String(option.id) === value);
  const current = useSelected(props.target, listed ? "" : value);
  const all = current === undefined ? options : [...options, current];
  return (
    <Select
      id={id}
      name={field.name}
      required={field.required}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {(!field.required || value === "") && (
        <option value="">{field.required ? say("Choose…") : say("Not set")}</option>
      )}
      {all.map((option) => (
        <option key={option.id} value={option.id}>
          {option.title}
          {option.subtitle === undefined || option.subtitle === "" ? "" : ` · ${option.subtitle}`}
        </option>
      ))}
    </Select>
  );
}

function ManyRecords({ id, field, value, onChange, invalid, describedBy, label, target, excluded }: PickerProps) {
  const { queries } = useApp();
  const [text, setText] = useState("");
  const q = usePaused(text);
  const found = useQuery(recordOptions(queries, target, { q, limit: mostInSelect }), { keepPrevious: true });
  const selected = useSelected(target, value);
  const open = found.data?.filter((option) => !excluded.has(option.id));
  return (
    <Combobox
      id={id}
      name={field.name}
      required={field.required}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      placeholder={say("Search {name}…", { name: target.pluralLabel })}
      selected={selected === undefined ? undefined : toComboboxOption(selected)}
      onSelect={(option) => onChange(option?.value ?? "")}
      options={found.outdated || text.trim() !== q ? undefined : open?.map(toComboboxOption)}
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

/** Titles of the records that a form's input names, in the shape of a row's `_refs`. */
export function usePickedTitles(
  field: FieldModel,
  value: InputValue | undefined,
): ReferenceTitle | readonly ReferenceTitle[] | null {
  const { queries, entityNamed } = useApp();
  const target = field.reference === undefined ? undefined : entityNamed(field.reference.entity);
  const ids = [value ?? []]
    .flat()
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  const asked = target === undefined || ids.length === 0 ? undefined : recordOptions(queries, target, { ids });
  const { data = [] } = useQuery(asked);
  const titles = ids.map((id) => data.find((option) => option.id === id) ?? { id, title: `#${id}` });
  return field.type === "references" ? titles : (titles[0] ?? null);
}

/** `text` once it has not changed for a moment. */
export function usePaused(text: string): string {
  const [settled, setSettled] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function toComboboxOption({ id, title, subtitle }: RecordOption): ComboboxOption {
  return { value: String(id), label: title, description: subtitle === "" ? undefined : subtitle };
}
