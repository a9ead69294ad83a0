/** The edge of the drawer: it is drawn with a pointer or moved with the arrows, within bounds, and remembered. */
import { signal } from "@preact/signals";

import { words } from "../../types/words";

const LEAST = 340;
const USUAL = 440;
const KEY = "vedette-drawer";
const STEP = 40;

function most(): number {
  return Math.max(LEAST, Math.min(1100, Math.round(innerWidth * 0.6)));
}
function bounded(px: number): number {
  return Math.max(LEAST, Math.min(most(), Math.round(px)));
}
function remembered(): number {
  try {
    const held = Number(localStorage.getItem(KEY));
    return held >= LEAST ? bounded(held) : USUAL;
  } catch {
    return USUAL;
  }
}

/** Pixels. */
export const width = signal(remembered());
addEventListener("resize", () => {
  width.value = bounded(width.peek());
});

function widen(px: number): void {
  width.value = bounded(px);
  try {
    localStorage.setItem(KEY, String(width.peek()));
  } catch {
    /* a page without storage forgets it */
  }
}

export function Grip() {
  const towards = (): number => (getComputedStyle(document.documentElement).direction === "rtl" ? -1 : 1);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? STEP * towards() : event.key === "ArrowRight" ? -STEP * towards() : 0;
    if (event.key === "Home") widen(LEAST);
    else if (event.key === "End") widen(most());
    else if (step) widen(width.peek() + step);
    else return;
    event.preventDefault();
  };
  const onDown = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const grip = event.currentTarget,
      from = event.clientX,
      before = width.peek(),
      side = towards();
    grip.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent): void => widen(before + (from - to.clientX) * side);
    const end = (): void => {
      grip.removeEventListener("pointermove", move);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", end, { once: true });
  };
  return (
    <div
      class="grip"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.evidence.resize}
      aria-valuenow={width.value}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      onKeyDown={onKey}
      onPointerDown={onDown}
      onDblClick={() => widen(USUAL)}
    />
  );
}
