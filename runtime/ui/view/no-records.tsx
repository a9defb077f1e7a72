/** In place of records: none yet, or none that match. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Empty } from "../components/message.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";

export interface NoRecordsProps {
  readonly entity: EntityModel;
  /** A search or filter is set, so that no rows does not mean no records. */
  readonly narrowed: boolean;
  readonly onReset: () => void;
}

export function NoRecords({ entity, narrowed, onReset }: NoRecordsProps) {
  const { newPath } = useApp();
  const create = newPath(entity);
  if (narrowed) {
    return (
      <Empty
        icon="search"
        title={text("No {records} match", { records: entity.pluralLabel })}
        description={text("Try other words or fewer filters.")}
        action={
          <Button variant="outline" onClick={onReset}>
            {text("Clear search and filters")}
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      title={text("No {records} yet", { records: entity.pluralLabel })}
      description={create === undefined ? undefined : text("Add the first one to get started.")}
      action={
        create !== undefined && (
          <Link to={create} className={buttonVariants()}>
            <Icon name="plus" />
            {text("New {name}", { name: entity.label })}
          </Link>
        )
      }
    />
  );
}
