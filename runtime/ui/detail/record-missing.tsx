/** Says that the record an address names is not there. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Empty } from "../components/message.tsx";
import { Link } from "../router/router.tsx";

export function RecordMissing({ entity }: { entity: EntityModel }) {
  const { listPath } = useApp();
  return (
    <>
      <PageHeader title={`${entity.label} not found`} crumbs={[{ label: entity.pluralLabel, to: listPath(entity) }]} />
      <Empty
        icon="search"
        title="This record is not there"
        description="It may have been deleted since the link was made."
        action={
          <Link to={listPath(entity) ?? "/"} className={buttonVariants({ variant: "outline" })}>
            All {entity.pluralLabel}
          </Link>
        }
      />
    </>
  );
}
