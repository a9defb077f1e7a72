/** Moves cards between columns: shown at once, sent to the server, taken back with a message when it refuses. */
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataAccess } from "../../client/data-context.tsx";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import type { Step } from "../step/steps-of.ts";
import { useStepRunner } from "../step/use-step-runner.tsx";
import { text } from "../text/text.ts";
import { wayTo } from "./board-column.ts";

/** A card on its way, or arrived while the columns are still being asked for anew. */
export interface Move {
  readonly row: AnyRow;
  /** Version of the record before it was moved; answers that still have it are older than the move. */
  readonly before: string;
  readonly to: string | null;
  readonly arrived: boolean;
}
export type Moves = ReadonlyMap<number, Move>;

export interface BoardMoves {
  readonly moves: Moves;
  /** Resolves to whether the card stayed in the new column. */
  readonly move: (row: AnyRow, to: string | null) => Promise<boolean>;
  /** Has to be rendered: what a step asks for. */
  readonly dialog: ReactNode;
}

export function useBoardMoves(entity: EntityModel, field: FieldModel): BoardMoves {
  const { client, cache } = useDataAccess();
  const runner = useStepRunner(entity);
  const toast = useToast();
  const [moves, setMoves] = useState<Moves>(new Map());
  // Steps may open a dialog, so one waits for the other.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(runner);
  latest.current = runner;
  // What became of a record as it was; a card can be moved on before the board has the answer to its last move.
  const successors = useRef(new Map<string, Promise<AnyRow | undefined>>());

  const put = useCallback((move: Move) => {
    setMoves((current) => {
      const open = [...current].filter(([, other]) => !other.arrived);
      return new Map([...open, [move.row.id, move]]);
    });
  }, []);
  const takeBack = useCallback((id: number) => {
    setMoves((current) => new Map([...current].filter(([other]) => other !== id)));
  }, []);

  const change = useCallback(
    async (row: AnyRow, to: string | null): Promise<AnyRow | undefined> => {
      try {
        return await client.update(entity, row.id, { [field.name]: to }, { etag: row._etag });
      } catch (error) {
        const stale = error instanceof ApiError && error.code === "conflict";
        const reason = stale
          ? text("Someone else changed it meanwhile; the board shows it as it is now.")
          : reasonOf(error);
        toast(text("“{title}” was not moved. {reason}", { title: titleOf(entity, row), reason }), "danger");
        return undefined;
      } finally {
        cache.invalidate();
      }
    },
    [client, cache, entity, field, toast],
  );
  const take = useCallback(async (step: Step, row: AnyRow): Promise<AnyRow | undefined> => {
    const run = queue.current.then(() => latest.current.run(step, row));
    queue.current = run;
    const answer = await run;
    return answer === undefined ? undefined : (answer.row ?? row);
  }, []);
  const send = useCallback(
    async (shown: AnyRow, to: string | null): Promise<boolean> => {
      put({ row: shown, to, before: shown._etag, arrived: false });
      let row = shown;
      for (let next = successors.current.get(keyOf(row)); next; next = successors.current.get(keyOf(row))) {
        const later = await next;
        if (later === undefined || later._etag === row._etag) break;
        row = later;
      }
      const way = wayTo(entity, field, row, to);
      if (way === undefined) {
        takeBack(row.id);
        return false;
      }
      put({ row, to, before: row._etag, arrived: false });
      const answer = way.kind === "change" ? change(row, to) : take(way.step, row);
      successors.current.set(keyOf(row), answer);
      const result = await answer;
      if (result === undefined) takeBack(row.id);
      else put({ row: result, to, before: row._etag, arrived: true });
      return result !== undefined;
    },
    [entity, field, put, takeBack, change, take],
  );
  return useMemo(() => ({ moves, move: send, dialog: runner.dialog }), [moves, send, runner.dialog]);
}

const keyOf = (row: AnyRow) => `${row.id} ${row._etag}`;

function reasonOf(error: unknown): string {
  const named = error instanceof ApiError ? Object.values(error.fields).join(". ") : "";
  return named !== "" ? named : error instanceof Error ? error.message : String(error);
}
