import { describe, expect, it } from "vitest";

import type { Subject } from "../../types/selection";
import { stepped } from "./trail";

const event: Subject = { sort: "event", id: "e-1" };
const dispute: Subject = { sort: "disagreement", id: "d-1" };
const claims: Subject = { sort: "claims", ids: ["c1", "c2"], title: "Two sides" };

describe("the trail of the drawer", () => {
  it("grows with each subject that is followed, and shrinks on the way back", () => {
    const there = [event, dispute, claims].reduce<readonly Subject[]>(stepped, []);
    expect(there).toEqual([event, dispute, claims]);
    expect(stepped(there, { ...dispute })).toEqual([event, dispute]);
  });

  it("stays as it is where the same subject is opened again", () => {
    const trail = stepped([], event);
    expect(stepped(trail, { ...event })).toBe(trail);
  });

  it("ends when the drawer closes", () => {
    expect(stepped([event, dispute], null)).toEqual([]);
  });
});
