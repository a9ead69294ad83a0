import { describe, expect, it } from "vitest";

import type { Age, OriginRow, PicturedReport } from "../../types/api.gen";
import { agesOf, barsOf, familiesOf, reportsWith, tabIn } from "./counting";

describe("reports by day", () => {
  it("are one bar a day, with room for the days on which nothing was printed", () => {
    const bars = barsOf([
      ["2024-05-01", 3, 1],
      ["2024-05-04", 1, 1],
    ]);
    expect(bars.map((one) => [one.from, one.reports, one.x])).toEqual([
      ["2024-05-01", 3, 0],
      ["2024-05-04", 1, 0.75],
    ]);
  });
  it("are gathered where there are more days than bars, and none is lost", () => {
    const days = Array.from({ length: 400 }, (_, at): [string, number, number] => [
      new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
      2,
      1,
    ]);
    const bars = barsOf(days);
    expect(bars.length).toBeLessThanOrEqual(120);
    expect(bars.reduce((sum, one) => sum + one.reports, 0)).toBe(800);
    expect(bars.at(-1)!.to).toBe("2024-02-04");
  });
});

describe("ages", () => {
  const age = (name: string, last_event: string | null): Age => ({
    place: { id: name, name, kind: null },
    last_event,
    last_told: null,
    events: 1,
  });
  it("show the place that was not heard of for longest first", () => {
    expect(
      agesOf([age("Near", "2024-05-09"), age("Far", "2024-05-01"), age("Unsaid", null)], "2024-05-10").map((one) => [
        one.age.place.name,
        one.days,
      ]),
    ).toEqual([
      ["Far", 9],
      ["Near", 1],
      ["Unsaid", null],
    ]);
  });
});

describe("origins", () => {
  const origin = (id: string, copies: number): OriginRow => ({
    id,
    name: id,
    published: null,
    outlets: [],
    reports: Array.from({ length: copies }, (_, at) => ({ sort: "report" as const, id: `${id}${at}`, title: id })),
  });
  it("are told apart from those that nobody copied", () => {
    const { copied, alone } = familiesOf([origin("a", 1), origin("b", 2), origin("c", 5)]);
    expect([copied.map((one) => one.id), alone.length]).toEqual([["c", "b"], 1]);
  });
});

it("reports are found by any words of title, outlet and day", () => {
  const reports = [
    { title: "Fire at the port", outlet: "Radio Brod", published: "2024-05-01" },
    { title: null, outlet: null, published: null },
  ] as PicturedReport[];
  expect(reportsWith(reports, "brod FIRE").length).toBe(1);
  expect(reportsWith(reports, "").length).toBe(2);
});
it("an unknown tab of a link is the first", () => {
  expect(tabIn("<b>")).toBe("reports");
});
