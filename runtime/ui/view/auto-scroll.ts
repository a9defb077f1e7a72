/** Scrolls what lies below a dragging pointer when it comes near an edge. */

/** Pixels from an edge in which scrolling begins, and the most that one frame scrolls. */
const zone = 48;
const fastest = 14;

/** `moved` is called after each scrolled frame, because the pointer is then over something else. */
export function startAutoScroll(
  element: HTMLElement,
  pointer: { readonly x: number; readonly y: number },
  moved: () => void,
): () => void {
  const boxes = scrollersOf(element);
  let frame = requestAnimationFrame(step);
  function step() {
    let scrolled = false;
    for (const box of boxes) {
      const isPage = box === document.scrollingElement;
      const rect = isPage
        ? { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
        : box.getBoundingClientRect();
      const x = isPage ? 0 : speed(pointer.x, rect.left, rect.right);
      const y = speed(pointer.y, rect.top, rect.bottom);
      if (x === 0 && y === 0) continue;
      const before = [box.scrollLeft, box.scrollTop];
      box.scrollBy({ left: x, top: y, behavior: "instant" });
      scrolled ||= before[0] !== box.scrollLeft || before[1] !== box.scrollTop;
    }
    if (scrolled) moved();
    frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}

function speed(at: number, start: number, end: number): number {
  if (at < start + zone) return -Math.round(fastest * Math.min(1, (start + zone - at) / zone));
  if (at > end - zone) return Math.round(fastest * Math.min(1, (at - end + zone) / zone));
  return 0;
}

function scrollersOf(element: HTMLElement): Element[] {
  const found: Element[] = [];
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(parent);
    const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
    const wide = scrolls(overflowX) && parent.scrollWidth > parent.clientWidth;
    if (wide || (scrolls(overflowY) && parent.scrollHeight > parent.clientHeight)) found.push(parent);
  }
  return document.scrollingElement === null ? found : [...found, document.scrollingElement];
}
