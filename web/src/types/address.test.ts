import { describe, expect, it } from "vitest";

import { readAddress, writeAddress } from "./address";

describe("an address", () => {
  it("comes back as it was written, whatever is selected", () => {
    for (const url of [
      "/map",
      "/figures?from=2025-01-20&to=2025-01-30&known=2025-02-01&measure=killed",
      "/map?kind=air+strike&kind=clash&actor=a1&place=p1&status=contested&q=two+words&earlier=1&open=event%3Ae1",
      "/actors/a1?open=relation%3Ar1",
      "/reports/r1?at=120",
      "/places/p1",
      "/brief?claims=c1&claims=c2",
    ]) {
      const [path, query = ""] = url.split("?");
      expect(writeAddress(readAddress(path!, query))).toBe(url);
    }
  });
  it("takes no words of a link for the title of what it opens: they would stand as if the case said them", () => {
    const told = readAddress("/brief", "claims=c1&title=9+999+KILLED");
    expect(told.open).toEqual({ sort: "claims", ids: ["c1"], title: "" });
    expect(writeAddress(told)).toBe("/brief?claims=c1");
  });
  it("leaves out what is out of form", () => {
    const read = readAddress("/nowhere/%E0%A4%A", "from=yesterday&status=odd&open=:x&Bad%20Name=1&kind=%3Cscript%3E");
    expect(read.screen).toBe("map");
    expect(read.selection.from).toBeNull();
    expect(read.selection.statuses).toEqual([]);
    expect(read.open).toBeNull();
    expect(read.own).toEqual({});
    expect(read.selection.kinds).toEqual(["<script>"]);
  });
});
