/** Does a step of a record or list: asks what it asks for, shows the result at once and takes it back when refused. */
import { type ReactNode, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataAccess } from "../../client/data-context.tsx";
import { showRow } from "../../client/optimistic-row.ts";
import type { Query } from "../../client/query-cache.ts";
import { runStep, type StepResult } from "../../client/steps.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useConfirm } from "../components/confirm.tsx";
import { useToast } from "../components/toast.tsx";
import type { AnyRow } from "../field/columns.ts";
import { text, translated } from "../text/text.ts";
import type { StepAnswers } from "./step-dialog.tsx";
import type { Step } from "./steps-of.ts";

export interface StepRunner {
  /** Resolves to what the server answered; to undefined when the person gave it up or it was refused (and said so). */
  readonly run: (step: Step, row?: AnyRow) => Promise<StepResult | undefined>;
  /** Name of the step that is under way. */
  readonly running: string | undefined;
  /** Has to be rendered by the caller, outside of menus and rows that may disappear. */
  readonly dialog: ReactNode;
}

type DialogCode = Pick<typeof import("./step-dialog.tsx"), "StepDialog">;
const dialogCode: Query<DialogCode> = {
  key: "code step",
  tables: [],
  lasting: true,
  run: () => import("./step-dialog.tsx"),
};

interface Asked {
  readonly step: Step;
  readonly row: AnyRow | undefined;
  readonly answer: (result: StepResult | undefined) => void;
}

export function useStepRunner(entity: EntityModel): StepRunner {
  const { client, cache } = useDataAccess();
  const confirm = useConfirm();
  const toast = useToast();
  const [running, setRunning] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const busy = useRef(false);
  const { data: code } = useQuery(asked === undefined ? undefined : dialogCode);

  const send = async (step: Step, row: AnyRow | undefined, answers: StepAnswers): Promise<StepResult> => {
    const status = entity.workflow?.field;
    const shown = step.to !== undefined && status !== undefined && row !== undefined;
    const undo = shown ? showRow(cache, entity, row.id, { [status]: step.to }) : () => {};
    setRunning(step.name);
    try {
      const result = await runStep(client, entity, { step: step.name, id: row?.id, etag: row?._etag, ...answers });
      if (result.row != null) showRow(cache, entity, result.row.id, result.row);
      toast(translated(result.message ?? step.done ?? text("{name}: done", { name: step.label })));
      return result;
    } catch (error) {
      undo();
      // Someone changed the record meanwhile: doing it once more is then about the record as it is now.
      const current = error instanceof ApiError ? (error.body as { current?: AnyRow } | undefined)?.current : undefined;
      if (current !== undefined) setAsked((open) => open && { ...open, row: current });
      throw error;
    } finally {
      // A step may change other records too, and after a refusal the person should see what is so now.
      cache.invalidate();
      setRunning(undefined);
    }
  };
  const run: StepRunner["run"] = async (step, row) => {
    if (busy.current) return undefined;
    busy.current = true;
    try {
      if (step.input.length + (step.create?.input?.length ?? 0) > 0)
        return await new Promise((answer) => setAsked({ step, row, answer }));
      const sure =
        step.confirm === undefined ||
        (await confirm({ title: step.confirm, confirm: step.label, destructive: step.tone === "danger" }));
      return sure ? await send(step, row, {}) : undefined;
    } catch (error) {
      const named = error instanceof ApiError ? Object.values(error.fields).join(". ") : "";
      toast(named !== "" ? named : error instanceof Error ? error.message : String(error), "danger");
      return undefined;
    } finally {
      busy.current = false;
    }
  };
  const close = (result: StepResult | undefined) => {
    asked?.answer(result);
    setAsked(undefined);
  };
  const dialog = asked !== undefined && code !== undefined && (
    <code.StepDialog
      entity={entity}
      {...{ step: asked.step, row: asked.row }}
      onSubmit={async (answers) => close(await send(asked.step, asked.row, answers))}
      onClose={() => close(undefined)}
    />
  );
  return { run, running, dialog };
}
