/** Everything about steps that the first page does not need; loaded as one piece. */
export { ListActionButtons } from "./list-action-buttons.tsx";
export { StepButtons, StepMenuItems } from "./step-buttons.tsx";
export { openSteps, recordSteps, stepTo } from "./steps-of.ts";
export { useStepRunner } from "./use-step-runner.tsx";
