import { describe, expect, it } from "vitest";

import { chosenColumns, columnsWritten, pressed, sortingIn, USUAL } from "./columns";

const ALL = [
  "id",
  "kind",
  "actors",
  "targets",
  "place",
  "latitude",
  "start",
  "end",
  "precision",
  "killed_best",
  "status",
  "origins",
  "against",
];

describe("columns in the URL", () => {
  it("are the usual ones where none are asked for, and then the URL stays bare", () => {
    expect(new Set(chosenColumns(undefined, ALL))).toEqual(new Set(USUAL));
    expect(columnsWritten(chosenColumns(undefined, ALL))).toBe("");
  });
  it("come back from what was written, in the order of the export", () => {
    expect(chosenColumns(columnsWritten(["start", "id", "kind"]), ALL)).toEqual(["id", "kind", "start"]);
  });
  it("are never none, whatever a link says", () => {
    expect(chosenColumns("nonsense.<script>", ALL).length).toBeGreaterThan(3);
  });
});

describe("sorting", () => {
  it("begins with the latest", () => {
    expect(sortingIn({})).toEqual({ by: "start", descending: true });
  });
  it("turns round when a header is pressed twice; numbers begin with the most, words with A", () => {
    const first = pressed(sortingIn({}), "killed_best");
    expect(first).toEqual({ by: "killed_best", descending: true });
    expect(pressed(first, "killed_best").descending).toBe(false);
    expect(pressed(first, "place")).toEqual({ by: "place", descending: false });
  });
});
