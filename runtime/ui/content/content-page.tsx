/** The page of a text: sections with headings. */
import type { Query } from "../../client/query-cache.ts";
import { LaterPage } from "../app/later-page.tsx";
import { ViewSkeleton } from "../view/view-skeleton.tsx";

export interface ContentSection {
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
}
export interface ContentPageProps {
  readonly title: string;
  readonly sections: readonly ContentSection[];
}

const contentCode: Query<Pick<typeof import("./content-view.tsx"), "ContentView">> = {
  key: "code content",
  tables: [],
  lasting: true,
  run: () => import("./content-view.tsx"),
};

export function ContentPage({ title, sections }: ContentPageProps) {
  return (
    <LaterPage code={contentCode} skeleton={<ViewSkeleton title={title} blocks={1} />}>
      {({ ContentView }) => <ContentView title={title} sections={sections} />}
    </LaterPage>
  );
}
