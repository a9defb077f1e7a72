/** One part of the settings: what it is about at the side, its controls beside that. */
import type { ReactNode } from "react";
import { Card } from "../components/card.tsx";

export interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
}

export function Section({ title, description, children }: SectionProps) {
  return (
    <Card>
      <section aria-label={title} className="grid gap-x-8 gap-y-4 p-6 md:grid-cols-[14rem_minmax(0,1fr)]">
        <div>
          <h2 className="text-base font-semibold">{title}</h2>
          {description !== undefined && <p className="mt-1 text-sm text-muted-foreground">{description}</p>}
        </div>
        <div className="min-w-0">{children}</div>
      </section>
    </Card>
  );
}
