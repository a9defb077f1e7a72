/** Which part of a list is shown, steps to the other parts, and how many rows a page has. */

import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { text } from "../text/text.ts";

export interface PaginationProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  readonly onPageSize?: (pageSize: number) => void;
}

export function Pagination({ page, pageSize, total, onPage, onPageSize }: PaginationProps) {
  const { format } = useApp();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const number = (value: number) => value.toLocaleString(format.locale);
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const last = Math.min(total, page * pageSize);
  const offered = [...new Set([10, 25, 50, 100, pageSize])].sort((a, b) => a - b);
  return (
    <nav
      aria-label={text("Pages")}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-border px-4 py-2.5 text-sm text-muted-foreground print:hidden"
    >
      <p role="status" className="tabular-nums">
        {total === 0
          ? text("No rows")
          : text("{first}–{last} of {total}", { first: number(first), last: number(last), total: number(total) })}
      </p>
      <div className="flex items-center gap-1">
        {onPageSize !== undefined && (
          <div className="mr-2 hidden items-center gap-2 sm:flex">
            <label htmlFor="page-size" className="whitespace-nowrap">
              {text("Rows per page")}
            </label>
            <Select
              id="page-size"
              value={pageSize}
              onChange={(event) => onPageSize(Number(event.target.value))}
              className="h-8 w-20"
            >
              {offered.map((size) => (
                <option key={size} value={size}>
                  {size}
                </option>
              ))}
            </Select>
          </div>
        )}
        <Button
          variant="ghost"
          size="icon"
          aria-label={text("Previous page")}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          <Icon name="chevronLeft" />
        </Button>
        <span className="px-1 whitespace-nowrap tabular-nums">
          {number(page)} / {number(pages)}
        </span>
        <Button
          variant="ghost"
          size="icon"
          aria-label={text("Next page")}
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        >
          <Icon name="chevronRight" />
        </Button>
      </div>
    </nav>
  );
}
