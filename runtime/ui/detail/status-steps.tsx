/** Shows how far a record has come on its way. */
import type { EntityModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import type { AnyRow } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { workflowPath } from "./workflow-path.ts";

export function StatusSteps({ entity, row }: { entity: EntityModel; row: AnyRow }) {
  const path = workflowPath(entity, row[entity.workflow?.field ?? ""]);
  if (path === undefined) return null;
  const status = row[entity.workflow?.field ?? ""];
  return (
    <ol aria-label={text("Progress")} className="mb-6 flex flex-wrap gap-x-2 gap-y-2 text-[13px]">
      {path.map(({ choice, state }, index) => (
        <li
          key={choice.value}
          aria-current={choice.value === status ? "step" : undefined}
          className={cn(
            "flex items-center gap-2",
            state === "ahead" ? "text-muted-foreground" : "text-foreground",
            choice.value === status && "font-semibold",
          )}
        >
          {index > 0 && (
            <span
              aria-hidden="true"
              className={cn("h-px w-4 sm:w-8", state === "ahead" ? "bg-border" : "bg-primary")}
            />
          )}
          <span
            aria-hidden="true"
            className={cn(
              "flex size-5 items-center justify-center rounded-full border text-[11px] tabular-nums",
              state === "done" && "border-primary bg-primary text-primary-foreground",
              state === "current" && "border-2 border-primary text-link",
              state === "ahead" && "border-input",
            )}
          >
            {state === "done" ? <Icon name="check" className="size-3" /> : index + 1}
          </span>
          {choice.label}
          {state === "done" && <span className="sr-only">({text("done")})</span>}
        </li>
      ))}
    </ol>
  );
}
