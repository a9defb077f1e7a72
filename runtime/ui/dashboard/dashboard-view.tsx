/** What `DashboardPage` shows; loaded when it is first needed. */
import { useMemo, useState } from "react";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Button } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Empty, NoAccess } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useLocation, useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { ChartTile } from "./chart-tile.tsx";
import { customiseCode, type RangeCode, rangeCode, recordsTileCode } from "./dashboard-code.ts";
import { columnSpans, type Tile } from "./layout.ts";
import { MetricTile } from "./metric-tile.tsx";
import { gridClasses, tileClasses, tilePlace } from "./tile-classes.ts";
import { useLayout } from "./use-layout.ts";
import { useLive } from "./use-live.ts";
import type { Widget } from "./widget.ts";

export interface DashboardViewProps {
  readonly title: string;
  readonly widgets: readonly Widget[];
}

export function DashboardView({ title, widgets }: DashboardViewProps) {
  const { can, format, queries, session } = useApp();
  const { path, search } = useLocation();
  const navigate = useNavigate();
  // The range stands in the address, so that it survives reloading and can be sent to someone.
  const show = (query: string) => void navigate(query === "" ? path : `${path}?${query}`, { replace: true });
  const ranges = useQuery(rangeCode);
  const [editing, setEditing] = useState(false);
  const readable = useMemo(() => widgets.filter(({ entity }) => can(entity).read), [widgets, can]);
  const layout = useLayout(readable, editing);
  const live = useLive([...new Set(readable.flatMap(({ entity }) => queries.tablesOf(entity)))], format.locale);
  const ranged = readable.some((widget) => widget.kind === "chart" && widget.range !== undefined);
  const shown = (layout.tiles ?? []).filter(({ hidden }) => !hidden);
  const widths = columnSpans(shown.map(({ size }) => size));
  const places = shown.map((tile, index) => tilePlace(tile, widths[index] ?? 12));
  const content = (tile: Tile) => (
    <TileContent tile={tile} ranges={ranges.data} search={search} onLoaded={live.onLoaded} />
  );
  return (
    <>
      <PageHeader
        title={title}
        meta={
          <>
            <span className="tabular-nums">{live.updated && text("Updated {time}", { time: live.updated })}&nbsp;</span>
            {ranged && (
              <Later code={rangeCode}>
                {({ describeRange, parseRange }) => (
                  <span className="hidden print:inline">· {describeRange(parseRange(search), format)}</span>
                )}
              </Later>
            )}
          </>
        }
        actions={
          <>
            {ranged && (
              <Later code={rangeCode} fallback={<Skeleton className="h-8 w-40" />}>
                {({ TimeRangeControl, parseRange, formatRange }) => (
                  <TimeRangeControl range={parseRange(search)} onChange={(next) => show(formatRange(next))} />
                )}
              </Later>
            )}
            <Button variant="outline" size="sm" aria-pressed={editing} onClick={() => setEditing(!editing)}>
              <Icon name={editing ? "check" : "settings"} />
              {editing ? text("Done") : text("Customise")}
            </Button>
          </>
        }
      />
      {readable.length === 0 ? (
        <Card>
          <NoAccess signIn={session.user === null && session.signIn} />
        </Card>
      ) : editing ? (
        <Later code={customiseCode}>
          {({ Customise }) => (
            <Customise {...{ layout, content, places }} gridClasses={gridClasses} tileClasses={tileClasses} />
          )}
        </Later>
      ) : layout.tiles === undefined ? null : shown.length === 0 ? (
        <Card>
          <Empty
            title={text("All tiles are hidden")}
            action={
              <Button variant="outline" onClick={layout.reset}>
                {text("Reset")}
              </Button>
            }
          />
        </Card>
      ) : (
        <div className={gridClasses}>
          {shown.map((tile, index) => (
            <Card key={tile.id} {...places[index]} className={cn(tileClasses, places[index]?.className)}>
              {content(tile)}
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

interface TileContentProps {
  readonly tile: Tile;
  /** Undefined until it has been loaded. */
  readonly ranges: RangeCode | undefined;
  readonly search: string;
  readonly onLoaded: () => void;
}

function TileContent({ tile: { widget }, onLoaded, ...range }: TileContentProps) {
  switch (widget.kind) {
    case "metric":
      return <MetricTile widget={widget} onLoaded={onLoaded} />;
    case "chart":
      return <ChartTile widget={widget} {...range} onLoaded={onLoaded} />;
    case "records":
      return (
        <Later code={recordsTileCode} fallback={<Skeleton className="h-48" />}>
          {({ RecordsTile }) => <RecordsTile widget={widget} onLoaded={onLoaded} />}
        </Later>
      );
  }
}
