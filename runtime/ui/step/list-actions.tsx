/** The actions that stand above a list, such as "Clock in". */
import type { EntityModel } from "../../model/types.ts";
import { StepButton } from "./step-buttons.tsx";
import { listSteps, type Step } from "./steps-of.ts";
import { useStepRunner } from "./use-step-runner.tsx";

export interface ListActionsProps {
  readonly entity: EntityModel;
  /** Which of them the person may do; all of them where it is left out. The server decides in any case. */
  readonly mayDo?: (step: Step) => boolean;
}

export function ListActions({ entity, mayDo = () => true }: ListActionsProps) {
  const runner = useStepRunner(entity);
  return (
    <>
      {listSteps(entity)
        .filter(mayDo)
        .map((step) => (
          <StepButton
            key={step.name}
            {...{ step, runner, size: undefined }}
            main
            onClick={() => void runner.run(step)}
          />
        ))}
      {runner.dialog}
    </>
  );
}
