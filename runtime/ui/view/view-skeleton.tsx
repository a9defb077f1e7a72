/** The place of a page whose code or data is on its way. */
import { PageHeader } from "../app/page-header.tsx";
import { Skeleton } from "../components/skeleton.tsx";

export function ViewSkeleton({ title, blocks = 6 }: { title: string; blocks?: number }) {
  return (
    <>
      <PageHeader title={title} />
      <div role="status" aria-label="Loading" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {Array.from({ length: blocks }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are all alike
          <Skeleton key={index} className="h-40 rounded-xl" />
        ))}
      </div>
    </>
  );
}
