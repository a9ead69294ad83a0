import { expect, test } from "vitest";

import { polygonsOf } from "./outlines";

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

test("a ring within another is its hole, a ring within a hole is land again, one beside it is an island", () => {
  const shapes = polygonsOf([square(4, 4, 2), square(0, 0, 10), square(4.5, 4.5, 1), square(20, 0, 3)]);
  expect(shapes.map((rings) => rings.length)).toEqual([2, 1, 1]);
  expect(shapes[0]![1]![0]).toEqual([4, 4]);
});
