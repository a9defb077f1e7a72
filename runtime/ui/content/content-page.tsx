/** The page of a text: sections with headings. */
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";

export interface ContentSection {
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
}
export interface ContentPageProps {
  readonly title: string;
  readonly sections: readonly ContentSection[];
}

const contentCode = codeQuery("content", () => import("./content-view.tsx"));

export function ContentPage({ title, sections }: ContentPageProps) {
  return (
    <LaterPage code={contentCode} title={title}>
      {({ ContentView }) => <ContentView title={title} sections={sections} />}
    </LaterPage>
  );
}
