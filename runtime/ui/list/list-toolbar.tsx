/** The rows above a list: search, views, sort (phone), columns, import and export; then the filters. */
import type { EntityModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { DropdownMenu } from "../components/dropdown-menu.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { Popover } from "../components/popover.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { listExtrasCode } from "./extras-code.ts";
import { FilterPopover } from "./filter-popover.tsx";
import { filterKindOf, toApiFilter } from "./list-filter.ts";
import { type ListState, withFilter } from "./list-state.ts";
import { SearchBox } from "./search-box.tsx";

export interface ListToolbarProps {
  readonly entity: EntityModel;
  readonly state: ListState;
  readonly setState: (change: (state: ListState) => ListState) => void;
  readonly filters: readonly string[];
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly onSort: (field: string, add: boolean) => void;
  readonly onColumns: (columns: readonly string[] | undefined) => void;
  readonly exportUrl: string;
  readonly onImport: (() => void) | undefined;
  readonly onEditWhere: () => void;
}

const waiting = <Skeleton className="m-2 h-24 w-40" />;

export function ListToolbar(props: ListToolbarProps) {
  const { entity, state, setState, columns, sort, onSort } = props;
  const { session } = useApp();
  // Without filters of its own a list needs no second row for the builder's button.
  const alone = props.filters.length === 0 && (entity.ownerField === undefined || session.user === null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox
          label={text("Search {name}", { name: entity.pluralLabel })}
          value={state.q}
          onChange={(q) => setState((current) => ({ ...current, q, page: 1 }))}
        />
        {alone && <MoreFilters onClick={props.onEditWhere} />}
        {entity.softDelete === true && <ArchiveSwitch state={state} setState={setState} />}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <Popover
            align="end"
            label={text("Views")}
            className="w-72"
            trigger={<Named icon="bookmark" name={text("Views")} />}
          >
            {(close) => (
              <Later code={listExtrasCode} fallback={waiting}>
                {({ ViewsEditor }) => <ViewsEditor state={state} onClose={close} />}
              </Later>
            )}
          </Popover>
          <DropdownMenu
            label={text("Sort")}
            triggerClassName="sm:hidden"
            trigger={<Named icon="arrowDown" name={text("Sort")} />}
          >
            <Later code={listExtrasCode} fallback={waiting}>
              {({ SortItems }) => <SortItems {...{ entity, columns, sort, onSort }} />}
            </Later>
          </DropdownMenu>
          <Popover
            align="end"
            label={text("Columns")}
            className="max-h-[min(40rem,80dvh)] w-64"
            trigger={<Named icon="columns" name={text("Columns")} />}
          >
            <Later code={listExtrasCode} fallback={waiting}>
              {({ ColumnEditor }) => <ColumnEditor entity={entity} columns={columns} onChange={props.onColumns} />}
            </Later>
          </Popover>
          {props.onImport !== undefined && (
            <Button variant="outline" size="sm" onClick={props.onImport}>
              <Named icon="upload" name={text("Import")} />
            </Button>
          )}
          <a href={props.exportUrl} download className={buttonVariants({ variant: "outline", size: "sm" })}>
            <Named icon="download" name={text("Export CSV")} />
          </a>
        </div>
      </div>
      {!alone && <Filters {...props} />}
    </>
  );
}

/** On a narrow page the icon alone; its name is still read out. */
function Named({ icon, name }: { icon: IconName; name: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className="max-xl:sr-only">{name}</span>
    </>
  );
}

function Filters({ entity, state, setState, filters, onEditWhere }: ListToolbarProps) {
  const { session } = useApp();
  const me = session.user?.id;
  const owner = me === undefined ? undefined : entity.ownerField;
  const mine = owner !== undefined && state.filters[owner]?.values?.join() === "me";
  const offered = filters.map((name) => columnNamed(entity, name)).filter((field) => filterKindOf(field) !== undefined);
  return (
    // On a phone one row that scrolls, so that the records are in sight.
    <div className="flex items-center gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-0.5 sm:flex-wrap">
      {owner !== undefined && (
        <Button
          variant={mine ? "default" : "outline"}
          size="sm"
          aria-pressed={mine}
          onClick={() => setState((current) => withFilter(current, owner, mine ? undefined : { values: ["me"] }))}
        >
          {text("Mine")}
        </Button>
      )}
      {offered.map((field) => {
        const { [field.name]: filter, ...others } = state.filters;
        return (
          <FilterPopover
            key={field.name}
            {...{ entity, field, filter }}
            onChange={(next) => setState((current) => withFilter(current, field.name, next))}
            others={{
              q: state.q,
              filter: toApiFilter(entity, others, { me, where: state.where }),
              archived: state.archived,
            }}
          />
        );
      })}
      <MoreFilters onClick={onEditWhere} />
    </div>
  );
}

function MoreFilters({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="ghost" size="sm" className="text-muted-foreground" onClick={onClick}>
      <Icon name="filter" />
      {text("More filters")}
    </Button>
  );
}

/** Between the records in use and those in the archive. */
function ArchiveSwitch({ state, setState }: Pick<ListToolbarProps, "state" | "setState">) {
  return (
    <fieldset className="flex rounded-lg bg-muted p-0.5">
      <legend className="sr-only">{text("Which records")}</legend>
      {[false, true].map((archived) => (
        <button
          key={String(archived)}
          type="button"
          aria-pressed={state.archived === archived}
          onClick={() => setState((current) => ({ ...current, archived, page: 1 }))}
          className="cursor-pointer rounded-md px-2.5 py-1 text-[13px] font-medium text-muted-foreground aria-pressed:bg-card aria-pressed:text-foreground aria-pressed:shadow-xs"
        >
          {archived ? text("Archived") : text("Active")}
        </button>
      ))}
    </fieldset>
  );
}
