/** A handle of a clock: dragged, or moved by the arrows (a day; with Shift a week), Page keys (a month), Home and End. */
import { pause } from "../../state/playing";
import { dragged } from "./course";

interface Given {
  readonly name: string;
  readonly class: string;
  readonly day: number;
  readonly min: number;
  readonly max: number;
  readonly text: string;
  readonly x: number;
  /** The day under a pointer. */
  readonly dayOf: (clientX: number) => number;
  /** Where the handle stands by now, which may be ahead of what is drawn: keys come faster than frames. */
  readonly now: () => number;
  /** ``soon`` for a pointer, whose moves are taken together once a frame. */
  readonly move: (day: number, soon: boolean) => void;
}

export function Handle({ name, class: kind, day, min, max, text, x, dayOf, now, move }: Given) {
  const go = (to: number, soon: boolean): void => {
    pause();
    move(Math.max(min, Math.min(max, to)), soon);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 7 : 1,
      at = now();
    const to: Record<string, number> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - 30,
      PageUp: at + 30,
      Home: min,
      End: max,
    };
    const wanted = to[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(wanted, false);
  };
  return (
    <div
      class={`time-handle ${kind}`}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={day}
      aria-valuetext={text}
      style={{ insetInlineStart: `${x}px` }}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.value = true;
      }}
      onPointerUp={() => {
        dragged.value = false;
      }}
      onPointerCancel={() => {
        dragged.value = false;
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(dayOf(event.clientX), true);
      }}
    />
  );
}
