/** What an input may need to know of the form around it: the record, what else was entered, and uploads made here. */
import { createContext, useContext } from "react";
import type { EntityModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import type { InputValues } from "./form-values.ts";

export interface FormScope {
  readonly entity: EntityModel;
  /** The record as it is stored; absent for a new one. */
  readonly row: AnyRow | undefined;
  readonly inputs: InputValues;
}

const Context = createContext<FormScope | undefined>(undefined);
export const FormScopeProvider = Context.Provider;

/** Undefined where an input stands alone, e.g. in a bulk edit. */
export function useFormScope(): FormScope | undefined {
  return useContext(Context);
}
