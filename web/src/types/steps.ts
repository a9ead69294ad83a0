/** Steps of the two clocks: what the selection is one step on, and at the beginning. */
import { dayNumber, isoDay } from "./days";
import type { Selection } from "./selection";

export type Clock = "happened" | "known";
/** How far a step goes: days, or a month of the calendar. */
export type Step = 1 | 7 | "month";
/** A clock with the first and the last day that it runs over (from 1970-01-01), and its step. */
export interface Course {
  readonly clock: Clock;
  readonly first: number;
  readonly last: number;
  readonly step: Step;
}

/**
 * Returns the selection one step on, null where the end is reached. A window of days moves as it is; else what happened
 * is shown from the beginning until a day. The clock of what was known ends where all is known.
 */
export function stepOn(
  now: Pick<Selection, "from" | "to" | "known">,
  { clock, first, last, step }: Course,
): Partial<Selection> | null {
  if (clock === "known") {
    const at = now.known === null ? null : dayNumber(now.known);
    if (at !== null && at >= last) return null;
    return { known: isoDay(at === null ? first : Math.min(last, after(at, step))) };
  }
  const from = now.from === null ? null : dayNumber(now.from),
    to = now.to === null ? null : dayNumber(now.to);
  if (to !== null && to >= last) return null;
  if (from !== null && to !== null) {
    // A window of whole months goes on to whole months; at the end any window keeps its length.
    const next = after(to, step);
    return next > last
      ? { from: isoDay(from + last - to), to: isoDay(last) }
      : { from: isoDay(after(from, step)), to: isoDay(next) };
  }
  return { to: isoDay(to === null ? (from ?? first) : Math.min(last, after(to, step))) };
}

/** The day one step on: a month ends where it ends, so that the last day of one is followed by the last of the next. */
function after(day: number, step: Step): number {
  if (step !== "month") return day + step;
  const [year = 0, month = 1, date = 1] = isoDay(day).split("-").map(Number);
  const days = (months: number): number => new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const to = date === days(0) ? days(1) : Math.min(date, days(1));
  return day + (days(0) - date) + to;
}

/** The selection before the first step. */
export function rewound(
  now: Pick<Selection, "from" | "to" | "known">,
  { clock, first }: Course,
): Pick<Selection, "from" | "to" | "known"> {
  if (clock === "known") return { ...now, known: null };
  const length = now.from !== null && now.to !== null ? dayNumber(now.to) - dayNumber(now.from) : null;
  return length === null ? { ...now, to: null } : { ...now, from: isoDay(first - 1), to: isoDay(first - 1 + length) };
}
