import { describe, expect, it } from "vitest";

import type { GraphActor, TieLine } from "../../types/api.gen";
import { layOut, sidesOf } from "./layout";
import { bondsOf, shownOf } from "./ties";

const KINDS: GraphActor["kind"][] = ["armed group", "state forces", "person", "state", "international organisation"];
const PARTS = [
  "Northern",
  "People's",
  "Command",
  "of the",
  "Mountain",
  "Brigade",
  "Minister",
  "Council",
  "Abu Salim al-Ghazali",
  "Volunteers",
];
const TYPES: TieLine["type"][] = ["supports", "leads", "member of", "fights", "mediates", "part of", "allied with"];

/** A sequence that looks random and is the same every time. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function world(
  size: number,
  ties: number,
  seed: number,
): { actors: GraphActor[]; ties: TieLine[]; encounters: []; left_out: number } {
  const next = draws(seed);
  const actors = Array.from({ length: size }, (_, at): GraphActor => ({
    id: `a-${at}`,
    name: Array.from({ length: 1 + Math.floor(next() * 4) }, () => PARTS[Math.floor(next() * PARTS.length)]!).join(" "),
    kind: KINDS[at % KINDS.length]!,
    country: null,
    weight: 1 + Math.floor(next() * 40),
    slot: at < 4 ? at : null,
  }));
  const made = Array.from({ length: ties }, (_, at): TieLine => {
    const a = Math.floor(next() * next() * size),
      b = Math.floor(next() * size);
    return {
      id: `r-${at}`,
      from: { id: `a-${a}`, name: actors[a]!.name, kind: null },
      type: TYPES[Math.floor(next() * TYPES.length)]!,
      to: { id: `a-${b}`, name: actors[b]!.name, kind: null },
      start: null,
      end: null,
      evidence: 1 + Math.floor(next() * 9),
      origins: 1,
      known_first: null,
    };
  });
  return { actors, ties: made, encounters: [], left_out: 0 };
}

const ALL = { groups: new Set(["with", "against", "within", "between"] as const), least: 1, encounters: false };

describe("the graph's layout", () => {
  // A name that lies on another is read by nobody.
  it.each([
    [60, 90, 3],
    [60, 300, 7],
    [60, 60, 11],
    [20, 40, 5],
    [2, 1, 1],
  ])("lays no name of %i actors with %i ties on another", (size, ties, seed) => {
    for (const aspect of [1.75, 0.6]) {
      const shown = shownOf(world(size, ties, seed), ALL);
      const { placed } = layOut(shown.actors, shown.bonds, [], aspect);
      for (const [at, a] of placed.entries())
        for (const b of placed.slice(at + 1)) {
          const meet = Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
          expect(meet, `${a.actor.name} on ${b.actor.name}`).toBe(false);
        }
    }
  });

  // A link that is sent to someone shows the same drawing there.
  it("is the same every time", () => {
    const shown = shownOf(world(60, 120, 9), ALL);
    expect(layOut(shown.actors, shown.bonds, [], 1.5)).toEqual(layOut(shown.actors, shown.bonds, [], 1.5));
  });

  // The reader waits for it: it may take a third of a second, on a machine that does other things beside.
  it("is made at once for 60 actors and 300 ties", () => {
    const shown = shownOf(world(60, 300, 7), ALL);
    layOut(shown.actors, shown.bonds, [], 1.5);
    const times = [1, 2, 3].map(() => {
      const from = performance.now();
      layOut(shown.actors, shown.bonds, [], 1.5);
      return performance.now() - from;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });

  // Who fights whom is seen before a word is read.
  it("puts those who fight on opposite sides, with their allies, and the mediator between", () => {
    const tie = (from: string, type: TieLine["type"], to: string, evidence: number): TieLine => ({
      id: `${from}${type}${to}`,
      from: { id: from, name: from, kind: null },
      type,
      to: { id: to, name: to, kind: null },
      start: null,
      end: null,
      evidence,
      origins: 1,
      known_first: null,
    });
    const bonds = bondsOf([
      tie("a", "fights", "b", 9),
      tie("ally of a", "supports", "a", 3),
      tie("ally of b", "backs", "b", 3),
      tie("m", "mediates", "a", 2),
      tie("m", "mediates", "b", 2),
    ]);
    const side = sidesOf(["a", "b", "ally of a", "ally of b", "m"], bonds);
    expect(Math.sign(side.get("a")!)).toBe(-Math.sign(side.get("b")!));
    expect(Math.sign(side.get("ally of a")!)).toBe(Math.sign(side.get("a")!));
    expect(Math.sign(side.get("ally of b")!)).toBe(Math.sign(side.get("b")!));
    expect(Math.abs(side.get("m")!)).toBeLessThan(0.1);
  });
});
