/** The days that the timeline spans, and its bins: a case is read at the scale of what it tells, not of its oldest aside. */
import type { Board } from "../../types/api.gen";
import { dayNumber, isoDay } from "../../types/days";
import { FAMILIES } from "../kit/families";

export interface Axis {
  /** The first and the last day, both within. */
  readonly first: number;
  readonly last: number;
  readonly size: "day" | "week" | "month";
  /** The first day of each bin; a bin ends before the next one begins. */
  readonly bins: readonly number[];
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Days without an event beyond which what lies further off stands apart, and the share of events that may: the odd one soon, more only far off. */
const GAP_DAYS = 45,
  MOST_APART = 0.2;
const ODD_GAP_DAYS = 9,
  ODD_APART = 0.04;
const MARGIN = 0.02;
/** Pixels that a bar has at least. */
const THINNEST = 5;

/**
 * Returns the days from the first report or event to the last, without those few events that lie far before or after the
 * rest: a gap longer than ``GAP_DAYS`` and than what it parts from them cuts them off, and a shorter one the odd few. Null where there are no days.
 */
export function spanOf(board: Board): Span | null {
  const { start, end, background } = board.events;
  const days: number[] = [];
  start.forEach((day, at) => {
    const one = day ?? end[at] ?? null;
    if (one !== null && !background[at]) days.push(one);
  });
  days.sort((a, b) => a - b);
  const known = board.known;
  if (days.length === 0 && !known) return null;
  const anchor = known ?? [days[Math.floor(days.length / 2)]!, days[Math.floor(days.length / 2)]!];
  const first = Math.min(anchor[0], reach(days, anchor, -1));
  const last = Math.max(anchor[1], reach(days, anchor, 1));
  const margin = Math.max(1, Math.round((last - first) * MARGIN));
  return { first: first - margin, last: last + margin };
}

/** Walks outwards from the reports' days over the events, and stops at the first wide gap that leaves few behind it. */
function reach(days: readonly number[], anchor: readonly [number, number], way: -1 | 1): number {
  const outward = way === -1 ? days.filter((one) => one < anchor[0]).reverse() : days.filter((one) => one > anchor[1]);
  let edge = way === -1 ? anchor[0] : anchor[1];
  for (let at = 0; at < outward.length; at++) {
    const next = outward[at]!;
    const covered = way === -1 ? anchor[1] - edge : edge - anchor[0];
    const gap = Math.abs(next - edge),
      apart = outward.length - at;
    if (gap > Math.max(ODD_GAP_DAYS, covered) && apart <= days.length * (gap > GAP_DAYS ? MOST_APART : ODD_APART))
      return edge;
    edge = next;
  }
  return edge;
}

/** Bins of days, of weeks where a bar of a day would be too thin, else of months. */
export function axisOf({ first, last }: Span, width_px: number): Axis {
  const days = last - first + 1;
  const most = Math.max(1, width_px / THINNEST);
  if (days <= most) return { first, last, size: "day", bins: Array.from({ length: days }, (_, at) => first + at) };
  // 1970-01-01 was a Thursday: weeks begin on Mondays.
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  if (days / 7 <= most) {
    const bins = [];
    for (let day = monday; day <= last; day += 7) bins.push(day);
    return { first: monday, last, size: "week", bins };
  }
  const bins = [];
  const [year = 1970, month = 1] = isoDay(first).split("-").map(Number);
  for (let step = 0; ; step++) {
    const day = Date.UTC(year, month - 1 + step, 1) / 86_400_000;
    if (day > last) break;
    bins.push(day);
  }
  return { first: bins[0] ?? first, last, size: "month", bins };
}

/** The bin of a day, -1 before the first. */
export function binOf(axis: Axis, day: number): number {
  if (day < axis.first) return -1;
  if (axis.size === "day") return day - axis.first;
  if (axis.size === "week") return Math.floor((day - axis.first) / 7);
  let low = 0,
    high = axis.bins.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (axis.bins[mid]! <= day) low = mid;
    else high = mid - 1;
  }
  return low;
}

export interface Histogram {
  /** Events by bin and family: bin * FAMILIES.length + family. One whose day is not exact is spread over its days. */
  readonly heights: Float32Array;
  readonly tallest: number;
  readonly earlier: number;
  readonly later: number;
  readonly undated: number;
}

/** Days over which an inexact event is spread at most; a longer one stands on its first day. */
const SPREAD = 31;

export function histogram(board: Board, families: Uint8Array, events: Uint32Array, axis: Axis): Histogram {
  const width = FAMILIES.length,
    heights = new Float32Array(axis.bins.length * width);
  let earlier = 0,
    later = 0,
    undated = 0;
  const { start, end, kind } = board.events;
  for (const at of events) {
    const begins = start[at] ?? end[at] ?? null;
    if (begins === null) {
      undated++;
      continue;
    }
    const ends = end[at] ?? begins;
    if (ends < axis.first) {
      earlier++;
      continue;
    }
    if (begins > axis.last) {
      later++;
      continue;
    }
    const family = families[kind[at]!]!;
    const from = Math.max(begins, axis.first),
      to = ends - begins >= SPREAD ? from : Math.min(ends, axis.last);
    const share = 1 / (to - from + 1);
    for (let day = from; day <= to; day++) heights[binOf(axis, day) * width + family]! += share;
  }
  let tallest = 0;
  for (let bin = 0; bin < axis.bins.length; bin++) {
    let sum = 0;
    for (let family = 0; family < width; family++) sum += heights[bin * width + family]!;
    tallest = Math.max(tallest, sum);
  }
  return { heights, tallest, earlier, later, undated };
}

/** Pixels of a day's beginning on an axis so wide, and the day at some pixels. */
export function pixelOf(axis: Span, day: number, width_px: number): number {
  return ((day - axis.first) / (axis.last + 1 - axis.first)) * width_px;
}

export function dayAt(axis: Span, pixel: number, width_px: number): number {
  const day = axis.first + Math.floor((pixel / Math.max(1, width_px)) * (axis.last + 1 - axis.first));
  return Math.max(axis.first, Math.min(axis.last, day));
}

/** The days of what a bin holds, as a selection. */
export function daysOfBin(axis: Axis, bin: number): { from: string; to: string } {
  const next = axis.bins[bin + 1];
  return { from: isoDay(axis.bins[bin] ?? axis.first), to: isoDay(next === undefined ? axis.last : next - 1) };
}

export function clampedDay(axis: Span, iso: string | null, otherwise: number): number {
  return iso === null ? otherwise : Math.max(axis.first, Math.min(axis.last, dayNumber(iso)));
}
