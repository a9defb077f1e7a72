/** What every component of an app can ask for: its model, its routes, how values are shown and how data is asked for. */
import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import type { QueryContext } from "../../client/queries.ts";
import { type Rights, rightsOf, type Session } from "../../client/session.ts";
import type { AppModel, EntityModel, FormatOptions, PageModel } from "../../model/types.ts";
import { useSession } from "../session/session-provider.tsx";

/** The parts of the model that the browser needs. */
export type UiModel = Pick<AppModel, "app" | "theme" | "access" | "entities">;

/** One row of an app's page table. */
export interface AppRoute {
  /** `page` is for pages written by hand. Those that need no record appear in the navigation unless `nav` is false. */
  readonly kind: PageModel["kind"] | "page";
  /** Name of the entity that a page of one is about. */
  readonly entity?: string;
  readonly title: string;
  /** Heading in the navigation under which the page stands. */
  readonly group?: string;
  readonly nav?: boolean;
  /** Roles that see the page; absent: all that may read what it shows. */
  readonly roles?: readonly string[];
  /** Patterns such as `/laptops/:id/edit`. */
  readonly paths: readonly string[];
  readonly component: ComponentType;
}

export interface AppInfo {
  readonly model: UiModel;
  readonly routes: readonly AppRoute[];
  readonly format: FormatOptions;
  readonly queries: QueryContext;
  readonly session: Session;
  /** What the person may do with an entity's records in general; a row's `_can` says more. */
  readonly can: (entity: EntityModel) => Rights;
  /** Whether the person's role sees the page. */
  readonly mayOpen: (route: AppRoute) => boolean;
  /** The entity with a name; throws where the model has none. */
  readonly entityNamed: (name: string) => EntityModel;
  readonly entityOfTable: (table: string) => EntityModel | undefined;
  readonly listPath: (entity: EntityModel) => string | undefined;
  readonly detailPath: (entity: EntityModel, id: number | string) => string | undefined;
  /** Undefined also where the person may not create one; so with `editPath`. */
  readonly newPath: (entity: EntityModel) => string | undefined;
  readonly editPath: (entity: EntityModel, id: number | string) => string | undefined;
}

const AppInfoContext = createContext<AppInfo | undefined>(undefined);

export function AppInfoProvider(props: { model: UiModel; routes: readonly AppRoute[]; children: ReactNode }) {
  const client = useDataClient();
  const { model, routes } = props;
  const session = useSession();
  const info = useMemo(() => createAppInfo({ model, routes, client, session }), [model, routes, client, session]);
  return <AppInfoContext value={info}>{props.children}</AppInfoContext>;
}

export function useApp(): AppInfo {
  const info = useContext(AppInfoContext);
  if (info === undefined) throw new Error("This component must be inside an app started by startApp.");
  return info;
}

interface AppParts {
  readonly model: UiModel;
  readonly routes: readonly AppRoute[];
  readonly client: QueryContext["client"];
  readonly session: Session;
}

function createAppInfo({ model, routes, client, session }: AppParts): AppInfo {
  const byName = new Map(model.entities.map((entity) => [entity.name, entity]));
  const byTable = new Map(model.entities.map((entity) => [entity.table, entity]));
  const pathOf = (kind: AppRoute["kind"], entity: EntityModel, withId: boolean) =>
    routes
      .filter((route) => route.kind === kind && route.entity === entity.name)
      .flatMap((route) => route.paths)
      .find((path) => path.includes(":id") === withId);
  const can = (entity: EntityModel) => rightsOf(session, entity);
  const withId = (path: string | undefined, id: number | string) => path?.replace(":id", encodeURIComponent(id));
  return {
    model,
    routes,
    format: { locale: model.app.locale, currency: model.app.currency },
    queries: { client, tablesOf: (entity) => tablesShownBy(entity, byName) },
    session,
    can,
    mayOpen: ({ roles, entity: name }) => {
      if (session.administrator) return true;
      if (roles !== undefined && !roles.includes(session.role ?? "")) return false;
      const entity = name === undefined ? undefined : byName.get(name);
      return entity === undefined || can(entity).read;
    },
    entityNamed: (name) => {
      const entity = byName.get(name);
      if (entity === undefined) throw new Error(`The model has no entity named ${name}.`);
      return entity;
    },
    entityOfTable: (table) => byTable.get(table),
    listPath: (entity) => pathOf("list", entity, false),
    detailPath: (entity, id) => withId(pathOf("detail", entity, true), id),
    newPath: (entity) => (can(entity).create ? pathOf("form", entity, false) : undefined),
    editPath: (entity, id) => (can(entity).update ? withId(pathOf("form", entity, true), id) : undefined),
  };
}

/** An entity's table and the tables whose titles its rows carry. */
function tablesShownBy(entity: EntityModel, byName: ReadonlyMap<string, EntityModel>): readonly string[] {
  const targets = entity.fields.map((field) => field.reference && byName.get(field.reference.entity)?.table);
  return [...new Set([entity.table, ...targets.filter((table) => table !== undefined)])];
}
