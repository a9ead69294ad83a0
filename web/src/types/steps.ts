/** Steps of the two clocks: what the selection is one step on, and at the beginning. */
import { dayNumber, isoDay } from "./days";
import type { Selection } from "./selection";

export type Clock = "happened" | "known";
/** A clock with the first and the last day that it runs over (from 1970-01-01), and the days of a step. */
export interface Course { readonly clock: Clock; readonly first: number; readonly last: number; readonly step_days: number }

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

/** The selection before the first step. */
export function rewound(now: Pick<Selection, "from" | "to" | "known">, { clock, first }: Course): Pick<Selection, "from" | "to" | "known"> {
  if (clock === "known") return { ...now, known: null };
  const length = now.from !== null && now.to !== null ? dayNumber(now.to) - dayNumber(now.from) : null;
  return length === null ? { ...now, to: null } : { ...now, from: isoDay(first - 1), to: isoDay(first - 1 + length) };
}
