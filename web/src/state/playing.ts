/** Playing a clock: what happened day after day, or what was known day after day. It stops at the end by itself. */
import { effect, signal } from "@preact/signals";

import { dayNumber, isoDay } from "../types/days";
import type { Selection } from "../types/selection";
import { select, selection } from "./address";

export type Clock = "happened" | "known";
export interface Course { readonly clock: Clock; readonly first: number; readonly last: number; readonly step_days: number }
export type Pace = "slow" | "even" | "quick";
const PACES_MS: Record<Pace, number> = { slow: 1200, even: 600, quick: 250 };

/** Whether a clock runs, and which. */
export const running = signal<Clock | null>(null);
export const pace = signal<Pace>("even");
export const stepDays = signal<1 | 7>(1);

/**
 * Returns the selection one step on, null where the end is reached. A window of days moves as it is; else what happened
 * is shown from the beginning until a day. The clock of what was known ends where all is known.
 */
export function stepOn(now: Pick<Selection, "from" | "to" | "known">, { clock, first, last, step_days }: Course): Partial<Selection> | null {
  if (clock === "known") {
    const at = now.known === null ? null : dayNumber(now.known);
    if (at !== null && at >= last) return null;
    return { known: isoDay(at === null ? first : Math.min(last, at + step_days)) };
  }
  const from = now.from === null ? null : dayNumber(now.from), to = now.to === null ? null : dayNumber(now.to);
  if (to !== null && to >= last) return null;
  if (from !== null && to !== null) {
    const step = Math.min(step_days, last - to);
    return { from: isoDay(from + step), to: isoDay(to + step) };
  }
  return { to: isoDay(to === null ? (from ?? first) : Math.min(last, to + step_days)) };
}

/** One step; from the beginning where the end is reached. */
export function step(course: Course): void {
  const next = stepOn(selection.peek(), course) ?? stepOn(rewound(selection.peek(), course), course);
  if (next) select(next, false);
}

export function rewound(now: Pick<Selection, "from" | "to" | "known">, { clock, first }: Course): Pick<Selection, "from" | "to" | "known"> {
  if (clock === "known") return { ...now, known: null };
  const length = now.from !== null && now.to !== null ? dayNumber(now.to) - dayNumber(now.from) : null;
  return length === null ? { ...now, to: null } : { ...now, from: isoDay(first - 1), to: isoDay(first - 1 + length) };
}

let course: Course | null = null;

/** Starts a clock; from the beginning where it stands at the end. */
export function play(on: Course): void {
  course = on;
  step(on);
  running.value = on.clock;
}

export function pause(): void {
  running.value = null;
}

effect(() => {
  if (running.value === null) return;
  const every = PACES_MS[pace.value];
  const timer = setInterval(() => {
    const on = course === null ? null : { ...course, step_days: stepDays.peek() };
    const next = on === null ? null : stepOn(selection.peek(), on);
    if (next) select(next, false); else running.value = null;
  }, every);
  return () => clearInterval(timer);
});
