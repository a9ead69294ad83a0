import { describe, expect, it } from "vitest";

import type { ControlLine } from "../../types/api.gen";
import { byDay, newestFirst, stripOf } from "./subjects";

const held = (id: string, since: string | null, until: string | null): ControlLine => ({
  id,
  place: { id: "p-orvan", name: "Orvan", kind: "town" },
  holder: { id: `a-${id}`, name: id, kind: null },
  from: null,
  status: "assessed",
  since,
  until,
  precision: "day",
});

describe("the pages of actors and places", () => {
  it("counts events by day, and leaves out those of years before", () => {
    const { counts, before } = byDay([
      { start: "2030-05-01", end: null },
      { start: "2030-05-03", end: "2030-05-09" },
      { start: null, end: "2030-05-03" },
      { start: "2012-01-01", end: null },
      { start: null, end: null },
    ]);
    expect(counts).toEqual([1, 0, 2]);
    expect(before).toBe(1);
  });

  it("tells the newest event first, and those without a day last", () => {
    expect(
      newestFirst([
        { start: null, end: null },
        { start: "2030-05-01", end: null },
        { start: null, end: "2030-05-03" },
      ]).map((one) => one.start ?? one.end),
    ).toEqual(["2030-05-03", "2030-05-01", null]);
  });

  // A town that is held since ten years would press the month that is read into one stroke.
  it("cuts what began long before, and says so", () => {
    const strip = stripOf(
      [held("old", "2015-01-01", null), held("new", "2030-05-10", "2030-05-12")],
      "holder",
      "2030-05-01",
      "2030-05-20",
    );
    const [old, fresh] = strip.rows.map((row) => row.bars[0]!);
    expect(old).toMatchObject({ from: 0, to: 1, earlier: true, lasting: true });
    expect(fresh!.earlier).toBe(false);
    expect(fresh!.from).toBeGreaterThan(0.5);
    expect(fresh!.to).toBeLessThan(1);
  });

  // A fortnight of years ago, drawn at the edge of this month, would be read as a fortnight of this month.
  it("gives no length to what was over before", () => {
    const strip = stripOf(
      [held("old", "2015-01-01", "2015-01-15"), held("new", "2030-05-10", null)],
      "holder",
      "2030-05-01",
      "2030-05-20",
    );
    expect(strip.rows[0]!.bars[0]).toMatchObject({ from: 0, to: 0, over: true });
    expect(strip.rows[1]!.bars[0]!.over).toBe(false);
  });

  it("lasts from edge to edge where no day is told", () => {
    const bar = stripOf([held("ever", null, null)], "holder", "2030-05-01", "2030-05-20").rows[0]!.bars[0]!;
    expect([bar.from, bar.to]).toEqual([0, 1]);
  });
});
