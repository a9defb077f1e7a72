/** The views that a person has saved of a list: open, save, rename, delete. */
import { type SubmitEvent, useState } from "react";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";
import { useToast } from "../components/toast.tsx";
import { setShortcutState } from "../components/use-shortcuts.ts";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { formatListState, type ListState } from "./list-state.ts";
import { readViews, type SavedView, storeViews, withView } from "./saved-views.ts";

export interface ViewsEditorProps {
  readonly state: ListState;
  readonly onClose: () => void;
}

export function ViewsEditor({ state, onClose }: ViewsEditorProps) {
  const { model } = useApp();
  const { path } = useLocation();
  const toast = useToast();
  const [views, setViews] = useState(() => readViews(model.app.name, path));
  const [renaming, setRenaming] = useState<string>();
  const [kept, setKept] = useState(true);
  const query = formatListState({ ...state, page: 1 });
  const store = (next: readonly SavedView[]) => {
    setViews(next);
    setKept(storeViews(model.app.name, path, next));
  };
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast(text("Link copied")),
      () => toast(text("The browser did not allow copying. The link is in the address bar."), "danger"),
    );
  const rename = (view: SavedView, name: string) => {
    setRenaming(undefined);
    const others = views.filter((other) => other.name !== name || other === view);
    store(others.map((other) => (other === view ? { ...view, name } : other)));
  };
  const plain = { name: text("All records"), query: "" };
  return (
    <div className="flex flex-col">
      {!kept && <Alert tone="warning">{text("This browser keeps nothing, so the view is gone when you leave.")}</Alert>}
      <ul aria-label={text("Views")} className="flex flex-col">
        <li className="flex">
          <ViewLink view={plain} path={path} current={query === ""} onClose={onClose} />
        </li>
        {views.map((view) => (
          <li key={view.name} className="flex items-center">
            {renaming === view.name ? (
              <NameForm label={text("Rename")} initial={view.name} onName={(name) => rename(view, name)} />
            ) : (
              <>
                <ViewLink view={view} path={path} current={view.query === query} onClose={onClose} />
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={text("Rename {name}", { name: view.name })}
                  onClick={() => setRenaming(view.name)}
                >
                  <Icon name="edit" className="size-3.5" />
                </Button>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={text("Delete {name}", { name: view.name })}
                  onClick={() => store(views.filter((other) => other !== view))}
                >
                  <Icon name="trash" className="size-3.5" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-1 flex flex-col gap-1 border-t border-border pt-2">
        {query === "" ? (
          <p className="px-2 pb-1 text-xs text-muted-foreground">
            {text("Set filters, order or columns, then save them here under a name.")}
          </p>
        ) : (
          <NameForm label={text("Save this view as")} onName={(name) => store(withView(views, { name, query }))} />
        )}
        <Button variant="ghost" size="sm" className="justify-start" onClick={() => void copy()}>
          <Icon name="copy" />
          {text("Copy the link to this view")}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          className="justify-start"
          onClick={() => {
            onClose();
            setShortcutState({ help: true });
          }}
        >
          <Icon name="settings" />
          {text("Keyboard shortcuts")}
        </Button>
      </div>
    </div>
  );
}

interface ViewLinkProps {
  readonly view: SavedView;
  readonly path: string;
  readonly current: boolean;
  readonly onClose: () => void;
}

function ViewLink({ view, path, current, onClose }: ViewLinkProps) {
  return (
    <Link
      to={view.query === "" ? path : `${path}?${view.query}`}
      onClick={onClose}
      aria-current={current ? "true" : undefined}
      className={cn(
        "flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1.5 hover:bg-accent",
        current && "font-medium text-link",
      )}
    >
      <Icon name="check" className={cn("size-3.5", !current && "invisible")} />
      <span className="truncate">{view.name}</span>
    </Link>
  );
}

function NameForm({
  label,
  initial = "",
  onName,
}: {
  label: string;
  initial?: string;
  onName: (name: string) => void;
}) {
  const [name, setName] = useState(initial);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onName(name.trim());
    setName("");
  };
  return (
    <form onSubmit={submit} className="flex flex-1 items-center gap-1.5 px-1 py-0.5">
      <Input
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        className="h-8"
      />
      <Button type="submit" size="sm" disabled={name.trim() === ""}>
        {text("Save")}
      </Button>
    </form>
  );
}
