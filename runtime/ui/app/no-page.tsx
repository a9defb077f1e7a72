/** What stands in place of a page: there is none at the address, or the person may not see it. */
import { buttonVariants } from "../components/button.tsx";
import { Empty, NoAccess } from "../components/message.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useApp } from "./app-info.tsx";
import { PageHeader } from "./page-header.tsx";

export function ForbiddenPage({ title }: { title: string }) {
  const { session } = useApp();
  return (
    <>
      <PageHeader title={title} />
      <NoAccess signIn={session.user === null} />
    </>
  );
}

export function NotFoundPage() {
  return (
    <>
      <PageHeader title={text("Page not found")} />
      <Empty
        icon="search"
        title={text("There is nothing at this address")}
        description={text("It may have been moved or deleted, or the link has a typing error.")}
        action={
          <Link to="/" className={buttonVariants({ variant: "outline" })}>
            {text("Go to the start page")}
          </Link>
        }
      />
    </>
  );
}
