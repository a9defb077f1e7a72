/** Checkbox and radio: native inputs in the theme's colours. */
import { type ComponentProps, useEffect, useRef } from "react";
import { cn } from "./cn.ts";

const boxClasses = "block size-4 shrink-0 cursor-pointer accent-primary disabled:cursor-not-allowed";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  /** Neither on nor off, e.g. when some of the rows are selected. */
  readonly indeterminate?: boolean;
}

export function Checkbox({ className, indeterminate = false, ...props }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <input ref={box} {...props} type="checkbox" className={cn(boxClasses, "rounded", className)} />;
}

export function RadioGroupItem({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return <input {...props} type="radio" className={cn(boxClasses, className)} />;
}
