/** What plays the clocks: which one, by what step, how fast. Where motion is not wanted, a press is one step. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { select, selection } from "../../state/address";
import { pace, pause, play, running, step, stride, type Clock, type Pace, type Step } from "../../state/playing";
import { dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { axis, courseOf, narrowed, range } from "./course";

const STRIDES: Readonly<Record<string, Step>> = { 1: 1, 7: 7, month: "month" };
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

export function Controls() {
  const clock = useSignal<Clock>("happened");
  const calm = useSignal(CALM.matches);
  useEffect(() => {
    const heed = (): void => {
      calm.value = CALM.matches;
    };
    CALM.addEventListener("change", heed);
    return () => {
      CALM.removeEventListener("change", heed);
      pause();
    };
  }, []);
  const runs = running.value !== null;
  const press = (): void => {
    if (runs) {
      pause();
      return;
    }
    const course = courseOf(clock.peek(), stride.peek());
    if (course) (calm.peek() ? step : play)(course);
  };
  const label = runs ? words.timeline.pause : calm.value ? words.timeline.step : words.timeline.play;
  return (
    <div class="time-controls">
      <button type="button" class="time-play" aria-label={label} title={label} onClick={press}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d={runs ? "M3 2h4v12H3zM9 2h4v12H9z" : calm.value ? "M2 2l8 6-8 6zM11 2h3v12h-3z" : "M3 1.5l11 6.5-11 6.5z"}
          />
        </svg>
      </button>
      <select
        aria-label={words.timeline.clock}
        value={clock.value}
        onChange={(event) => {
          pause();
          clock.value = event.currentTarget.value as Clock;
        }}
      >
        <option value="happened">{words.timeline.happened}</option>
        <option value="known">{words.timeline.known}</option>
      </select>
      <select
        aria-label={words.timeline.stride}
        value={String(stride.value)}
        onChange={(event) => {
          stride.value = STRIDES[event.currentTarget.value] ?? 1;
        }}
      >
        <option value="1">{words.timeline.by.day}</option>
        <option value="7">{words.timeline.by.week}</option>
        <option value="month">{words.timeline.by.month}</option>
      </select>
      {!calm.value && (
        <select
          aria-label={words.timeline.pace}
          value={pace.value}
          onChange={(event) => {
            pace.value = event.currentTarget.value as Pace;
          }}
        >
          {(["slow", "even", "quick"] as const).map((one) => (
            <option key={one} value={one}>
              {words.timeline[one]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** The days of the selection in words, and the way back to all of them. */
export function Range() {
  const on = axis.value;
  if (on === null) return <p class="time-range" />;
  const [from, to] = range.value,
    s = selection.value;
  const text = !narrowed.value
    ? words.timeline.all
    : s.to !== null && s.from === null
      ? `– ${dayWords(s.to)}`
      : s.from !== null && s.to === null
        ? `${dayWords(s.from)} –`
        : from === to
          ? dayWords(isoDay(from))
          : `${dayWords(s.from ?? isoDay(from), s.from?.slice(0, 4) !== s.to?.slice(0, 4))} – ${dayWords(s.to ?? isoDay(to))}`;
  return (
    <p class="time-range">
      <span>{text}</span>
      {narrowed.value && (
        <button
          type="button"
          class="open"
          onClick={() => {
            pause();
            select({ from: null, to: null });
          }}
        >
          {words.timeline.all}
        </button>
      )}
    </p>
  );
}
