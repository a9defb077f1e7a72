/** Who is signed in, with the way to the settings and out. */
import { useDataClient } from "../../client/data-context.tsx";
import { signOut } from "../../client/session.ts";
import { useApp } from "../app/app-info.tsx";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";

export function AccountMenu() {
  const { routes, session } = useApp();
  const navigate = useNavigate();
  const client = useDataClient();
  const settings = routes.find(({ kind }) => kind === "settings")?.paths[0];
  // A whole new page, so that nothing of what this person saw stays in memory.
  const leave = () => void signOut(client).finally(() => window.location.assign("/"));
  if (session.user === null) return null;
  const { title: name, email } = session.user;
  return (
    <DropdownMenu
      variant="ghost"
      label={text("Account: {name}", { name })}
      triggerClassName="w-full justify-start text-muted-foreground"
      trigger={
        <>
          <Icon name="user" />
          <span className="truncate">{name}</span>
        </>
      }
    >
      <p role="none" className="max-w-56 truncate px-2.5 py-1.5 text-xs text-muted-foreground">
        {email}
      </p>
      {settings !== undefined && (
        <DropdownMenuItem onClick={() => void navigate(settings)}>
          <Icon name="settings" />
          {text("Settings")}
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onClick={leave}>
        <Icon name="signOut" />
        {text("Sign out")}
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
