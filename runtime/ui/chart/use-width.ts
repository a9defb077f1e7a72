/** Measures how wide an element is, and again whenever that changes. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** `fallback` holds until the element has been measured, as on a server. */
export function useWidth<E extends HTMLElement>(fallback: number): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => target.clientWidth > 0 && setWidth(target.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
