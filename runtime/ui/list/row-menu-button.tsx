/** The button at the end of a row with what can be done with the record; the menu's code is loaded when it opens. */
import { useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { Later } from "../app/later.tsx";
import { DropdownMenu } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import type { Step } from "../step/steps-of.ts";
import { text } from "../text/text.ts";
import { deleteCode, listExtrasCode, stepRunCode } from "./extras-code.ts";

export interface RowMenuButtonProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly archived: boolean;
}

export function RowMenuButton({ entity, row, archived }: RowMenuButtonProps) {
  // Kept out of the menu, which is gone as soon as an item is chosen.
  const [asked, setAsked] = useState<"remove" | Step>();
  const done = () => setAsked(undefined);
  return (
    <>
      <DropdownMenu
        variant="ghost"
        size="icon-sm"
        align="end"
        label={text("Actions for {name}", { name: titleOf(entity, row) })}
        triggerClassName="text-muted-foreground"
        trigger={<Icon name="more" />}
      >
        <Later code={listExtrasCode}>
          {({ RowMenu }) => <RowMenu {...{ entity, row, archived }} onAsk={setAsked} />}
        </Later>
      </DropdownMenu>
      {asked === "remove" && (
        <Later code={deleteCode}>
          {({ DeleteDialog }) => <DeleteDialog entity={entity} row={row} onClose={done} onDeleted={done} />}
        </Later>
      )}
      {typeof asked === "object" && (
        <Later code={stepRunCode}>
          {({ StepRun }) => <StepRun entity={entity} row={row} step={asked} onDone={done} />}
        </Later>
      )}
    </>
  );
}
