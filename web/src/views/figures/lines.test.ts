import { describe, expect, it } from "vitest";

import type { FigureAxis, FigureLine, FigurePoint } from "../../types/api.gen";
import { apart, chartLines, keyOf, lasting, logTicks, periodStart, span, valueOf, wide } from "./lines";

function point(
  day: string | null,
  low: number | null,
  high: number | null,
  more: Partial<FigurePoint> = {},
): FigurePoint {
  return {
    figure: `f-${day}-${low}`,
    day,
    said_on: day,
    period_start: null,
    period_end: null,
    low,
    high,
    qualifier: "exactly",
    who: null,
    place: null,
    words: `${low} killed`,
    claims: 1,
    origins: 1,
    increment: false,
    superseded: false,
    background: false,
    claimant: "",
    kind: "total",
    credibility: null,
    ...more,
  };
}
const line = (label: string, points: FigurePoint[], scope = ""): FigureLine => ({
  claimant: `a-${label}`,
  label,
  scope,
  place: null,
  who: null,
  points,
});
const axis = (...lines: FigureLine[]): FigureAxis => ({ kind: "total", unit: "people", lines });

describe("figures as lines", () => {
  // "At least 700" is drawn at what was told, with no ceiling that nobody told.
  it("stands at the bound that was told", () => {
    expect(valueOf({ low: 700, high: null, qualifier: "at least" })).toBe(700);
    expect(valueOf({ low: 0, high: 50, qualifier: "up to" })).toBe(50);
    expect(valueOf({ low: 10, high: 20, qualifier: "between" })).toBe(10);
    expect(valueOf({ low: 270, high: 330, qualifier: "about" })).toBe(300);
    expect(
      chartLines(axis(line("Mayor", [point("2030-05-01", 700, null, { qualifier: "at least" })])), new Set()).dots[0]!
        .open,
    ).toBe(true);
  });

  // An addition is no new total, and old history is not today's line: a step through them would tell a fall or a leap.
  it("does not step through additions and earlier history", () => {
    const { lines } = chartLines(
      axis(
        line("Ministry", [
          point("2029-01-01", 9000, 9000, { background: true }),
          point("2030-05-01", 20, 20),
          point("2030-05-02", 3, 3, { increment: true }),
          point("2030-05-04", 31, 31),
        ]),
      ),
      new Set(),
    );
    expect(lines[0]!.steps.map((one) => one.value)).toEqual([20, 31]);
    expect(lines[0]!.dots).toHaveLength(4);
  });

  // What was taken back is not what the line says of that day, and still leads to what replaced it.
  it("steps through what stands, and joins what was replaced to it", () => {
    const { lines } = chartLines(
      axis(line("Ministry", [point("2030-05-01", 50, 50, { superseded: true }), point("2030-05-01", 41, 41)])),
      new Set(),
    );
    expect(lines[0]!.steps.map((one) => one.value)).toEqual([41]);
    expect(lines[0]!.replaced.map(([was, now]) => [was.value, now.value])).toEqual([[50, 41]]);
  });

  // More lines than colours that can be told apart: the rest is grey, and any can be chosen.
  it("colours eight lines at most, those chosen first", () => {
    const many = axis(
      ...Array.from({ length: 12 }, (_, at) =>
        line(
          `claimant ${at}`,
          Array.from({ length: at + 1 }, (__, n) => point(`2030-05-${String(n + 1).padStart(2, "0")}`, n, n)),
        ),
      ),
    );
    const usual = chartLines(many, new Set()).lines;
    expect(usual.filter((one) => one.slot !== null).map((one) => one.label)).toEqual(
      many.lines.slice(4).map((one) => one.label),
    );
    const chosen = chartLines(many, new Set([keyOf(many.lines[0]!)])).lines;
    expect(chosen.filter((one) => one.slot !== null).map((one) => one.label)).toEqual(["claimant 0"]);
  });

  // One claimant in two colours would look like two who agree.
  it("gives a claimant one colour, whatever its lines are of", () => {
    const { lines } = chartLines(
      axis(
        line("Red Crescent", [point("2030-05-01", 4, 4)], "in Sarvan"),
        line("Red Crescent", [point("2030-05-01", 9, 9)], "in Orvan"),
        line("Mayor", [point("2030-05-01", 7, 7)]),
      ),
      new Set(),
    );
    expect(lines[0]!.slot).toBe(lines[1]!.slot);
    expect(lines[2]!.slot).not.toBe(lines[0]!.slot);
    expect(lines.map((one) => one.scope)).toEqual(["in Sarvan", "in Orvan", ""]);
  });

  // A war of ten years before would press a month into one stroke.
  it("leaves earlier history that is far away out of the days, and counts it", () => {
    const room = span(
      chartLines(
        axis(
          line("Ministry", [
            point("2012-01-01", 5, 5, { background: true }),
            point("2030-05-01", 5, 5),
            point("2030-05-31", 9, 9),
          ]),
        ),
        new Set(),
      ),
    );
    expect(room.before).toBe(1);
    expect(room.to - room.from).toBeLessThan(60);
  });

  // Only a flow counts within days: a bar under a stock would tell that it lasted.
  it("draws the days of a flow alone", () => {
    const dot = chartLines(axis(line("Mayor", [point("2030-05-10", 5, 5, { period_start: "2030-05-01" })])), new Set())
      .dots[0]!;
    expect(periodStart("flow", dot)).toBe(dot.day - 9);
    expect(periodStart("stock", dot)).toBeNull();
  });

  it("keeps names apart within the frame", () => {
    const placed = apart([100, 101, 102, 240], 30, 20, 250);
    const sorted = placed.toSorted((a, b) => a - b);
    for (const [at, one] of sorted.entries()) if (at) expect(one - sorted[at - 1]!).toBeGreaterThanOrEqual(30);
    expect(Math.max(...placed)).toBeLessThanOrEqual(250);
  });

  it("knows numbers that stand too far apart for an even scale", () => {
    expect(
      wide([axis(line("a", [point("2030-05-01", 3, 3), point("2030-05-02", 5, 5), point("2030-05-03", 2900, 2900)]))]),
    ).toBe(true);
    expect(
      wide([
        axis(
          line("a", [point("2030-05-01", 300, 300), point("2030-05-02", 500, 500), point("2030-05-03", 2900, 2900)]),
        ),
      ]),
    ).toBe(false);
  });

  // An axis that reads 10, 100, 1,000 leaves a reader to guess at 300.
  it("writes as many steps of a logarithmic axis as have room", () => {
    expect(logTicks(0.8, 120, 12)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logTicks(0.8, 120, 5)).toEqual([1, 3, 10, 30, 100]);
    expect(logTicks(200, 700, 9)).toEqual([200, 500]);
    expect(logTicks(0.8, 2_000_000, 4)).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1_000_000]);
  });

  // "Twelve died on Monday" does not say that twelve die on Friday.
  it("lets a total and a state stand until they are replaced, never a count within days", () => {
    expect((["total", "stock", "flow"] as const).map(lasting)).toEqual([true, true, false]);
  });

  it("says how many stand without a day", () => {
    expect(chartLines(axis(line("a", [point(null, 3, 3), point("2030-05-02", 5, 5)])), new Set()).undated).toBe(1);
  });
});
