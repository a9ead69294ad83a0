/** When it happened: bars of families by day, week or month, with a window of two handles over them. */
import { useRef } from "preact/hooks";

import { select, selection } from "../../state/address";
import { pause } from "../../state/playing";
import { dayWords, isoDay } from "../../types/days";
import { FAMILIES } from "../kit/families";
import { ticksOf } from "../kit/ticks";
import { words } from "../../types/words";
import { binOf, dayAt, daysOfBin, pixelOf, type Axis, type Histogram } from "./axis";
import { axis, bars, bounded, brush, dragged, narrowed, range, width } from "./course";
import { Handle } from "./Handle";

const HIGH = 52;
const STILL_PX = 4;
/** Room for a day in words. */
const DAY_PX = 96;

export function Happened() {
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{ day: number; x: number; from: number; to: number; moves: boolean; moved: boolean } | null>(
    null,
  );
  const on = axis.value,
    held = bars.value,
    wide = width.value;
  if (on === null || held === null) return null;
  const [from, to] = range.value;
  const left = pixelOf(on, from, wide),
    right = pixelOf(on, to + 1, wide);
  const dayOf = (clientX: number): number =>
    dayAt(on, clientX - (track.current?.getBoundingClientRect().left ?? 0), wide);
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const day = dayOf(event.clientX);
    track.current?.setPointerCapture(event.pointerId);
    pause();
    drag.current = {
      day,
      x: event.clientX,
      from,
      to,
      moves: narrowed.peek() && day >= from && day <= to,
      moved: false,
    };
  };
  const move = (event: PointerEvent): void => {
    const at = drag.current;
    if (!at || (!at.moved && Math.abs(event.clientX - at.x) < STILL_PX)) return;
    at.moved = true;
    dragged.value = true;
    const day = dayOf(event.clientX);
    if (!at.moves) {
      brush(bounded(Math.min(day, at.day), Math.max(day, at.day)));
      return;
    }
    const by = Math.max(on.first - at.from, Math.min(on.last - at.to, day - at.day));
    // A window keeps its bounds at the ends of the axis, or it would grow there.
    brush({ from: isoDay(at.from + by), to: isoDay(at.to + by) });
  };
  const up = (): void => {
    const at = drag.current;
    drag.current = null;
    dragged.value = false;
    if (!at) return;
    if (!at.moved) {
      const bin = daysOfBin(on, binOf(on, at.day));
      const same = selection.peek().from === bin.from && selection.peek().to === bin.to;
      select(same ? { from: null, to: null } : bin);
    }
  };
  return (
    <div class="time-happened">
      {held.earlier > 0 && <Apart side="start" n={held.earlier} on={on} />}
      <div
        class="time-track"
        ref={track}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          drag.current = null;
          dragged.value = false;
        }}
      >
        <svg width={wide} height={HIGH} aria-hidden="true">
          <defs>
            <clipPath id="time-window">
              <rect x={left} y={0} width={Math.max(0, right - left)} height={HIGH} />
            </clipPath>
          </defs>
          <rect class="time-window" x={left} y={0} width={Math.max(0, right - left)} height={HIGH} />
          <Bars on={on} held={held} wide={wide} faint />
          <g clip-path="url(#time-window)">
            <Bars on={on} held={held} wide={wide} />
          </g>
        </svg>
        <Handle
          class="from"
          name={words.timeline.from}
          day={from}
          min={on.first}
          max={to}
          x={left}
          dayOf={dayOf}
          text={from === on.first ? `${dayWords(isoDay(from))} (${words.timeline.all})` : dayWords(isoDay(from))}
          now={() => range.peek()[0]}
          move={(day, soon) => brush({ from: bounded(Math.min(day, range.peek()[1]), on.last).from }, soon)}
        />
        <Handle
          class="to"
          name={words.timeline.to}
          day={to}
          min={from}
          max={on.last}
          x={right}
          dayOf={dayOf}
          text={to === on.last ? `${dayWords(isoDay(to))} (${words.timeline.all})` : dayWords(isoDay(to))}
          now={() => range.peek()[1]}
          move={(day, soon) => brush({ to: bounded(on.first, Math.max(day, range.peek()[0])).to }, soon)}
        />
        {dragged.value && <Days from={from} to={to} left={left} right={right} wide={wide} />}
      </div>
      {held.later > 0 && <Apart side="end" n={held.later} on={on} />}
      <Ticks on={on} wide={wide} />
    </div>
  );
}

/** The days of both handles while they are dragged, each on its own side of the window, inside the frame. */
function Days({
  from,
  to,
  left,
  right,
  wide,
}: {
  from: number;
  to: number;
  left: number;
  right: number;
  wide: number;
}) {
  const apart = right - left > 2 * DAY_PX;
  return (
    <>
      <output class={`time-day${left < DAY_PX && apart ? "" : " before"}`} style={{ insetInlineStart: `${left}px` }}>
        {dayWords(isoDay(from))}
      </output>
      <output
        class={`time-day${wide - right < DAY_PX && apart ? " before" : ""}`}
        style={{ insetInlineStart: `${right}px` }}
      >
        {dayWords(isoDay(to))}
      </output>
    </>
  );
}

/** Events that lie so far from the rest that the axis leaves them out: counted, and selected by a press. */
function Apart({ side, n, on }: { side: "start" | "end"; n: number; on: Axis }) {
  const before = side === "start";
  const edge = isoDay(before ? on.first - 1 : on.last + 1);
  const pressed = before ? selection.value.to === edge : selection.value.from === edge;
  const title = before
    ? words.timeline.earlierHint(n, dayWords(isoDay(on.first)))
    : words.timeline.laterHint(n, dayWords(isoDay(on.last)));
  const take = (): void =>
    select(pressed ? { from: null, to: null } : before ? { from: null, to: edge } : { from: edge, to: null });
  return (
    <button
      type="button"
      class={`time-apart ${side}`}
      aria-pressed={pressed}
      title={title}
      aria-label={title}
      onClick={take}
    >
      {before ? words.timeline.earlier(n) : words.timeline.later(n)}
    </button>
  );
}

function Bars({ on, held, wide, faint = false }: { on: Axis; held: Histogram; wide: number; faint?: boolean }) {
  return (
    <g class={faint ? "time-bars faint" : "time-bars"}>
      {pathsOf(on, held, wide).map((path, family) => path && <path key={family} class={FAMILIES[family]} d={path} />)}
    </g>
  );
}

const drawn = new WeakMap<Histogram, { wide: number; paths: string[] }>();

/** One path for each family: a bar for each bin that holds some of it, upon those below. */
function pathsOf(on: Axis, held: Histogram, wide: number): string[] {
  const before = drawn.get(held);
  if (before?.wide === wide) return before.paths;
  const many = FAMILIES.length,
    scale = (HIGH - 3) / Math.max(held.tallest, 3);
  const paths = FAMILIES.map(() => "");
  on.bins.forEach((day, bin) => {
    const x = pixelOf(on, day, wide),
      end = pixelOf(on, on.bins[bin + 1] ?? on.last + 1, wide);
    const bar = Math.max(1, end - x - (end - x > 4 ? 1 : 0.3));
    let y = HIGH;
    for (let family = 0; family < many; family++) {
      const n = held.heights[bin * many + family]!;
      if (n === 0) continue;
      const high = Math.max(n * scale, 0.75);
      y -= high;
      paths[family] =
        `${paths[family] ?? ""}M${x.toFixed(1)} ${y.toFixed(1)}h${bar.toFixed(1)}v${high.toFixed(1)}h${(-bar).toFixed(1)}z`;
    }
  });
  drawn.set(held, { wide, paths });
  return paths;
}

function Ticks({ on, wide }: { on: Axis; wide: number }) {
  return (
    <div class="time-ticks" aria-hidden="true">
      {ticksOf(on, wide).map(({ day, label }) => {
        const x = pixelOf(on, day, wide);
        return x > wide - 24 ? null : (
          <span key={day} style={{ insetInlineStart: `${x}px` }}>
            {label}
          </span>
        );
      })}
    </div>
  );
}
