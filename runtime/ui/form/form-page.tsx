/** The page that creates a record, or changes the one its address names. */
import type { FieldNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { formCode, LaterPage } from "../app/later-page.tsx";
import type { LineDefinition } from "./line-items.ts";

/** Records that are part of the one in the form and edited with it. */
export interface FormLines<L extends EntityModel> {
  readonly entity: L;
  /** Their reference to the record. */
  readonly field: NoInfer<FieldNameOf<L>>;
  readonly columns: readonly NoInfer<FieldNameOf<L>>[];
}

export interface FormPageProps<E extends EntityModel, L extends readonly EntityModel[] = readonly []> {
  readonly entity: E;
  /** What the record is called, e.g. `Laptop`: the page says "New Laptop" or "Edit …". */
  readonly title: string;
  readonly fields: readonly NoInfer<FieldNameOf<E>>[];
  readonly lines?: { readonly [K in keyof L]: FormLines<L[K]> };
}

const none: readonly LineDefinition[] = [];

export function FormPage<const E extends EntityModel, const L extends readonly EntityModel[] = readonly []>(
  props: FormPageProps<E, L>,
) {
  const { entity, title, fields } = props;
  // The mapped type above is for the page's author; here it is a list of definitions.
  const lines = props.lines ?? none;
  return <LaterPage code={formCode}>{({ FormView }) => <FormView {...{ entity, title, fields, lines }} />}</LaterPage>;
}
