/** Does one step of a record as soon as it is shown, with the questions that the step asks. */
import { useEffect, useRef } from "react";
import type { EntityModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import type { Step } from "../step/steps-of.ts";
import { useStepRunner } from "../step/use-step-runner.tsx";

export interface StepRunProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly step: Step;
  readonly onDone: () => void;
}

export function StepRun({ entity, row, step, onDone }: StepRunProps) {
  const runner = useStepRunner(entity);
  const started = useRef(false);
  useEffect(() => {
    // Effects may run twice, a step must not.
    if (started.current) return;
    started.current = true;
    void runner.run(step, row).finally(onDone);
  }, [runner, step, row, onDone]);
  return runner.dialog;
}
