/** Defines what an app is in the browser: its model, its page table, and what every component can ask for. */
import type { ComponentType } from "react";
import type { QueryContext } from "../../client/queries.ts";
import type { Rights, Session } from "../../client/session.ts";
import type { AppModel, EntityModel, FormatOptions, PageModel } from "../../model/types.ts";

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
