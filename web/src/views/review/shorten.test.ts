import { expect, test } from "vitest";

import { shortened } from "./shorten";

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });
const said = (pieces: ReturnType<typeof shortened>["pieces"]) => pieces.map((one) => one.text).join("");

test("a whole sentence that is marked stands alone", () => {
  const told = shortened([plain("Shops were shut. "), marked("Rebels took the mill."), plain(" Nobody was hurt.")]);
  expect(said(told.pieces)).toBe("Rebels took the mill.");
  expect(told.cut).toBe(true);
});

test("a part that is marked keeps the rest of its sentence, and no more", () => {
  const told = shortened([
    plain("Shops were shut. The mayor said "),
    marked("rebels took the mill"),
    plain(" at dawn. Nobody was hurt."),
  ]);
  expect(said(told.pieces).trim()).toBe("The mayor said rebels took the mill at dawn.");
  expect(told.cut).toBe(true);
});

test("what is short already is told so, and what has no mark is shown whole", () => {
  expect(shortened([marked("Rebels took the mill.")]).cut).toBe(false);
  expect(said(shortened([plain("One. Two. Three.")]).pieces)).toBe("One. Two. Three.");
});

test("two marks of one sentence keep what joins them", () => {
  expect(said(shortened([marked("Rebels"), plain(" and soldiers "), marked("fought")]).pieces)).toBe(
    "Rebels and soldiers fought",
  );
});
