/** The page of a board: one column for each choice of a field, records as cards that are moved between them. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { NameOfType, SortOf } from "../view/names.ts";

export interface BoardPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Choice field whose values are the columns. */
  readonly field: NoInfer<NameOfType<E, "choice">>;
  /** Fields on a card, below its title. */
  readonly card?: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly NoInfer<SortOf<E>>[];
}

const boardCode = codeQuery("board", () => import("./board-view.tsx"));

export function BoardPage<const E extends EntityModel>({ entity, title, field, card, sort }: BoardPageProps<E>) {
  return (
    <LaterPage code={boardCode} title={title}>
      {({ BoardView }) => <BoardView {...{ entity, title, field }} card={card ?? []} sort={sort ?? []} />}
    </LaterPage>
  );
}
