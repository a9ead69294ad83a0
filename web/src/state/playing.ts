/** Playing a clock: what happened day after day, or what was known day after day. It stops at the end by itself. */
import { effect, signal } from "@preact/signals";

import { rewound, stepOn, type Clock, type Course, type Step } from "../types/steps";
import { select, selection } from "./address";

export type { Clock, Course, Step };

export type Pace = "slow" | "even" | "quick";
const PACES_MS: Record<Pace, number> = { slow: 1200, even: 600, quick: 250 };

/** Whether a clock runs, and which. */
export const running = signal<Clock | null>(null);
export const pace = signal<Pace>("even");
export const stride = signal<Step>(1);

/** One step; from the beginning where the end is reached. */
export function step(course: Course): void {
  const next = stepOn(selection.peek(), course) ?? stepOn(rewound(selection.peek(), course), course);
  if (next) select(next, false);
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
    const on = course === null ? null : { ...course, step: stride.peek() };
    const next = on === null ? null : stepOn(selection.peek(), on);
    if (next) select(next, false);
    else running.value = null;
  }, every);
  return () => clearInterval(timer);
});
