/** What every component of an app can ask for: its model, its routes, how values are shown and how data is asked for. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import type { QueryContext } from "../../client/queries.ts";
import { rightsOf, type Session } from "../../client/session.ts";
import type { EntityModel } from "../../model/types.ts";
import { useSession } from "../session/session-provider.tsx";
import { text } from "../text/text.ts";
import type { AppInfo, AppRoute, UiModel } from "./app-types.ts";

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
    format: { locale: model.app.locale, currency: model.app.currency, yes: text("Yes"), no: text("No") },
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
