/** Inputs of numbers that are more than a number: money, percent, durations and quantities with a unit. */
import { boundsOf } from "../../model/field-traits.ts";
import { formatDuration } from "../../model/format-value.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { cn } from "../components/cn.ts";
import { Input } from "../components/input.tsx";
import { formatOf } from "../field/field-value.tsx";
import type { Control } from "./field-control.ts";
import { useFormScope } from "./form-scope.ts";
import { parseDuration, plainNumber } from "./form-values.ts";

interface AffixedProps {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly control: Control;
  readonly inputMode: "decimal" | "numeric" | "text";
}

/** A number with its unit inside the frame of the input. */
function Affixed({ before = "", after = "", control, inputMode }: AffixedProps) {
  const sign = "pointer-events-none absolute top-1/2 -translate-y-1/2 text-sm text-muted-foreground";
  const left = before === "" ? "" : before.length > 2 ? "pl-14" : "pl-8";
  const right = after === "" ? "" : after.length > 5 ? "pr-24" : after.length > 2 ? "pr-16" : "pr-9";
  return (
    <div className="relative sm:max-w-48">
      {before !== "" && (
        <span aria-hidden="true" className={cn(sign, "left-3")}>
          {before}
        </span>
      )}
      <Input {...control} inputMode={inputMode} className={cn(left, right)} />
      {after !== "" && (
        <span aria-hidden="true" className={cn(sign, "right-3")}>
          {after}
        </span>
      )}
    </div>
  );
}

interface InputProps {
  readonly field: FieldModel;
  readonly control: Control;
}

/** The currency is the app's, or the one that another field of the record names. */
export function MoneyInput({ field, control }: InputProps) {
  const { format } = useApp();
  const scope = useFormScope();
  const { currency } = formatOf(field, scope?.inputs ?? {}, format);
  return <Affixed before={currencySymbol(format.locale, currency)} control={control} inputMode="decimal" />;
}

export function UnitInput({
  control,
  unit,
  inputMode,
}: Pick<AffixedProps, "control" | "inputMode"> & { unit: string }) {
  return <Affixed after={unit} control={control} inputMode={inputMode} />;
}

/** The slider is for the mouse and for fingers; by keyboard and screen reader the number is entered. */
export function PercentInput({ field, control }: InputProps) {
  const { format } = useApp();
  const { min, max } = boundsOf(field);
  const number = Number(plainNumber(control.value, format.locale));
  return (
    <div className="flex items-center gap-3">
      <div className="w-28 shrink-0">
        <Affixed after="%" control={control} inputMode="decimal" />
      </div>
      {control["aria-label"] === undefined && (
        <input
          type="range"
          aria-hidden="true"
          tabIndex={-1}
          min={min}
          max={max}
          value={Number.isNaN(number) ? min : number}
          onChange={control.onChange}
          className="h-9 min-w-0 flex-1 cursor-pointer accent-primary sm:max-w-60"
        />
      )}
    </div>
  );
}

/** Takes `90`, `1h 30m`, `1:30` or `1.5h`, and shows hours and minutes once it is left. */
export function DurationInput({ control }: { control: Control }) {
  const tidy = () => {
    const minutes = parseDuration(control.value);
    if (minutes !== undefined) control.onChange({ target: { value: formatDuration(minutes) } });
  };
  return <Input {...control} onBlur={tidy} placeholder="1h 30m" className="sm:max-w-48" />;
}

function currencySymbol(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
