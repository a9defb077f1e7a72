/** The top of a board, calendar or gallery: its name, the other views of the records, and the way to a new one. */
import type { ReactNode } from "react";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { ViewSwitch } from "../app/view-switch.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";

export function ViewHeader({ entity, title, meta }: { entity: EntityModel; title: string; meta?: ReactNode }) {
  const { newPath } = useApp();
  const create = newPath(entity);
  return (
    <PageHeader
      title={title}
      meta={meta}
      actions={
        <>
          <ViewSwitch entity={entity} />
          {create !== undefined && (
            <Link to={create} className={buttonVariants()}>
              <Icon name="plus" />
              {text("New {name}", { name: entity.label })}
            </Link>
          )}
        </>
      }
    />
  );
}
