/** Adds a card to a column: by its title alone where that is enough, else on the form. */
import { type SubmitEvent, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { isWritable } from "../../model/field-traits.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";
import { useToast } from "../components/toast.tsx";
import { columnNamed, titleOf } from "../field/columns.ts";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import type { Column } from "./board-column.ts";

export interface AddCardProps {
  readonly entity: EntityModel;
  readonly field: FieldModel;
  readonly column: Column;
  /** A search or filter is set, so that a new card may not be among those shown. */
  readonly narrowed: boolean;
}

export function AddCard({ entity, field, column, narrowed }: AddCardProps) {
  const { newPath } = useApp();
  const { path, search } = useLocation();
  const [writing, setWriting] = useState(false);
  const create = newPath(entity);
  if (writing) return <QuickForm {...{ entity, field, column, narrowed }} onClose={() => setWriting(false)} />;
  const look = `${buttonVariants({ variant: "ghost", size: "sm" })} mx-2 mb-2 justify-start text-muted-foreground print:hidden`;
  const content = (
    <>
      <Icon name="plus" />
      {text("Add {record}", { record: entity.label })}
      <span className="sr-only">({column.label})</span>
    </>
  );
  if (needsTitleOnly(entity, field)) {
    return (
      <button type="button" className={look} onClick={() => setWriting(true)}>
        {content}
      </button>
    );
  }
  if (create === undefined || column.value === null) return null;
  const from = search === "" ? path : `${path}?${search}`;
  const to = `${create}?${new URLSearchParams({ [field.name]: column.value, from }).toString()}`;
  return (
    <Link to={to} className={look}>
      {content}
    </Link>
  );
}

function QuickForm({ entity, field, column, narrowed, onClose }: AddCardProps & { onClose: () => void }) {
  const toast = useToast();
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const label = columnNamed(entity, entity.titleField).label;
  const creation = useMutation((client, name: string) =>
    client.create(entity, { [entity.titleField]: name, [field.name]: column.value }),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    setProblem(undefined);
    try {
      const row = await creation.run(title.trim());
      setTitle("");
      if (narrowed)
        toast(text("“{title}” created; the search or filters may hide it.", { title: titleOf(entity, row) }));
      input.current?.focus();
    } catch (error) {
      const named = error instanceof ApiError ? Object.values(error.fields).join(". ") : "";
      setProblem(named !== "" ? named : error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2 p-2 pt-0">
      <Input
        ref={input}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        aria-label={label}
        aria-invalid={problem !== undefined}
        placeholder={label}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      />
      {problem !== undefined && (
        <p role="alert" className="text-xs text-destructive-text">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" size="sm" disabled={creation.running || title.trim() === ""}>
          {text("Add")}
        </Button>
        <Button variant="ghost" size="sm" onClick={onClose}>
          {text("Cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Nothing else that a person must say is without a value. */
function needsTitleOnly(entity: EntityModel, board: FieldModel): boolean {
  const title = entity.fields.find(({ name }) => name === entity.titleField);
  if (title === undefined || title.type !== "text" || !isWritable(title)) return false;
  return entity.fields.every(
    (field) =>
      !field.required ||
      field.name === title.name ||
      field.name === board.name ||
      field.default !== undefined ||
      !isWritable(field),
  );
}
