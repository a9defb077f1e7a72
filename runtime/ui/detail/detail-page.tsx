/** The page of one record: its fields, what refers to it, and what can be done with it. */
import type { ColumnNameOf, FieldNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { detailCode, LaterPage } from "../app/later-page.tsx";
import type { Child } from "./child-tabs.tsx";

/** An entity that refers to the one shown, and by which field. */
export interface ChildRelation<C extends EntityModel> {
  readonly entity: C;
  readonly field: FieldNameOf<C>;
}

export interface DetailPageProps<E extends EntityModel, C extends readonly EntityModel[]> {
  readonly entity: E;
  readonly title: string;
  readonly fields: readonly NoInfer<ColumnNameOf<E>>[];
  /** Shown as tabs. */
  readonly childLists?: { readonly [K in keyof C]: ChildRelation<C[K]> };
}

export function DetailPage<const E extends EntityModel, const C extends readonly EntityModel[] = readonly []>(
  props: DetailPageProps<E, C>,
) {
  const { entity, title, fields } = props;
  // The mapped type above is for the page's author; here it is a list of pairs.
  const childLists = (props.childLists ?? []) as unknown as readonly Child[];
  return (
    <LaterPage code={detailCode}>
      {({ DetailView }) => <DetailView {...{ entity, title, fields, childLists }} />}
    </LaterPage>
  );
}
