/** The buttons of the steps that are open for a record: the first ones as buttons, the others in a menu. */
import type { EntityModel } from "../../model/types.ts";
import { Button, type ButtonLook } from "../components/button.tsx";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { openSteps, type Step } from "./steps-of.ts";
import { type StepRunner, useStepRunner } from "./use-step-runner.tsx";

export interface StepButtonsProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  /** How many stand beside each other; the others are in the menu. */
  readonly most?: number;
  readonly size?: ButtonLook["size"];
  readonly onDone?: (row: AnyRow | undefined) => void;
}

export function StepButtons({ entity, row, most = 2, size, onDone }: StepButtonsProps) {
  const runner = useStepRunner(entity);
  const steps = openSteps(entity, row);
  // One more button takes no more room than the menu would.
  const shown = steps.length <= most + 1 ? steps : steps.slice(0, most);
  const others = steps.slice(shown.length);
  const run = (step: Step) =>
    void runner.run(step, row).then((result) => result !== undefined && onDone?.(result.row ?? undefined));
  return (
    <>
      {shown.map((step, index) => (
        <StepButton key={step.name} {...{ step, size, runner }} main={index === 0} onClick={() => run(step)} />
      ))}
      {others.length > 0 && (
        <DropdownMenu
          label={text("More steps for {name}", { name: titleOf(entity, row) })}
          align="end"
          size={size ?? "default"}
          trigger={
            <>
              {text("More")}
              <Icon name="chevronDown" />
            </>
          }
        >
          {others.map((step) => (
            <StepMenuItem key={step.name} step={step} onClick={() => run(step)} />
          ))}
        </DropdownMenu>
      )}
      {runner.dialog}
    </>
  );
}

interface StepButtonProps {
  readonly step: Step;
  readonly size: ButtonLook["size"];
  readonly runner: StepRunner;
  /** The first of its row may stand out. */
  readonly main: boolean;
  readonly onClick: () => void;
}

export function StepButton({ step, size, runner, main, onClick }: StepButtonProps) {
  return (
    <Button
      variant={step.tone === "primary" && main ? "default" : "outline"}
      size={size}
      className={step.tone === "danger" ? "text-destructive-text" : undefined}
      disabled={runner.running !== undefined}
      onClick={onClick}
    >
      {runner.running === step.name ? `${step.label}…` : step.label}
    </Button>
  );
}

export interface StepMenuItemsProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  /** The menu closes when an item is chosen, so what runs the step stands outside of it. */
  readonly runner: StepRunner;
}

/** The open steps as items of a menu that the caller has, e.g. that of a row. */
export function StepMenuItems({ entity, row, runner }: StepMenuItemsProps) {
  return openSteps(entity, row).map((step) => (
    <StepMenuItem key={step.name} step={step} onClick={() => void runner.run(step, row)} />
  ));
}

function StepMenuItem({ step, onClick }: { step: Step; onClick: () => void }) {
  return (
    <DropdownMenuItem onClick={onClick} className={step.tone === "danger" ? "text-destructive-text" : undefined}>
      {step.label}
    </DropdownMenuItem>
  );
}
