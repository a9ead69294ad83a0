import { describe, expect, it } from "vitest";

import { codePoints, split, unitsOf } from "./pieces";

describe("stretches of a text", () => {
  it("are the whole text when joined, however spans overlap", () => {
    const text = "Militia fighters left the bridge at noon, a medic said.";
    const spans = [
      { start: 0, end: 40 },
      { start: 8, end: 32 },
      { start: 8, end: 16 },
      { start: 30, end: 55 },
    ];
    const found = split(text, spans);
    expect(found.map((one) => one.text).join("")).toBe(text);
    expect(found.map((one) => one.spans)).toEqual([[0], [0, 1, 2], [0, 1], [0, 1, 3], [0, 3], [3]]);
  });

  it("count in code points, since the API does", () => {
    const text = "🚨🚨 مقتل 3 في درنة 🚨 end";
    const from = Array.from(text).indexOf("e");
    const found = split(text, [{ start: from, end: from + 3 }]);
    expect(found.at(-1)).toMatchObject({ text: "end", spans: [0] });
    expect(unitsOf(text)(2)).toBe(4);
    expect(codePoints(text)).toBe(Array.from(text).length);
  });

  it("never tear a character that takes two units", () => {
    const text = "a🚨b";
    expect(split(text, [{ start: 1, end: 2 }]).map((one) => one.text)).toEqual(["a", "🚨", "b"]);
  });

  it("leave out spans that are empty or beyond the text", () => {
    expect(
      split("short", [
        { start: 3, end: 3 },
        { start: 40, end: 50 },
        { start: 4, end: 2 },
      ]),
    ).toEqual([{ text: "short", start: 0, end: 5, spans: [] }]);
  });

  it("split only the stretch that is asked for", () => {
    const found = split("one two three", [{ start: 0, end: 7 }], 4, 13);
    expect(found.map((one) => [one.text, one.spans.length])).toEqual([
      ["two", 1],
      [" three", 0],
    ]);
  });

  it("of a text of 400,000 characters with 4,000 spans come quickly", () => {
    const text = "x".repeat(400_000);
    const spans = Array.from({ length: 4000 }, (_, at) => ({ start: at * 100, end: at * 100 + 150 }));
    const begun = performance.now();
    expect(split(text, spans).length).toBeGreaterThan(7000);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
