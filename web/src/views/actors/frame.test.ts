import { describe, expect, it } from "vitest";

import { framed } from "./frame";
import { shownOf } from "./ties";
import { LEGIBLE } from "./usePan";
import type { GraphActor } from "../../types/api.gen";

const ALL = { groups: new Set(["with", "against", "within", "between"] as const), least: 1, encounters: false };

function crowd(size: number) {
  const actors = Array.from({ length: size }, (_, at): GraphActor => ({
    id: `a-${at}`,
    name: `Front of the Northern Mountain Brigade ${at}`,
    kind: "armed group",
    country: null,
    weight: 1 + (at % 7),
    slot: null,
  }));
  const ties = actors
    .slice(1)
    .map((one, at) => ({
      id: `r-${at}`,
      from: { id: one.id, name: one.name, kind: null },
      type: "fights" as const,
      to: { id: `a-${(at * 7) % size}`, name: "", kind: null },
      start: null,
      end: null,
      evidence: 1,
      origins: 1,
      known_first: null,
    }))
    .filter((one) => one.from.id !== one.to.id);
  return shownOf({ actors, ties, encounters: [], left_out: 0 }, ALL);
}

describe("the graph's frame", () => {
  // A frame that grows after it is shown moves what somebody is about to hit.
  it("is settled at once: framing it again in its own height changes nothing", () => {
    const shown = crowd(60),
      room = { width: 1100, height: 640 };
    const first = framed(shown, room);
    expect(framed(shown, room)).toEqual(first);
    expect(first.height).toBeGreaterThan(room.height);
  });

  // Sixty names of 10 px are sixty marks, and a frame without end is no screen.
  it("is high enough for its names, or as high as it may be", () => {
    for (const [size, width] of [
      [60, 1100],
      [60, 380],
      [30, 900],
      [4, 900],
    ] as const) {
      const room = { width, height: 560 };
      const { layout, height } = framed(crowd(size), room);
      const scale = Math.min(width / layout.box.width, height / layout.box.height);
      expect(
        scale >= LEGIBLE * 0.97 || height >= room.height * 1.9 - 10,
        `${size} in ${width}: ${scale} at ${height}`,
      ).toBe(true);
      expect(height).toBeLessThanOrEqual(room.height * 1.9 + 1);
    }
  });

  it("has the room of the window where few stand in it", () => {
    expect(framed(crowd(4), { width: 900, height: 560 }).height).toBe(560);
  });
});
