/** When it was known: the days on which reports told something, and one handle that hides what was told later. */
import { useRef } from "preact/hooks";

import { select, selection } from "../../state/address";
import { settled } from "../../state/board";
import { dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { dayAt, pixelOf } from "./axis";
import { axis, brush, dragged, knownDay, knownSpan, toldDays, width } from "./course";
import { Handle } from "./Handle";

export function Known() {
  const track = useRef<HTMLDivElement>(null);
  const on = axis.value,
    span = knownSpan.value,
    wide = width.value;
  if (on === null || span === null) return null;
  const day = knownDay.value,
    all = selection.value.known === null;
  const dayOf = (clientX: number): number =>
    dayAt(on, clientX - (track.current?.getBoundingClientRect().left ?? 0), wide);
  const move = (to: number, soon: boolean): void =>
    brush({ known: to >= span[1] ? null : isoDay(Math.max(span[0], to)) }, soon);
  const x = (at: number): number => pixelOf(on, at + 1, wide);
  return (
    <div
      class="time-known"
      ref={track}
      onPointerDown={(event) => {
        if (event.button === 0) {
          const at = Math.max(span[0], Math.min(span[1], dayOf(event.clientX)));
          select({ known: at >= span[1] ? null : isoDay(at) });
        }
      }}
    >
      <span class="time-known-word" style={{ insetInlineStart: `${pixelOf(on, span[0], wide)}px` }} aria-hidden="true">
        {words.timeline.known}
      </span>
      <svg width={wide} height={22} aria-hidden="true">
        <rect
          class="time-known-line"
          x={pixelOf(on, span[0], wide)}
          y={10}
          width={Math.max(0, x(span[1]) - pixelOf(on, span[0], wide))}
          height={2}
        />
        <rect
          class="time-known-done"
          x={pixelOf(on, span[0], wide)}
          y={9.5}
          width={Math.max(0, x(day) - pixelOf(on, span[0], wide))}
          height={3}
        />
        {toldDays.value.map((one) => (
          <rect
            key={one}
            class={one <= day ? "time-told" : "time-told later"}
            x={pixelOf(on, one + 0.5, wide) - 1}
            y={5}
            width={2}
            height={12}
          />
        ))}
      </svg>
      <Handle
        class="known"
        name={words.timeline.knownBy}
        day={day}
        min={span[0]}
        max={span[1]}
        x={x(day)}
        dayOf={dayOf}
        now={() => knownDay.peek()}
        move={move}
        text={all ? `${dayWords(isoDay(day))} (${words.timeline.allKnown})` : dayWords(isoDay(day))}
      />
      {(!all || dragged.value) && (
        <output
          class={x(day) > wide / 2 ? "time-known-day before" : "time-known-day"}
          style={{ insetInlineStart: `${x(day)}px` }}
        >
          {dayWords(isoDay(day))}
          {!settled.value && <small> · {words.timeline.drawing}</small>}
        </output>
      )}
    </div>
  );
}
