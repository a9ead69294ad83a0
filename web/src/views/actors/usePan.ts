/** Moving and zooming a drawing: drag, pinch or Ctrl and the wheel, buttons, and going to what takes focus. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}
export interface Pan {
  readonly transform: string;
  readonly zoom: (by: number) => void;
  readonly fit: () => void;
  /** Moves what is at a place of the drawing into view. */
  readonly reveal: (one: { x: number; y: number; width: number; height: number }) => void;
  /** Whether the last press moved the drawing, and so was no click. */
  readonly dragged: () => boolean;
}

const LARGEST = 3,
  SMALLEST = 0.25;

export function usePan(svg: RefObject<SVGSVGElement | null>, box: Box, size: { width: number; height: number }): Pan {
  const fitted = legible(box, size);
  const [moved, setMoved] = useState<{ readonly view: View; readonly of: Box } | null>(null);
  // Another layout is shown whole: what was moved was moved for the one before.
  const view = moved && moved.of === box ? moved.view : fitted;
  const now = useRef(view);
  now.current = view;
  const was = useRef(false);
  const set = (next: View): void => setMoved({ view: next, of: box });
  const zoomAt = (by: number, x: number, y: number): void => {
    const held = now.current,
      scale = Math.min(LARGEST, Math.max(SMALLEST, held.scale * by)),
      share = scale / held.scale;
    set({ scale, x: x - (x - held.x) * share, y: y - (y - held.y) * share });
  };
  useEffect(() => {
    const node = svg.current!;
    const fingers = new Map<number, { x: number; y: number }>();
    const place = (event: { clientX: number; clientY: number }): [number, number] => {
      const edge = node.getBoundingClientRect();
      return [event.clientX - edge.left, event.clientY - edge.top];
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 300), ...place(event));
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      was.current = false;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent): void => {
      const held = fingers.get(event.pointerId);
      if (!held) return;
      const dx = event.clientX - held.x,
        dy = event.clientY - held.y;
      if (!was.current && Math.hypot(dx, dy) < 4) return;
      was.current = true;
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (other) {
        const before = Math.hypot(held.x - other.x, held.y - other.y) || 1,
          after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
        zoomAt(
          after / before,
          ...place({ clientX: (event.clientX + other.x) / 2, clientY: (event.clientY + other.y) / 2 }),
        );
      } else set({ ...now.current, x: now.current.x + dx, y: now.current.y + dy });
    };
    const up = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
    };
    node.addEventListener("wheel", wheel, { passive: false });
    node.addEventListener("pointerdown", down);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    return () => {
      node.removeEventListener("wheel", wheel);
      node.removeEventListener("pointerdown", down);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    };
  }, [box]);
  return {
    transform: `translate(${view.x.toFixed(2)},${view.y.toFixed(2)}) scale(${view.scale.toFixed(4)})`,
    zoom: (by) => zoomAt(by, size.width / 2, size.height / 2),
    fit: () => set(fitting(box, size)),
    reveal: (one) => {
      const { x, y, scale } = now.current,
        edge = 12;
      const left = x + (one.x - one.width / 2) * scale,
        right = x + (one.x + one.width / 2) * scale;
      const top = y + (one.y - one.height / 2) * scale,
        bottom = y + (one.y + one.height / 2) * scale;
      const dx = left < edge ? edge - left : right > size.width - edge ? size.width - edge - right : 0;
      const dy = top < edge ? edge - top : bottom > size.height - edge ? size.height - edge - bottom : 0;
      if (dx || dy) set({ scale, x: x + dx, y: y + dy });
    },
    dragged: () => was.current,
  };
}

/** The scale below which a name of 13 px is under 12 px. */
export const LEGIBLE = 12 / 13;

/** The whole drawing where its names can be read so, else its middle in a scale in which they can. */
function legible(box: Box, size: { width: number; height: number }): View {
  const whole = fitting(box, size);
  if (whole.scale >= LEGIBLE) return whole;
  return {
    scale: LEGIBLE,
    x: (size.width - box.width * LEGIBLE) / 2 - box.x * LEGIBLE,
    y: (size.height - box.height * LEGIBLE) / 2 - box.y * LEGIBLE,
  };
}

function fitting(box: Box, size: { width: number; height: number }): View {
  const scale = Math.min(size.width > 1500 ? 1.7 : 1.2, size.width / box.width, size.height / box.height);
  return {
    scale,
    x: (size.width - box.width * scale) / 2 - box.x * scale,
    y: (size.height - box.height * scale) / 2 - box.y * scale,
  };
}
