import { expect, test } from "vitest";

import type { Placed } from "./layout";
import { bend, clearTurn } from "./paths";

const at = (x: number, y: number, height = 30): Placed =>
  ({ x, y, radius: 10, mark: 0, width: 40, height }) as unknown as Placed;

test("a line that meets nobody runs as it was meant to", () => {
  const [a, b, c] = [at(0, 0), at(200, 0), at(100, 60)];
  expect(clearTurn(a, b, 0, [a, b, c])).toBe(0);
  expect(clearTurn(a, b, -0.11, [a, b])).toBe(-0.11);
});

test("a line bows around the mark of an actor whom it does not tie", () => {
  const [a, b, between] = [at(0, 0), at(200, 0), at(100, 2)];
  const turn = clearTurn(a, b, 0, [a, b, between]);
  expect(turn).not.toBe(0);
  // The middle of the bow stands half of it off the straight line.
  expect(Math.abs(-100 * turn - between.y)).toBeGreaterThan(14);
  expect(bend(a, b, turn)).toContain("Q");
});

test("a line that bows for a mark keeps off the names as well", () => {
  const [a, b, between] = [at(0, 0), at(200, 0), at(100, 0)];
  const name = { ...at(100, -30, 40), mark: 60 };
  expect(clearTurn(a, b, 0, [a, b, between])).toBeGreaterThan(0);
  expect(clearTurn(a, b, 0, [a, b, between, name])).toBeLessThan(0);
});

test("where there is no way around, the line stays what it was", () => {
  const [a, b] = [at(0, 0), at(200, 0)];
  const wall = Array.from({ length: 41 }, (_, row) => at(100, (row - 20) * 10));
  expect(clearTurn(a, b, 0, [a, b, ...wall])).toBe(0);
});
