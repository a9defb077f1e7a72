/** Says that the record an address names is not there. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Empty } from "../components/message.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";

export function RecordMissing({ entity }: { entity: EntityModel }) {
  const { listPath } = useApp();
  return (
    <>
      <PageHeader
        title={text("{name} not found", { name: entity.label })}
        crumbs={[{ label: entity.pluralLabel, to: listPath(entity) }]}
      />
      <Empty
        icon="search"
        title={text("This record is not there")}
        description={text("It may have been deleted since the link was made.")}
        action={
          <Link to={listPath(entity) ?? "/"} className={buttonVariants({ variant: "outline" })}>
            {text("All {name}", { name: entity.pluralLabel })}
          </Link>
        }
      />
    </>
  );
}
