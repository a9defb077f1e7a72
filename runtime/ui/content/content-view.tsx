/** What `ContentPage` shows; loaded when it is first needed. */
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { Markdown } from "../field/markdown.tsx";
import type { ContentSection } from "./content-page.tsx";

export function ContentView({ title, sections }: { title: string; sections: readonly ContentSection[] }) {
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} />
      <div className="flex flex-col gap-4">
        {sections.map(({ heading, body }) => (
          <Card key={heading} className="p-6">
            <h2 className="mb-3 text-lg font-semibold">{heading}</h2>
            <Markdown text={body} />
          </Card>
        ))}
      </div>
    </div>
  );
}
