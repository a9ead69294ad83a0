import { describe, expect, it } from "vitest";

import type { Matrix, MatrixRow, OriginColumn } from "../../types/api.gen";
import { arranged, cellsOf, columnsOf, joined, saidFirst } from "./arranging";

const origin = (id: string, published: string | null): OriginColumn => ({
  id,
  name: id.toUpperCase(),
  title: null,
  outlets: [id],
  reports: [`r-${id}`],
  published,
  reliability: "F",
});
const row = (id: string, reason: MatrixRow["reason"], end: string, agree: string, differ: string): MatrixRow => ({
  id,
  about: id,
  reason,
  reason_words: "",
  agreed: null,
  places: [],
  actors: [],
  start: end,
  end,
  positions: [
    {
      says: "so",
      claims: ["c1"],
      origins: 1,
      first: { report: `r-${agree}`, outlet: agree, published: end, said_by: null },
      cells: [
        { origin: agree, stance: "agree", claims: ["c1"] },
        { origin: differ, stance: "differ", claims: ["c2"] },
      ],
    },
  ],
});
const page = (rows: MatrixRow[], origins: OriginColumn[]): Matrix => ({
  rows,
  origins,
  total: rows.length,
  next: null,
  left_out: 0,
});

const a = origin("a", "2023-04-17"),
  b = origin("b", null),
  c = origin("c", "2023-04-15"),
  d = origin("d", "2023-04-16");
const first = row("d-1", "contradiction", "2023-04-15", "c", "a"),
  second = row("d-2", "scope", "2023-04-20", "a", "b");

describe("the matrix", () => {
  it("joins pages: each row and origin once, origins by day, those without a day last", () => {
    const { rows, origins } = joined([page([first], [a, c]), page([first, second], [a, b])]);
    expect(rows.map((one) => one.id)).toEqual(["d-1", "d-2"]);
    expect(origins.map((one) => one.id)).toEqual(["c", "a", "b"]);
  });

  it("leaves out columns that take no side in the rows that are shown", () => {
    expect(columnsOf(arranged([first, second], "scope", "weight"), [c, d, a, b]).map((one) => one.id)).toEqual([
      "a",
      "b",
    ]);
  });

  it("puts the columns of the first row first where there are many, so that its marks are seen", () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      origin(`o${at}`, `2023-03-${String((at % 28) + 1).padStart(2, "0")}`),
    );
    const rows = [
      row("d-1", "scope", "2023-04-01", "o39", "o38"),
      ...many.map((one, at) => row(`d-x${at}`, "scope", "2023-04-02", one.id, "o0")),
    ];
    expect(
      columnsOf(rows, many)
        .slice(0, 2)
        .map((one) => one.id),
    ).toEqual(["o38", "o39"]);
    expect(columnsOf(rows, many)).toHaveLength(40);
  });

  it("puts the latest first by day, and keeps the given order by weight", () => {
    expect(arranged([first, second], null, "day").map((one) => one.id)).toEqual(["d-2", "d-1"]);
    expect(arranged([first, second], null, "weight").map((one) => one.id)).toEqual(["d-1", "d-2"]);
  });

  it("knows the silent, and who said it first", () => {
    const [position] = first.positions;
    const cells = cellsOf(position!, [c, d, a]);
    expect(cells.map((one) => one?.stance ?? "silent")).toEqual(["agree", "silent", "differ"]);
    expect(saidFirst(position!, cells[0]!, c)).toBe(true);
    expect(saidFirst(position!, cells[2]!, a)).toBe(false);
  });
});
