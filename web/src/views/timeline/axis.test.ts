import { expect, test } from "vitest";

import type { Board } from "../../types/api.gen";
import { dayNumber, isoDay } from "../../types/days";
import { FAMILIES } from "../kit/families";
import { ticksOf } from "../kit/ticks";
import { axisOf, binOf, dayAt, daysOfBin, histogram, pixelOf, spanOf } from "./axis";

const day = dayNumber;

function boardOf(days: readonly (readonly [number | null, number | null])[], known: [number, number] | null): Board {
  const events = {
    start: days.map(([start]) => start),
    end: days.map(([, end]) => end),
    kind: days.map(() => 0),
    background: days.map(() => false),
  };
  return { events, known, kinds: [{ kind: "clash", family: "ground" }] } as unknown as Board;
}
const around = (from: string, n: number): [number, number][] =>
  Array.from({ length: n }, (_, at) => [day(from) + at, day(from) + at]);

test("one event of long ago does not squash the axis", () => {
  const board = boardOf(
    [[day("2011-03-02"), day("2011-03-02")], ...around("2024-03-01", 20)],
    [day("2024-03-05"), day("2024-03-22")],
  );
  const span = spanOf(board)!;
  expect(isoDay(span.first) > "2024-02-01").toBe(true);
  const axis = axisOf(span, 800),
    held = histogram(
      board,
      Uint8Array.of(0),
      Uint32Array.from({ length: 21 }, (_, at) => at),
      axis,
    );
  expect(held.earlier).toBe(1);
});

// One plan of three weeks before would press a fortnight of war into half of the axis.
test("the odd event some weeks before the reports stands apart, several of them do not", () => {
  const known: [number, number] = [day("2024-03-05"), day("2024-03-20")];
  const odd = boardOf([[day("2024-02-12"), day("2024-02-12")], ...around("2024-03-05", 30)], known);
  expect(isoDay(spanOf(odd)!.first) > "2024-03-01").toBe(true);
  const several = boardOf([...around("2024-02-10", 5), ...around("2024-03-05", 30)], known);
  expect(isoDay(spanOf(several)!.first) < "2024-02-11").toBe(true);
});

test("a history that most events tell of stays on the axis", () => {
  const board = boardOf(
    [...around("2023-01-01", 30), ...around("2024-03-01", 20)],
    [day("2024-03-05"), day("2024-03-22")],
  );
  expect(isoDay(spanOf(board)!.first) < "2023-01-02").toBe(true);
});

test("a day planned far ahead stands apart as well", () => {
  const board = boardOf(
    [...around("2024-03-01", 20), [day("2027-05-01"), day("2027-05-01")]],
    [day("2024-03-05"), day("2024-03-22")],
  );
  const axis = axisOf(spanOf(board)!, 800);
  expect(histogram(board, Uint8Array.of(0), Uint32Array.of(20), axis).later).toBe(1);
});

test("the days of the reports are on the axis though nothing dated is", () => {
  const span = spanOf(boardOf([[null, null]], [day("2024-03-05"), day("2024-03-22")]))!;
  expect(span.first <= day("2024-03-05") && span.last >= day("2024-03-22")).toBe(true);
  expect(spanOf(boardOf([[null, null]], null))).toBeNull();
});

test("a case longer than fits is told by weeks from Mondays, then by months from their first", () => {
  const weeks = axisOf({ first: day("2023-01-03"), last: day("2023-12-20") }, 600);
  expect(weeks.size).toBe("week");
  expect(new Date(weeks.bins[0]! * 86_400_000).getUTCDay()).toBe(1);
  const months = axisOf({ first: day("2011-01-03"), last: day("2024-12-20") }, 600);
  expect([months.size, isoDay(months.bins[0]!), isoDay(months.bins[13]!)]).toEqual([
    "month",
    "2011-01-01",
    "2012-02-01",
  ]);
  expect(binOf(months, day("2012-02-29"))).toBe(13);
  expect(daysOfBin(months, 13)).toEqual({ from: "2012-02-01", to: "2012-02-29" });
});

test("an event whose day is not exact is spread, and counts once in all", () => {
  const board = boardOf([[day("2024-03-01"), day("2024-03-07")]], [day("2024-03-01"), day("2024-03-10")]);
  const held = histogram(board, Uint8Array.of(0), Uint32Array.of(0), axisOf(spanOf(board)!, 900));
  expect(held.heights.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  expect(held.tallest).toBeCloseTo(1 / 7);
  expect(held.heights.length % FAMILIES.length).toBe(0);
});

test("an event without a day is counted as such", () => {
  const board = boardOf([[null, null]], [day("2024-03-01"), day("2024-03-10")]);
  expect(histogram(board, Uint8Array.of(0), Uint32Array.of(0), axisOf(spanOf(board)!, 900)).undated).toBe(1);
});

test("a day and its pixels lead to each other", () => {
  const axis = { first: 100, last: 199 };
  for (const one of [100, 137, 199]) expect(dayAt(axis, pixelOf(axis, one, 731) + 0.01, 731)).toBe(one);
  expect(dayAt(axis, -50, 731)).toBe(100);
  expect(dayAt(axis, 5000, 731)).toBe(199);
});

test("ticks never crowd, whatever the span", () => {
  for (const last of [3, 40, 400, 4000, 40_000]) {
    const ticks = ticksOf({ first: 15_000, last: 15_000 + last }, 640);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(11);
  }
});
