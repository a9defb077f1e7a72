/** The buttons of the actions above a list; loaded when an entity has some. */
import type { ListActionsProps } from "./list-actions.tsx";
import { StepButton } from "./step-buttons.tsx";
import { listSteps } from "./steps-of.ts";
import { useStepRunner } from "./use-step-runner.tsx";

export function ListActionButtons({ entity, mayDo = () => true }: ListActionsProps) {
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
