/** A dashboard that is being arranged: tiles are dragged or moved with buttons, made wider, hidden and brought back. */
import { type ReactNode, useState } from "react";
import { Button } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";
import { usePointerDrag } from "../view/use-pointer-drag.ts";
import type { Tile, TileSize } from "./layout.ts";
import { layoutOf, moveTile } from "./saved-layout.ts";
import type { tilePlace } from "./tile-classes.ts";
import type { Layout } from "./use-layout.ts";

export interface CustomiseProps {
  readonly layout: Layout;
  readonly content: (tile: Tile) => ReactNode;
  readonly gridClasses: string;
  readonly tileClasses: string;
  /** Where each of the tiles that are shown lies. */
  readonly places: readonly ReturnType<typeof tilePlace>[];
}

export function Customise({ layout, content, places, gridClasses, tileClasses }: CustomiseProps) {
  const { author, tiles = author, reset, changed } = layout;
  const setTiles = (next: readonly Tile[]) => layout.save(layoutOf(next, author));
  const [message, setMessage] = useState("");
  const shown = tiles.filter(({ hidden }) => !hidden);
  const hidden = tiles.filter((tile) => tile.hidden);
  const change = (id: string, values: Partial<Tile>) =>
    setTiles(tiles.map((tile) => (tile.id === id ? { ...tile, ...values } : tile)));
  const drag = usePointerDrag<Tile>({
    accepts: (tile, place) => tile.id !== place,
    onDrop: (tile, place) => setTiles(moveTile(tiles, tile.id, place)),
  });
  const step = (index: number, by: 1 | -1) => {
    const [tile, target] = [shown[index], shown[index + by]];
    if (tile === undefined || target === undefined) return;
    setTiles(moveTile(tiles, tile.id, target.id));
    setMessage(
      text("{title} is now number {place} of {count}.", {
        title: tile.widget.title,
        place: index + by + 1,
        count: shown.length,
      }),
    );
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3 rounded-lg bg-muted px-4 py-2.5 text-sm">
        <p className="min-w-0 flex-1 text-muted-foreground">
          {text("Drag the tiles, or use their buttons. The layout is kept in this browser.")}
        </p>
        <Button variant="outline" size="sm" disabled={!changed} onClick={reset}>
          <Icon name="restore" />
          {text("Reset")}
        </Button>
      </div>
      <ul className={gridClasses}>
        {shown.map((tile, index) => (
          <li key={tile.id} {...places[index]} className={cn("flex min-w-0", places[index]?.className)}>
            <Card
              data-drop={tile.id}
              {...drag.source(tile)}
              className={cn(
                tileClasses,
                "w-full cursor-grab touch-manipulation border-dashed select-none",
                drag.item?.id === tile.id && "opacity-40",
                drag.over === tile.id && "border-solid border-ring ring-2 ring-ring",
              )}
            >
              <TileTools
                tile={tile}
                first={index === 0}
                last={index === shown.length - 1}
                onStep={(by) => step(index, by)}
                onSize={(size) => change(tile.id, { size })}
                onHide={() => change(tile.id, { hidden: true })}
              />
              {/* Nothing inside is meant while the tile itself is being handled, so no buttons are offered there. */}
              <div inert className="[&_figcaption>div]:hidden">
                {content(tile)}
              </div>
            </Card>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-2 text-sm font-medium">{text("Hidden tiles")}</h2>
          <ul className="flex flex-wrap gap-2">
            {hidden.map(({ id, widget }) => (
              <li key={id}>
                <Button variant="outline" size="sm" onClick={() => change(id, { hidden: false })}>
                  <Icon name="plus" />
                  {widget.title}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p aria-live="polite" className="sr-only">
        {message}
      </p>
    </>
  );
}

interface TileToolsProps {
  readonly tile: Tile;
  readonly first: boolean;
  readonly last: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSize: (size: TileSize) => void;
  readonly onHide: () => void;
}

function TileTools({ tile, first, last, onStep, onSize, onHide }: TileToolsProps) {
  const { title } = tile.widget;
  const sizes: readonly [TileSize, string, string][] = [
    ["1", "¼", text("{title}: a quarter of the width", { title })],
    ["2", "½", text("{title}: half of the width", { title })],
    ["full", "1", text("{title}: all of the width", { title })],
  ];
  return (
    <div className="mb-2 flex flex-wrap items-center">
      <Icon name="grip" className="mr-1 text-muted-foreground max-sm:hidden" />
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={first}
        aria-label={text("Move {title} back", { title })}
        onClick={() => onStep(-1)}
      >
        <Icon name="chevronLeft" />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={last}
        aria-label={text("Move {title} forward", { title })}
        onClick={() => onStep(1)}
      >
        <Icon name="chevronRight" />
      </Button>
      {/* Where a tile is narrow, its sizes stand in a row of their own. */}
      <div className="ml-auto flex max-sm:order-last max-sm:ml-0 max-sm:basis-full">
        {sizes.map(([size, label, name]) => (
          <Button
            key={size}
            variant="ghost"
            size="icon-sm"
            aria-label={name}
            aria-pressed={tile.size === size}
            onClick={() => onSize(size)}
            className="aria-pressed:bg-selected aria-pressed:text-link"
          >
            <span aria-hidden="true">{label}</span>
          </Button>
        ))}
      </div>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={text("Hide {title}", { title })}
        onClick={onHide}
        className="max-sm:ml-auto"
      >
        <Icon name="x" />
      </Button>
    </div>
  );
}
