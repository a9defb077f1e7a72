/** The page that creates a record, or changes the one its address names. */
import type { FieldNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { formCode, LaterPage } from "../app/later-page.tsx";

export interface FormPageProps<E extends EntityModel> {
  readonly entity: E;
  /** What the record is called, e.g. `Laptop`: the page says "New Laptop" or "Edit …". */
  readonly title: string;
  readonly fields: readonly NoInfer<FieldNameOf<E>>[];
}

export function FormPage<const E extends EntityModel>({ entity, title, fields }: FormPageProps<E>) {
  return (
    <LaterPage code={formCode}>
      {({ FormView }) => <FormView entity={entity} title={title} fields={fields} />}
    </LaterPage>
  );
}
