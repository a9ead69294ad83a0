import { expect, test } from "vitest";

import { found } from "./picking";

const OF = ["Sudanese army", "Évora police", "Army of the South", "Barmy club", "الجيش"].map((name) => ({
  value: name,
  name,
}));
const names = (typed: string, chosen: string[] = []) => found(OF, typed, chosen).map((one) => one.name);

test("beginnings come first, then words, then the middle of words", () => {
  expect(names("army")).toEqual(["Army of the South", "Sudanese army", "Barmy club"]);
});

test("accents and case do not matter, and other scripts are found as they are written", () => {
  expect(names("evo")).toEqual(["Évora police"]);
  expect(names("جيش")).toEqual(["الجيش"]);
});

test("what is chosen stands first while nothing is typed", () => {
  expect(names("", ["Barmy club"])[0]).toBe("Barmy club");
  expect(names("")).toHaveLength(OF.length);
});

test("an unknown name finds nothing", () => {
  expect(names("zzz")).toEqual([]);
});
