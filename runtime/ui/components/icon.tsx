/** The few icons the app needs, drawn on a 24 px grid with round 2 px strokes; decorative, so hidden from screen readers. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

const shapes = {
  alert: "M12 8v5m0 3.5v.01M10.3 3.9 2.5 17.5A2 2 0 0 0 4.2 20.5h15.6a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z",
  archive: "M4 5h16v4H4zM5.5 9v10.5h13V9M10 13h4",
  arrowDown: "M12 5v14m6-6-6 6-6-6",
  arrowUp: "M12 19V5m-6 6 6-6 6 6",
  board: "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
  bookmark: "M7 4h10v16l-5-4-5 4z",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3.5V7m7-3.5V7",
  chart: "M4 20h16M7 16v-5m5 5V6m5 10v-8",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevronDown: "m6 9.5 6 6 6-6",
  chevronLeft: "m14.5 6-6 6 6 6",
  chevronRight: "m9.5 6 6 6-6 6",
  columns: "M4 5h16v14H4zM10 5v14M15 5v14",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  edit: "m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7l3.5 3.5",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z",
  file: "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5",
  filter: "M4 6h16M7 12h10M10.5 18h3",
  gallery: "M4 4h7v7H4zM13.5 4h7v7h-7zM4 13.5h7v7H4zM13.5 13.5h7v7h-7z",
  grip: "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01",
  home: "m4 11 8-7 8 7v9h-5.5v-6h-5v6H4z",
  image: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5v.01",
  inbox: "M4 13.5 6.5 5h11L20 13.5V19H4zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  menu: "M4 6.5h16M4 12h16M4 17.5h16",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
  monitor: "M3.5 5h17v11h-17zM9 20h6m-3-4v4",
  more: "M5.5 12v.01M12 12v.01M18.5 12v.01",
  plus: "M12 5v14M5 12h14",
  restore: "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5",
  search: "m20 20-4.5-4.5M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z",
  settings: "M4 7h10M18 7h2M4 17h2m4 0h10M16 4.5v5M8 14.5v5",
  signOut: "M10 4H5v16h5M15 8l4 4-4 4M19 12H10",
  star: "m12 3.8 2.6 5.2 5.8.9-4.2 4 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4 5.8-.9z",
  sun: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1m10.6 10.6 1.1 1.1m0-12.8-1.1 1.1M6.7 17.3l-1.1 1.1",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
  text: "M5 6h14M5 12h14M5 18h8",
  trash: "M4.5 7h15M10 11v5.5m4-5.5v5.5M6.5 7l.8 12.5h9.4L17.5 7M9 7l.7-3h4.6l.7 3",
  upload: "M12 15V4m-5 5 5-5 5 5M5 20h14",
  user: "M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM5 20c.7-3.5 3.5-5.5 7-5.5s6.3 2 7 5.5",
  x: "m6 6 12 12M18 6 6 18",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, className, ...props }: Omit<ComponentProps<"svg">, "name"> & { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" || name === "grip" ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
      className={cn("size-4 shrink-0", className)}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
