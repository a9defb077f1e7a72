/** The actions that stand above a list, such as "Clock in"; nothing where the entity has none. */
import type { EntityModel } from "../../model/types.ts";
import { LaterSteps } from "./later-steps.tsx";
import type { Step } from "./steps-of.ts";

export interface ListActionsProps {
  readonly entity: EntityModel;
  /** Which of them the person may do; all of them where it is left out. The server decides in any case. */
  readonly mayDo?: (step: Step) => boolean;
}

export function ListActions(props: ListActionsProps) {
  if (props.entity.actions?.some(({ on }) => on === "list") !== true) return null;
  return <LaterSteps>{({ ListActionButtons }) => <ListActionButtons {...props} />}</LaterSteps>;
}
