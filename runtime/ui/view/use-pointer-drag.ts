/** Drags something by mouse, pen or finger onto a marked place; a finger holds still for a moment first, so that scrolling stays free. */
import { type DragEvent, type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";
import { startAutoScroll } from "./auto-scroll.ts";

/** Pixels that a mouse moves before a press counts as a drag. */
const distance = 5;
/** Milliseconds that a finger rests before it drags. */
const hold = 260;

export interface DragHandlers<T> {
  /** May the item be dropped on the place with this name? */
  readonly accepts: (item: T, place: string) => boolean;
  /** `from` is the place where the pointer was put down. */
  readonly onDrop: (item: T, place: string, from: string | undefined) => void;
}

export interface PointerDrag<T> {
  /** What is being dragged. */
  readonly item: T | undefined;
  /** The place below the pointer that accepts it. */
  readonly over: string | undefined;
  /** For the element that is dragged. Places are elements with `data-drop="name"`. */
  readonly source: (item: T) => {
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
    onDragStart: (event: DragEvent<HTMLElement>) => void;
  };
}

interface Press<T> {
  readonly item: T;
  readonly element: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  ghost: HTMLElement | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  stopScrolling: (() => void) | undefined;
}

export function usePointerDrag<T>(handlers: DragHandlers<T>): PointerDrag<T> {
  const [item, setItem] = useState<T>();
  const [over, setOver] = useState<string>();
  const latest = useRef(handlers);
  latest.current = handlers;
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const begin = (event: ReactPointerEvent<HTMLElement>, pressed: T) => {
    if (event.button !== 0 || !event.isPrimary) return;
    if ((event.target as HTMLElement).closest("button, input, select, [popover]") !== null) return;
    stop.current();
    stop.current = follow<T>(event.nativeEvent, event.currentTarget, pressed, {
      accepts: (dragged, place) => latest.current.accepts(dragged, place),
      started: setItem,
      moved: setOver,
      ended: (place, from) => {
        setItem(undefined);
        setOver(undefined);
        if (place !== undefined) latest.current.onDrop(pressed, place, from);
      },
    });
  };
  return {
    item,
    over,
    source: (dragged) => ({
      onPointerDown: (event) => begin(event, dragged),
      // The browser would drag the link or picture inside instead.
      onDragStart: (event) => event.preventDefault(),
    }),
  };
}

interface Listener<T> {
  readonly accepts: (item: T, place: string) => boolean;
  readonly started: (item: T) => void;
  readonly moved: (place: string | undefined) => void;
  /** With the place it was dropped on, if any. */
  readonly ended: (place: string | undefined, from: string | undefined) => void;
}

/** Follows one press until it ends; returns how to give it up. */
function follow<T>(down: PointerEvent, element: HTMLElement, item: T, listener: Listener<T>): () => void {
  const { pointerId, clientX: x, clientY: y } = down;
  const press: Press<T> = {
    item,
    element,
    pointerId,
    x,
    y,
    ghost: undefined,
    timer: undefined,
    stopScrolling: undefined,
  };
  const at = { x, y };
  const from = placeAt(x, y);
  let place: string | undefined;
  const controller = new AbortController();
  const { signal } = controller;

  const lift = () => {
    press.ghost = createGhost(element);
    press.stopScrolling = startAutoScroll(element, at, () => hover());
    window.getSelection()?.removeAllRanges();
    listener.started(item);
    hover();
  };
  const hover = () => {
    if (press.ghost === undefined) return;
    press.ghost.style.transform = `translate(${at.x - x}px, ${at.y - y}px) rotate(1deg)`;
    const name = placeAt(at.x, at.y);
    const next = name !== undefined && listener.accepts(item, name) ? name : undefined;
    if (next === place) return;
    place = next;
    listener.moved(next);
  };
  const end = (drop: boolean) => {
    clearTimeout(press.timer);
    controller.abort();
    press.stopScrolling?.();
    press.ghost?.remove();
    if (press.ghost === undefined) return;
    suppressClick();
    listener.ended(drop ? place : undefined, from);
  };

  if (down.pointerType === "touch") press.timer = setTimeout(lift, hold);
  const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, handle, { signal, passive: false, capture: true });
  on("pointermove", (event) => {
    if (event.pointerId !== pointerId) return;
    at.x = event.clientX;
    at.y = event.clientY;
    const far = Math.hypot(at.x - x, at.y - y) > distance;
    if (press.ghost !== undefined) hover();
    else if (far && down.pointerType === "touch") end(false);
    else if (far) lift();
  });
  on("pointerup", (event) => event.pointerId === pointerId && end(true));
  on("pointercancel", (event) => event.pointerId === pointerId && end(false));
  // While a finger drags, the page must not scroll and the long press must not open a menu.
  on("touchmove", (event) => press.ghost !== undefined && event.preventDefault());
  on("contextmenu", (event) => down.pointerType === "touch" && event.preventDefault());
  on("keydown", (event) => {
    if (event.key !== "Escape" || press.ghost === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  });
  // Elements losing the focus are met on the way as well.
  on("blur", (event) => event.target === window && end(false));
  return () => end(false);
}

function placeAt(x: number, y: number): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const place = element.closest<HTMLElement>("[data-drop]");
    if (place !== null) return place.dataset["drop"];
  }
  return undefined;
}

/** A picture of the element that follows the pointer. */
function createGhost(element: HTMLElement): HTMLElement {
  const box = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.removeAttribute("id");
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  const { style } = ghost;
  Object.assign(style, { position: "fixed", left: `${box.left}px`, top: `${box.top}px`, margin: "0", zIndex: "60" });
  Object.assign(style, { width: `${box.width}px`, height: `${box.height}px`, pointerEvents: "none", opacity: "0.9" });
  document.body.append(ghost);
  return ghost;
}

/** The end of a drag is also a click for the browser, which must not follow a link. */
function suppressClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
