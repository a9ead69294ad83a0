/** What the timeline shows, as signals: its span by the whole picture, its bins by its width, its bars by the selection. */
import { computed, signal } from "@preact/signals";

import { select, selection } from "../../state/address";
import { book, shownAnyDay, wholeBook } from "../../state/board";
import type { Course, Step } from "../../state/playing";
import { isoDay } from "../../types/days";
import type { Selection } from "../../types/selection";
import { FAMILIES } from "../kit/families";
import { axisOf, clampedDay, histogram, spanOf, type Axis, type Histogram } from "./axis";

/** Pixels of the track, as measured; 0 while it is folded, and has not been. */
export const width = signal(0);
/** The width for which days are taken together while there is none: a folded timeline plays too. */
const FOLDED_PX = 600;
const span = computed(() => (wholeBook.value === null ? null : spanOf(wholeBook.value.board)));
export const axis = computed<Axis | null>(() =>
  span.value === null ? null : axisOf(span.value, width.value || FOLDED_PX),
);
export const bars = computed<Histogram | null>(() => {
  const now = book.value,
    on = axis.value;
  return now === null || on === null
    ? null
    : histogram(
        now.board,
        Uint8Array.from(now.board.kinds.map((one) => FAMILIES.indexOf(one.family))),
        shownAnyDay.value,
        on,
      );
});

/** The days of the selection within the axis; without bounds they are its ends. */
export const range = computed<readonly [number, number]>(() => {
  const on = axis.value,
    s = selection.value;
  return on === null ? [0, 0] : [clampedDay(on, s.from, on.first), clampedDay(on, s.to, on.last)];
});
export const narrowed = computed(() => selection.value.from !== null || selection.value.to !== null);

/** Whether a pointer moves a clock just now: its days stand beside the handles so long. */
export const dragged = signal(false);

/** First and last day of what reports tell, for the second clock. */
export const knownSpan = computed<readonly [number, number] | null>(() => wholeBook.value?.board.known ?? null);
export const knownDay = computed(() => {
  const on = axis.value,
    span = knownSpan.value;
  return on === null || span === null
    ? 0
    : clampedDay({ first: span[0], last: span[1] }, selection.value.known, span[1]);
});
/** Days on which a report told something first, each once. */
export const toldDays = computed<readonly number[]>(() => {
  const days = wholeBook.value?.board.events.known_first ?? [];
  return [...new Set(days.filter((one): one is number => one !== null))].sort((a, b) => a - b);
});

export function courseOf(clock: Course["clock"], step: Step): Course | null {
  const on = axis.value,
    known = knownSpan.value,
    days = wholeBook.value?.board.days;
  if (on === null) return null;
  if (clock === "known") return known === null ? null : { clock, first: known[0], last: known[1], step };
  return {
    clock,
    first: Math.max(on.first, days?.[0] ?? on.first),
    last: Math.min(on.last, days?.[1] ?? on.last),
    step,
  };
}

let pending: Partial<Selection> | null = null;

/** Changes the selection; with ``soon`` once a frame at most, however fast a pointer moves. */
export function brush(change: Partial<Selection>, soon = true): void {
  if (!soon) {
    select({ ...pending, ...change }, false);
    pending = pending === null ? null : {};
    return;
  }
  if (pending === null)
    requestAnimationFrame(() => {
      const now = pending;
      pending = null;
      if (now) select(now, false);
    });
  pending = { ...pending, ...change };
}

/** Days as bounds of the selection: an end of the axis is no bound. */
export function bounded(from: number, to: number): Pick<Selection, "from" | "to"> {
  const on = axis.peek()!;
  return { from: from <= on.first ? null : isoDay(from), to: to >= on.last ? null : isoDay(to) };
}
