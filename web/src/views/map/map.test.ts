import { expect, test } from "vitest";

import type { Board, BoardControl, BoardPlace } from "../../types/api.gen";
import { FAMILIES } from "../kit/families";
import { marksOf, ringsOf } from "./features";
import { boxOfPlaces, circle, clipped, nameSpot } from "./geometry";
import { dayShown, holdingsOn } from "./holding";
import { shares, tallyName } from "./icons";
import { opensAt, spotsAt } from "./spots";
import { eventsAt, eventsWithoutPlace, tallied } from "./tallies";
import { readViewport, writeViewport } from "./viewport";

const place = (
  id: string,
  lat: number | null,
  lon: number | null,
  events = 1,
  more: Partial<BoardPlace> = {},
): BoardPlace => ({
  id,
  name: id,
  kind: "town",
  lat,
  lon,
  radius_m: 900,
  country: null,
  admin1: null,
  events,
  ...more,
});
const held = (at: number, holder: number, more: Partial<BoardControl> = {}): BoardControl => ({
  id: `c${at}${holder}`,
  place: at,
  holder,
  from: null,
  status: "assessed",
  since: 10,
  since_end: 10,
  until: null,
  precision: "day",
  extent: null,
  known_first: 10,
  claims: 1,
  against: 0,
  area: null,
  ...more,
});

function boardOf(
  places: BoardPlace[],
  at: (number | null)[],
  more: { status?: string[]; control?: BoardControl[]; days?: number[] } = {},
): Board {
  const days = more.days ?? at.map(() => 20);
  return {
    places,
    control: more.control ?? [],
    kinds: [
      { kind: "clash", family: "ground" },
      { kind: "aid", family: "people" },
    ],
    actors: [{ slot: 0 }, { slot: 1 }],
    days: [0, 90],
    known: [5, 100],
    events: {
      place: at,
      kind: at.map((_, n) => n % 2),
      status: more.status ?? at.map(() => "reported"),
      start: days,
      end: days,
    },
  } as unknown as Board;
}
const all = (board: Board): Uint32Array => Uint32Array.from(board.events.place.map((_, at) => at));
const shown = FAMILIES.map(() => false);

test("events are counted at their place, by family and standing, and those without a spot apart", () => {
  const board = boardOf([place("Here", 1, 2, 3), place("Nowhere", null, null)], [0, 0, 0, 1, null], {
    status: ["reported", "contested", "reported", "reported", "reported"],
  });
  const counts = tallied(board, all(board));
  expect([counts.total[0], counts.contested[0], counts.nowhere]).toEqual([3, 1, 2]);
  expect(counts.families[FAMILIES.indexOf("people")]).toBe(1);
});

test("near places share a mark that stands on the busiest of them, whatever is selected", () => {
  const board = boardOf([place("Big", 10, 10, 9), place("Small", 10.01, 10.01), place("Far", 20, 20)], [0, 1, 2]);
  const spots = spotsAt(board, 6);
  expect(spots.map((one) => one.members)).toEqual([[0, 1], [2]]);
  const marks = marksOf(board, spots, tallied(board, Uint32Array.of(1)), shown);
  expect(marks).toHaveLength(1);
  expect([marks[0]!.lon, marks[0]!.lat, marks[0]!.name, marks[0]!.total]).toEqual([10, 10, "Small", 1]);
});

test("a shared mark opens where its places stand apart; places of one spot never do", () => {
  const board = boardOf([place("Big", 10, 10, 9), place("Small", 10.01, 10.01), place("Twin", 10, 10)], [0, 1, 2]);
  const zoom = opensAt(board, [0, 1], 6)!;
  expect(zoom).toBeGreaterThan(6);
  expect(spotsAt(board, zoom).find((one) => one.seed === 0)!.members).not.toContain(1);
  expect(opensAt(board, [0, 2], 6)).toBeNull();
});

test("what is known only as a province shares its mark with no town, and has no ring until it is opened", () => {
  const board = boardOf(
    [place("Town", 10, 10, 2), place("Province", 10.001, 10.001, 2, { kind: "province", radius_m: 90_000 })],
    [0, 1],
  );
  expect(spotsAt(board, 4).map((one) => [one.members, one.wide])).toEqual([
    [[0], false],
    [[1], true],
  ]);
  const counts = tallied(board, all(board));
  expect(ringsOf(board, counts, null, 14).features).toHaveLength(1);
  expect(ringsOf(board, counts, 1, 14).features).toHaveLength(2);
});

test("a family that is put away counts in no mark", () => {
  const board = boardOf([place("Here", 1, 2, 2)], [0, 0]);
  const away = FAMILIES.map((one) => one === "people");
  expect(marksOf(board, spotsAt(board, 5), tallied(board, all(board)), away)[0]!.total).toBe(1);
});

test("the events of a place come latest first", () => {
  const board = boardOf([place("Here", 1, 2, 3)], [0, 0, 0], { days: [5, 9, 7] });
  expect(eventsAt(board, all(board), new Set([0]))).toEqual([1, 2, 0]);
});

test("control is that of the day shown", () => {
  const board = boardOf([place("Here", 1, 2)], [], {
    control: [held(0, 0, { since: 10, until: 50 }), held(0, 1, { since: 50, since_end: 50 })],
  });
  const on = (day: number): unknown => holdingsOn(board, day, null).map((one) => [one.holder, one.status]);
  expect([on(9), on(10), on(49), on(50)]).toEqual([[], [[0, "assessed"]], [[0, "assessed"]], [[1, "assessed"]]]);
});

test("two holders at once are contested, and the second clock hides what was told later", () => {
  const board = boardOf([place("Here", 1, 2)], [], {
    control: [held(0, 0), held(0, 1, { status: "claimed", since: 12, known_first: 40 })],
  });
  expect(holdingsOn(board, 60, null)).toMatchObject([{ status: "contested", holder: 0, other: 1 }]);
  expect(holdingsOn(board, 60, 30)).toMatchObject([{ status: "assessed", other: null }]);
  expect([dayShown(board, null, null), dayShown(board, 70, null), dayShown(board, 70, 30)]).toEqual([100, 70, 30]);
});

test("the shares of a ring add up, and each family that is there is seen", () => {
  for (const counts of [
    [1, 0, 0, 0, 0, 0, 999],
    [1, 1, 1, 1, 1, 1, 1],
    [5, 5],
    [2, 1, 1],
  ]) {
    const parts = shares(
      counts,
      counts.reduce((a, b) => a + b, 0),
    );
    expect(parts.reduce((a, b) => a + b, 0)).toBe(12);
    counts.forEach((count, at) => expect(parts[at]! > 0).toBe(count > 0));
  }
  expect(tallyName([0, 1], 1, false, true)).toBe("one 1 0 1");
});

test("a ring is a circle of metres on the globe", () => {
  const ring = circle(36.2, 60, 10_000).coordinates[0]!;
  const north = Math.max(...ring.map((one) => one[1]!)),
    east = Math.max(...ring.map((one) => one[0]!));
  expect((north - 60) * 111_195).toBeCloseTo(10_000, -2);
  expect((east - 36.2) * 111_195 * Math.cos(Math.PI / 3)).toBeCloseTo(10_000, -2);
});

test("the name of a country stands in the part of it that is in view", () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  expect(clipped(square, [8, 8, 20, 20])).toHaveLength(5);
  const [x, y] = nameSpot({ type: "MultiPolygon", coordinates: [[square]] }, [8, 8, 20, 20])!;
  expect([x, y]).toEqual([9, 9]);
  expect(nameSpot({ type: "MultiPolygon", coordinates: [[square]] }, [30, 30, 40, 40])).toBeNull();
});

test("a view is written as it is read, and nonsense is no view", () => {
  expect(readViewport(writeViewport({ lat: -1.67891, lon: 29.23456, zoom: 8.25 }))).toEqual({
    lat: -1.67891,
    lon: 29.23456,
    zoom: 8.25,
  });
  for (const wrong of ["", "1,2", "1,2,3,4", "91,0,3", "x,y,z", ",,"]) expect(readViewport(wrong)).toBeNull();
});

test("one spot is shown with what lies round it, and several as near as they are", () => {
  const wide = (box: ReturnType<typeof boxOfPlaces>): number => Math.round((box![2] - box![0]) * 100) / 100;
  expect(wide(boxOfPlaces([place("a", 10, 20), place("b", 10, 20)], 2.5))).toBe(2.5);
  expect(wide(boxOfPlaces([place("a", 10, 20), place("b", 10, 20.05)], 2.5))).toBe(0.15);
  expect(boxOfPlaces([place("a", null, null)], 2.5)).toBeNull();
});

test("events without a place are all there, the latest first", () => {
  const board = boardOf([place("a", 1, 1), place("b", null, null)], [0, null, 1, null, null], {
    days: [10, 11, 12, 40, 30],
  });
  expect(eventsWithoutPlace(board, new Uint32Array([0, 1, 2, 3, 4]))).toEqual([3, 4, 1]);
});
