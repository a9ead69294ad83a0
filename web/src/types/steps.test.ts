import { expect, test } from "vitest";

import { dayNumber } from "./days";
import { rewound, stepOn, type Course } from "./steps";

const course = (clock: Course["clock"], step: Course["step"] = 1): Course => ({
  clock,
  first: dayNumber("2024-03-01"),
  last: dayNumber("2024-03-10"),
  step,
});
const nothing = { from: null, to: null, known: null };

test("what happened is shown from its first day on, and stops at the last", () => {
  expect(stepOn(nothing, course("happened"))).toEqual({ to: "2024-03-01" });
  expect(stepOn({ ...nothing, to: "2024-03-01" }, course("happened", 7))).toEqual({ to: "2024-03-08" });
  expect(stepOn({ ...nothing, to: "2024-03-08" }, course("happened", 7))).toEqual({ to: "2024-03-10" });
  expect(stepOn({ ...nothing, to: "2024-03-10" }, course("happened"))).toBeNull();
});

test("a window keeps its length, at the end too", () => {
  expect(stepOn({ ...nothing, from: "2024-03-02", to: "2024-03-04" }, course("happened"))).toEqual({
    from: "2024-03-03",
    to: "2024-03-05",
  });
  expect(stepOn({ ...nothing, from: "2024-03-07", to: "2024-03-09" }, course("happened", 7))).toEqual({
    from: "2024-03-08",
    to: "2024-03-10",
  });
});

test("what was known ends where all is known", () => {
  expect(stepOn(nothing, course("known"))).toEqual({ known: "2024-03-01" });
  expect(stepOn({ ...nothing, known: "2024-03-10" }, course("known"))).toBeNull();
});

test("from the end it begins anew, with the same window", () => {
  const again = rewound({ from: "2024-03-08", to: "2024-03-10", known: null }, course("happened"));
  expect(stepOn(again, course("happened"))).toEqual({ from: "2024-03-01", to: "2024-03-03" });
  expect(stepOn(rewound({ ...nothing, known: "2024-03-10" }, course("known")), course("known"))).toEqual({
    known: "2024-03-01",
  });
});

test("a month is one of the calendar, and its last day is followed by the last of the next", () => {
  const year = { ...course("happened", "month"), first: dayNumber("2024-01-01"), last: dayNumber("2024-12-31") };
  expect(stepOn({ ...nothing, to: "2024-01-15" }, year)).toEqual({ to: "2024-02-15" });
  expect(stepOn({ ...nothing, to: "2024-01-30" }, year)).toEqual({ to: "2024-02-29" });
  expect(stepOn({ ...nothing, from: "2024-02-01", to: "2024-02-29" }, year)).toEqual({
    from: "2024-03-01",
    to: "2024-03-31",
  });
  expect(stepOn({ ...nothing, from: "2024-11-15", to: "2024-12-20" }, year)).toEqual({
    from: "2024-11-26",
    to: "2024-12-31",
  });
  expect(stepOn({ ...nothing, known: "2024-11-30" }, { ...year, clock: "known" })).toEqual({ known: "2024-12-31" });
});
