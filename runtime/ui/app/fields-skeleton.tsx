/** The place of a record's fields that are on their way. */
import { Skeleton } from "../components/skeleton.tsx";
import { text } from "../text/text.ts";

export function FieldsSkeleton() {
  return (
    <div role="status" aria-label={text("Loading")} className="grid gap-6 p-6 sm:grid-cols-2">
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-8" />
        </div>
      ))}
    </div>
  );
}
