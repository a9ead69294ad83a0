import { describe, expect, it } from "vitest";

import { runsOf } from "./paragraphs";

const flat = (text: string, marks: { start: number; end: number }[]) =>
  runsOf(text, marks).flatMap((run) => run.paragraphs);

describe("paragraphs of a report", () => {
  it("hold all of the text but the ends of lines", () => {
    const text = "Headline\n\nFirst line.\nSecond 🚨 line.\n\n\nLast.";
    const found = flat(text, []);
    expect(found.map((one) => one.stretches.map((two) => two.text).join(""))).toEqual([
      "Headline",
      "First line.",
      "Second 🚨 line.",
      "Last.",
    ]);
    expect(Array.from(text).slice(found[3]!.start, found[3]!.end).join("")).toBe("Last.");
  });

  it("keep a mark over the end of a paragraph in both", () => {
    const found = flat("One side.\n\nOther side.", [{ start: 4, end: 16 }]);
    expect(found.map((one) => one.stretches.filter((two) => two.spans.length > 0).map((two) => two.text))).toEqual([
      ["side."],
      ["Other"],
    ]);
  });

  it("cut a text without an end into parts, and tear no character", () => {
    const text = "🚨".repeat(30_000);
    const found = flat(text, []);
    expect(found.length).toBeGreaterThan(10);
    expect(
      found.every((one) => one.stretches.every((two) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(two.text))),
    ).toBe(true);
    expect(found.slice(1).every((one) => one.runsOn)).toBe(true);
    expect(found.map((one) => one.stretches.map((two) => two.text).join("")).join("")).toBe(text);
  });

  it("of 400,000 characters with 5,000 marks come in well under a second", () => {
    const text = "A sentence of some words that stands here. ".repeat(9300);
    const marks = Array.from({ length: 5000 }, (_, at) => ({ start: at * 79, end: at * 79 + 120 }));
    const begun = performance.now();
    const runs = runsOf(text, marks);
    expect(performance.now() - begun).toBeLessThan(800);
    expect(runs.length).toBeGreaterThan(50);
  });
});
