/** Figures as marks of a chart: what each claimant said as a step line with its range, each statement a dot. */
import type { FigureAxis, FigureChart, FigureLine, FigurePoint } from "../../types/api.gen";
import { dayNumber } from "../../types/days";

export type Measure = NonNullable<FigureChart["measure"]>;

/** A statement on the chart; days are counted from 1970-01-01. */
export interface Dot {
  readonly point: FigurePoint;
  readonly line: number;
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** No upper bound was given. */
  readonly open: boolean;
}

/** A line with its look; ``slot`` is null where it is drawn in grey. */
export interface Drawn {
  readonly key: string;
  readonly line: FigureLine;
  readonly label: string;
  /** Of whom and where, told only where the claimant has several lines. */
  readonly scope: string;
  readonly slot: number | null;
  readonly dots: readonly Dot[];
  /** The dots through which the line steps: the last that stands of each day. */
  readonly steps: readonly Dot[];
  /** What was replaced, with what took its place. */
  readonly replaced: readonly (readonly [Dot, Dot])[];
}

export interface ChartLines {
  readonly kind: FigureAxis["kind"];
  readonly unit: FigureAxis["unit"];
  readonly lines: readonly Drawn[];
  readonly dots: readonly Dot[];
  readonly undated: number;
}

export const SLOTS = 8;

/** Where a figure stands on its axis: the bound that was told, the lower one of two (its bar goes up to the other); of "about 300" the number itself. */
export function valueOf(point: Pick<FigurePoint, "low" | "high" | "qualifier">): number | null {
  const { low, high, qualifier } = point;
  if (qualifier === "up to" || qualifier === "fewer than") return high ?? low;
  if (qualifier === "at least" || qualifier === "more than") return low ?? high;
  if (qualifier === "about" && low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}

/** A short name of a line that outlives a reload. */
export function keyOf(line: FigureLine): string {
  let hash = 0x811c9dc5;
  for (const letter of `${line.claimant ?? ""}\u001f${line.label}\u001f${line.place ?? ""}\u001f${line.who ?? ""}\u001f${line.scope}`) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/**
 * Makes the marks of one axis. The chosen lines are in colour, else the eight with most statements; the rest are grey.
 * A claimant has one colour and shape, however many lines are its own.
 * Figures of different axes never meet here: a flow and a stock have no common scale.
 */
export function chartLines(axis: FigureAxis, chosen: ReadonlySet<string>): ChartLines {
  const held = axis.lines.map((line, at) => ({ line, at, key: keyOf(line) }));
  const asked = held.filter((one) => chosen.has(one.key));
  const first = (asked.length ? asked : held)
    .toSorted((a, b) => b.line.points.length - a.line.points.length || a.at - b.at)
    .slice(0, SLOTS);
  const coloured = new Set(first.map((one) => one.key));
  const slots = new Map(
    [...new Set(first.map(({ line }) => claimantOf(line)))].map((claimant, slot) => [claimant, slot]),
  );
  const names = new Map<string, number>();
  for (const { line } of held) names.set(line.label, (names.get(line.label) ?? 0) + 1);
  const lines = held.map(({ line, key }, at) => {
    const dots = dotsOf(line, at);
    const scope = (names.get(line.label) ?? 0) > 1 ? line.scope : "";
    const slot = coloured.has(key) ? slots.get(claimantOf(line))! : null;
    return { key, line, label: line.label, scope, slot, dots, steps: stepsOf(dots), replaced: replacedOf(dots) };
  });
  const all = axis.lines.reduce((sum, line) => sum + line.points.length, 0);
  const dots = lines
    .flatMap((one) => one.dots)
    .toSorted((a, b) => a.day - b.day || a.line - b.line || a.value - b.value);
  return { kind: axis.kind, unit: axis.unit, lines, dots, undated: all - dots.length };
}

/** Whether numbers stand so far apart that the small ones lie on the floor of an even scale. */
export function wide(axes: readonly FigureAxis[]): boolean {
  return axes.some((axis) => {
    const values = axis.lines
      .flatMap((line) => line.points.map(valueOf))
      .filter((one) => one !== null && one > 0) as number[];
    return (
      values.length > 2 && Math.max(...values) > 40 * values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
    );
  });
}

function claimantOf(line: FigureLine): string {
  return line.claimant ?? line.label;
}

function dotsOf(line: FigureLine, at: number): Dot[] {
  const dots: Dot[] = [];
  for (const point of line.points) {
    const value = valueOf(point);
    const day = point.day ?? point.said_on;
    if (day === null || value === null) continue;
    dots.push({
      point,
      line: at,
      day: dayNumber(day),
      value,
      low: point.low ?? 0,
      high: point.high ?? value,
      open: point.high === null,
    });
  }
  return dots.toSorted((a, b) => a.day - b.day || (a.point.said_on ?? "").localeCompare(b.point.said_on ?? ""));
}

function stepsOf(dots: readonly Dot[]): Dot[] {
  const steps: Dot[] = [];
  for (const dot of dots) {
    if (dot.point.background || dot.point.increment) continue;
    const last = steps.at(-1);
    if (last?.day !== dot.day) steps.push(dot);
    else if (last.point.superseded || !dot.point.superseded) steps[steps.length - 1] = dot;
  }
  return steps;
}

function replacedOf(dots: readonly Dot[]): (readonly [Dot, Dot])[] {
  return dots.flatMap((dot, at) => {
    if (!dot.point.superseded) return [];
    const next = dots.slice(at + 1).find((one) => !one.point.background && !one.point.increment);
    return next && (next.value !== dot.value || next.day !== dot.day) ? [[dot, next] as const] : [];
  });
}

/** The days of an axis from its first to its last, with air; of figures of earlier history only those close by. */
export function span(chart: ChartLines): { from: number; to: number; before: number } {
  const near = chart.dots.filter((dot) => !dot.point.background);
  const asked = near.length ? near : chart.dots;
  const starts = asked.map((dot) => Math.min(dot.day, periodStart(chart.kind, dot) ?? dot.day));
  let from = Math.min(...starts),
    to = Math.max(...asked.map((dot) => dot.day));
  const reach = Math.max(14, (to - from) * 1.5);
  const early = chart.dots.filter((dot) => dot.day < from && dot.day >= from - reach);
  if (early.length) from = Math.min(...early.map((dot) => dot.day));
  const air = Math.max(2, (to - from) * 0.04);
  from -= air;
  to += air;
  return { from, to, before: chart.dots.filter((dot) => dot.day < from).length };
}

/** The first day that a flow counts, where it is told and no longer ago than two years. */
export function periodStart(kind: ChartLines["kind"], dot: Dot): number | null {
  const start = kind === "flow" && dot.point.period_start ? dayNumber(dot.point.period_start) : null;
  return start !== null && start < dot.day && dot.day - start < 730 ? start : null;
}

/** Moves labels apart: positions in order, at least ``gap`` from each other, within ``low``–``high`` where there is room. */
export function apart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const [rank, { at }] of order.entries()) placed.push(Math.max(at, rank ? placed[rank - 1]! + gap : low));
  let limit = high;
  for (let rank = placed.length - 1; rank >= 0; rank--) {
    placed[rank] = Math.min(placed[rank]!, limit);
    limit = placed[rank]! - gap;
  }
  const found = new Array<number>(wanted.length);
  for (const [rank, { index }] of order.entries()) found[index] = placed[rank]!;
  return found;
}

/** Whether what was told stands until something else is told: a total and a state do, a count within days does not. */
export function lasting(kind: ChartLines["kind"]): boolean {
  return kind !== "flow";
}

/** Ticks of a logarithmic axis: 1, 2, 5, 10 … where ``most`` allows it, else 1, 3, 10 …, else tens; never fewer than two where two fit. */
export function logTicks(from: number, to: number, most: number): number[] {
  const inside = (steps: readonly number[]): number[] => {
    const found: number[] = [];
    for (let ten = 1; ten <= to; ten *= 10)
      for (const step of steps) {
        const at = ten * step;
        if (at >= from && at <= to) found.push(at);
      }
    return found;
  };
  return (
    [
      [1, 2, 5],
      [1, 3],
    ]
      .map(inside)
      .find((ticks) => ticks.length <= most) ?? inside([1])
  );
}
