/** Where a record stands in the list that the person came from, and the ways to the one before and the one after it. */
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { buttonVariants } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import type { AnyRow } from "../field/columns.ts";
import { type ListTrail, storeTrail } from "../list/list-trail.ts";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";

interface Neighbour {
  readonly id: number;
  /** Page of the list on which it stands. */
  readonly page: number;
}
export interface Neighbours {
  readonly place: number;
  readonly total: number;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** Undefined where the record is not in the list, or nobody came from one. */
export function useNeighbours(entity: EntityModel, row: AnyRow, trail: ListTrail | undefined): Neighbours | undefined {
  const { queries } = useApp();
  const page = trail?.params.page ?? 1;
  const pageOf = (wanted: number | undefined) =>
    trail === undefined || wanted === undefined
      ? undefined
      : listRows(queries, entity, { ...trail.params, page: wanted });
  const { data } = useQuery(pageOf(page));
  const index = data?.items.findIndex(({ id }) => id === row.id) ?? -1;
  const isLast = data !== undefined && (page - 1) * data.pageSize + index + 1 >= data.total;
  const before = useQuery(pageOf(index === 0 && page > 1 ? page - 1 : undefined)).data?.items.at(-1);
  const after = useQuery(pageOf(index >= 0 && index + 1 === data?.items.length && !isLast ? page + 1 : undefined)).data
    ?.items[0];
  if (data === undefined || index < 0) return undefined;
  const at = (place: number, other: AnyRow | undefined, otherPage: number): Neighbour | undefined => {
    const here = data.items[place];
    if (here !== undefined && place >= 0) return { id: here.id, page };
    return other === undefined ? undefined : { id: other.id, page: otherPage };
  };
  return {
    place: (page - 1) * data.pageSize + index + 1,
    total: data.total,
    before: at(index - 1, before, page - 1),
    after: at(index + 1, after, page + 1),
  };
}

export interface RecordPagerProps {
  readonly entity: EntityModel;
  readonly trail: ListTrail;
  readonly neighbours: Neighbours;
}

export function RecordPager({ entity, trail, neighbours }: RecordPagerProps) {
  const { place, total, before, after } = neighbours;
  if (total < 2) return null;
  return (
    <nav aria-label={text("Records of the list")} className="flex items-center text-sm text-muted-foreground">
      <Step {...{ entity, trail }} to={before} icon="chevronLeft" label={text("Previous record")} />
      <span className="whitespace-nowrap tabular-nums">{text("{count} of {total}", { count: place, total })}</span>
      <Step {...{ entity, trail }} to={after} icon="chevronRight" label={text("Next record")} />
    </nav>
  );
}

interface StepProps {
  readonly entity: EntityModel;
  readonly trail: ListTrail;
  readonly to: Neighbour | undefined;
  readonly icon: "chevronLeft" | "chevronRight";
  readonly label: string;
}

function Step({ entity, trail, to, icon, label }: StepProps) {
  const { detailPath } = useApp();
  const path = to === undefined ? undefined : detailPath(entity, to.id);
  const look = buttonVariants({ variant: "ghost", size: "icon" });
  if (to === undefined || path === undefined) {
    return (
      <span aria-hidden="true" className={cn(look, "opacity-40")}>
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link to={path} aria-label={label} title={label} className={look} onClick={() => followTrail(entity, trail, to)}>
      <Icon name={icon} />
    </Link>
  );
}

/** The next record may stand on another page of the list. */
export function followTrail(entity: EntityModel, trail: ListTrail, { page }: Neighbour): void {
  if (page !== (trail.params.page ?? 1)) storeTrail(entity.table, { ...trail, params: { ...trail.params, page } });
}
