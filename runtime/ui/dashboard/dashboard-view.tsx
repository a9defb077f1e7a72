/** What `DashboardPage` shows; loaded when it is first needed. */
import { useState } from "react";
import { useApp } from "../app/app-info.tsx";
import { codeQuery, Later } from "../app/later.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Button } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Empty, NoAccess } from "../components/message.tsx";
import { useLocation, useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { formatRange, parseRange, type TimeRange } from "../view/time-range.ts";
import { describeRange, TimeRangeControl } from "../view/time-range-control.tsx";
import { ChartTile } from "./chart-tile.tsx";
import { columnSpans, type Tile } from "./layout.ts";
import { MetricTile } from "./metric-tile.tsx";
import { RecordsTile } from "./records-tile.tsx";
import { gridClasses, spanClasses, tileClasses } from "./tile-classes.ts";
import { useLayout } from "./use-layout.ts";
import { useLive } from "./use-live.ts";
import type { Widget } from "./widget.ts";

export interface DashboardViewProps {
  readonly title: string;
  readonly widgets: readonly Widget[];
}

const customiseCode = codeQuery("customise", () => import("./customise.tsx"));

export function DashboardView({ title, widgets }: DashboardViewProps) {
  const { can, format, queries, session } = useApp();
  const [range, setRange] = useRange();
  const [editing, setEditing] = useState(false);
  const readable = widgets.filter(({ entity }) => can(entity).read);
  const layout = useLayout(readable);
  const live = useLive([...new Set(readable.flatMap(({ entity }) => queries.tablesOf(entity)))], format.locale);
  const ranged = readable.some((widget) => widget.kind === "chart" && widget.range !== undefined);
  const shown = layout.tiles.filter(({ hidden }) => !hidden);
  const spans = columnSpans(shown.map(({ size }) => size));
  const content = (tile: Tile) => <TileContent tile={tile} range={range} onLoaded={live.onLoaded} />;
  return (
    <>
      <PageHeader
        title={title}
        meta={
          <>
            <span className="tabular-nums">{live.updated && text("Updated {time}", { time: live.updated })}&nbsp;</span>
            {ranged && <span className="hidden print:inline">· {describeRange(range, format)}</span>}
          </>
        }
        actions={
          <>
            {ranged && <TimeRangeControl range={range} onChange={setRange} />}
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
        <Later code={customiseCode}>{({ Customise }) => <Customise layout={layout} content={content} />}</Later>
      ) : shown.length === 0 ? (
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
            <Card key={tile.id} className={cn(tileClasses, spanClasses(tile, spans[index] ?? 12))}>
              {content(tile)}
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

function TileContent({ tile: { widget }, range, onLoaded }: { tile: Tile; range: TimeRange; onLoaded: () => void }) {
  switch (widget.kind) {
    case "metric":
      return <MetricTile widget={widget} onLoaded={onLoaded} />;
    case "chart":
      return <ChartTile widget={widget} range={range} onLoaded={onLoaded} />;
    case "records":
      return <RecordsTile widget={widget} onLoaded={onLoaded} />;
  }
}

/** The range stands in the address, so that it survives reloading and can be sent to someone. */
function useRange(): [TimeRange, (range: TimeRange) => void] {
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const set = (range: TimeRange) => {
    const query = formatRange(range);
    void navigate(query === "" ? path : `${path}?${query}`, { replace: true });
  };
  return [parseRange(search), set];
}
