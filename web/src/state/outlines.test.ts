import { expect, test } from "vitest";

import { padded, suits } from "./outlines";

test("borders of a box serve a view within it, until the view asks for finer ones", () => {
  expect(suits([20, -10, 40, 10], [25, -5, 35, 5])).toBe(true);
  expect(suits([20, -10, 40, 10], [15, -5, 35, 5])).toBe(false);
  expect(suits([20, -10, 40, 10], [29, 0, 30, 1])).toBe(false);
});

test("a padded box stays on the globe", () => {
  expect(padded([-170, -85, 170, 85], 0.8)).toEqual([-180, -90, 180, 90]);
});
