import { describe, expect, it } from "vitest";

import { exportHref } from "./query";

describe("the address of a file", () => {
  it("asks for the same selection, each value by itself", () => {
    expect(exportHref("events.csv", { q: "a & b", kind: ["capture", "attack"] })).toBe(
      "/api/v1/exports/events.csv?q=a+%26+b&kind=capture&kind=attack",
    );
    expect(exportHref("brief.md", {})).toBe("/api/v1/exports/brief.md");
  });
});
