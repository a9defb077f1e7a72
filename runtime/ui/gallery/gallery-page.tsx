/** The page of a gallery: records as cards with a picture. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { NameOfType, SortOf } from "../view/names.ts";

export interface GalleryPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Field with the picture on top of a card; a block with an initial where a record has none. */
  readonly image?: NoInfer<NameOfType<E, "image" | "url">>;
  /** Fields on a card, below its title. */
  readonly card?: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly NoInfer<SortOf<E>>[];
}

const galleryCode = codeQuery("gallery", () => import("./gallery-view.tsx"));

export function GalleryPage<const E extends EntityModel>({ entity, title, image, card, sort }: GalleryPageProps<E>) {
  return (
    <LaterPage code={galleryCode} title={title}>
      {({ GalleryView }) => <GalleryView {...{ entity, title, image }} card={card ?? []} sort={sort ?? []} />}
    </LaterPage>
  );
}
