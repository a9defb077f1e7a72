/** Labelled inputs of forms that are about no record: accounts and passwords. */
import { type ComponentProps, useId, useState } from "react";
import { Button } from "../components/button.tsx";
import { Input } from "../components/input.tsx";
import { Label } from "../components/label.tsx";
import { text } from "../text/text.ts";

export interface TextFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly onValue: (value: string) => void;
}

export function TextField({ label, error, help, onValue, autoFocus, ...props }: TextFieldProps) {
  const id = useId();
  const described = [help === undefined ? "" : `${id}-help`, error === undefined ? "" : `${id}-error`].join(" ").trim();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Input
        {...props}
        id={id}
        ref={autoFocus === true ? focusOnce : undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described === "" ? undefined : described}
        onChange={(event) => onValue(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="text-[13px] text-muted-foreground">
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-[13px] text-destructive-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** A password that can be looked at before it is sent. */
export function PasswordField(props: TextFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="flex items-start gap-2">
      <TextField {...props} type={shown ? "text" : "password"} spellCheck={false} autoCapitalize="none" />
      <Button
        variant="outline"
        className="mt-[1.625rem]"
        aria-pressed={shown}
        aria-label={text("Show {name}", { name: props.label })}
        onClick={() => setShown(!shown)}
      >
        {shown ? text("Hide") : text("Show")}
      </Button>
    </div>
  );
}

/** The page was made for this input; focusing it is what the person expects. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
