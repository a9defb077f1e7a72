/** How an input asks for a record of another entity to be created; absent where that is not offered. */
import { createContext, useContext } from "react";
import type { EntityModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";

export type CreateRecord = (entity: EntityModel, onCreated: (row: AnyRow) => void) => void;

export const CreateRecordContext = createContext<CreateRecord | undefined>(undefined);

export function useCreateRecord(): CreateRecord | undefined {
  return useContext(CreateRecordContext);
}
