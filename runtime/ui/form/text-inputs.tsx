/** Inputs of texts with a meaning: secrets, colours, countries. */
import { useId, useMemo, useState } from "react";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";
import { text } from "../text/text.ts";
import { countryNames } from "./countries.ts";
import type { Control } from "./field-control.ts";
import { useFormScope } from "./form-scope.ts";

interface InputProps {
  readonly field: FieldModel;
  readonly control: Control;
}

/** The stored secret is never sent to the browser, so an empty input keeps it. */
export function SecretInput({ field, control }: InputProps) {
  const [shown, setShown] = useState(false);
  const filled = useFormScope()?.row?._filled?.[field.name] === true;
  return (
    <div className="flex gap-2">
      <Input
        {...control}
        required={field.required && !filled}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        placeholder={filled ? text("Leave empty to keep what is set") : undefined}
      />
      <Button
        variant="outline"
        size="icon"
        aria-label={shown ? text("Hide what I type") : text("Show what I type")}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        <Icon name="eye" />
      </Button>
    </div>
  );
}

export function ColourInput({ control }: { control: Control }) {
  return (
    <div className="flex gap-2 sm:max-w-60">
      <input
        type="color"
        aria-label={text("Pick a colour")}
        value={/^#[0-9a-f]{6}$/i.test(control.value) ? control.value : "#000000"}
        onChange={control.onChange}
        className="h-9 w-12 shrink-0 cursor-pointer rounded-md border border-input bg-card p-1"
      />
      <Input {...control} placeholder="#1a73e8" spellCheck={false} className="font-mono" />
    </div>
  );
}

/** Offers the names of all countries, and takes any other text too: what is stored may be older than the list. */
export function CountryInput({ control }: { control: Control }) {
  const { format } = useApp();
  const list = useId();
  const names = useMemo(() => countryNames(format.locale), [format.locale]);
  return (
    <>
      <Input {...control} list={list} />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
