/** A card on a board: title, a few fields, and a menu that moves it without dragging. */
import { useApp } from "../app/app-info.tsx";
import { cn } from "../components/cn.ts";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { CardFields } from "../view/card-fields.tsx";
import type { BoardColumnProps } from "./board-column-view.tsx";
import { cardRows } from "./use-keyboard-move.ts";

export function BoardCard(props: BoardColumnProps & { row: AnyRow }) {
  const { entity, row, columns, index, card, drag, held, accepts, onMove } = props;
  const { detailPath, editPath } = useApp();
  const name = titleOf(entity, row);
  const path = detailPath(entity, row.id) ?? editPath(entity, row.id);
  const movable = columns.some((_, target) => accepts(row, target));
  const title = { "data-card-title": true, "aria-describedby": movable ? "board-help" : undefined } as const;
  return (
    <li
      ref={(element) => {
        if (element !== null) cardRows.set(element, row);
      }}
      data-card={row.id}
      {...(movable ? drag.source(row) : {})}
      className={cn(
        "group/card relative flex touch-manipulation flex-col gap-2 rounded-lg border border-border bg-card p-3 text-sm shadow-xs transition-shadow select-none hover:shadow-md [-webkit-touch-callout:none]",
        movable && "cursor-grab",
        held?.id === row.id && "opacity-50 ring-2 ring-ring",
      )}
    >
      <div className="flex items-start gap-1">
        <h3 className="min-w-0 flex-1 font-medium break-words">
          {path === undefined ? (
            <span {...title} tabIndex={0} role="group" className="rounded-sm">
              {name}
            </span>
          ) : (
            <Link to={path} {...title} className="rounded-sm underline-offset-4 hover:underline">
              {name}
            </Link>
          )}
        </h3>
        {movable && (
          <DropdownMenu
            label={text("Move “{title}”", { title: name })}
            variant="ghost"
            size="icon-sm"
            align="end"
            triggerClassName="-mt-1 -mr-1.5 text-muted-foreground print:hidden"
            trigger={<Icon name="more" />}
          >
            <p className="px-2.5 py-1 text-xs text-muted-foreground" role="presentation">
              {text("Move to")}
            </p>
            {columns.map((column, target) => (
              <DropdownMenuItem
                key={column.value ?? ""}
                role="menuitemradio"
                aria-checked={target === index}
                disabled={!accepts(row, target)}
                onClick={() => onMove(row, target)}
              >
                <span className="flex-1">{column.label}</span>
                {target === index && <Icon name="check" />}
              </DropdownMenuItem>
            ))}
          </DropdownMenu>
        )}
      </div>
      <CardFields entity={entity} row={row} names={card} />
    </li>
  );
}
