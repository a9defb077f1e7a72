/** The page of a gallery: records as cards with a picture. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { Query } from "../../client/query-cache.ts";
import type { EntityModel } from "../../model/types.ts";
import { LaterPage } from "../app/later-page.tsx";
import type { NameOfType, SortOf } from "../view/names.ts";
import { ViewSkeleton } from "../view/view-skeleton.tsx";

export interface GalleryPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Field with the picture on top of a card; a block with an initial where a record has none. */
  readonly image?: NoInfer<NameOfType<E, "image" | "url">>;
  /** Fields on a card, below its title. */
  readonly card?: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly NoInfer<SortOf<E>>[];
}

const galleryCode: Query<Pick<typeof import("./gallery-view.tsx"), "GalleryView">> = {
  key: "code gallery",
  tables: [],
  lasting: true,
  run: () => import("./gallery-view.tsx"),
};

export function GalleryPage<const E extends EntityModel>({ entity, title, image, card, sort }: GalleryPageProps<E>) {
  return (
    <LaterPage code={galleryCode} skeleton={<ViewSkeleton title={title} />}>
      {({ GalleryView }) => <GalleryView {...{ entity, title, image }} card={card ?? []} sort={sort ?? []} />}
    </LaterPage>
  );
}
