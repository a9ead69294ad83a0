/** What a selection holds at each place: one pass over columns into typed arrays, so that a scrub of 10,000 events is quick. */
import type { Board } from "../../types/api.gen";
import { FAMILIES } from "../kit/families";

export interface Tallies {
  /** Events by place and family: place * FAMILIES.length + family. */
  readonly families: Uint32Array;
  readonly total: Uint32Array;
  readonly contested: Uint32Array;
  /** Events whose place is not known, or has no coordinates. */
  readonly nowhere: number;
}

const familyOfKind = new WeakMap<Board, Uint8Array>();

export function familiesOf(board: Board): Uint8Array {
  let held = familyOfKind.get(board);
  if (!held) {
    held = Uint8Array.from(board.kinds.map((one) => FAMILIES.indexOf(one.family)));
    familyOfKind.set(board, held);
  }
  return held;
}

export function tallied(board: Board, events: Uint32Array): Tallies {
  const n = board.places.length,
    width = FAMILIES.length,
    of = familiesOf(board);
  const { place, kind, status } = board.events;
  const families = new Uint32Array(n * width),
    total = new Uint32Array(n),
    contested = new Uint32Array(n);
  let nowhere = 0;
  for (const at of events) {
    const where = place[at] ?? -1;
    if (where < 0 || (board.places[where]!.lat ?? null) === null) {
      nowhere++;
      if (where < 0) continue;
    }
    families[where * width + of[kind[at]!]!]!++;
    total[where]!++;
    if (status[at] === "contested") contested[where]!++;
  }
  return { families, total, contested, nowhere };
}

/** The events of some places, the latest day first, those without a day at the end. */
export function eventsAt(board: Board, events: Uint32Array, places: ReadonlySet<number>): number[] {
  return latestFirst(
    board,
    [...events].filter((at) => places.has(board.events.place[at] ?? -1)),
  );
}

/** The events whose reports name no place, in the same order. */
export function eventsWithoutPlace(board: Board, events: Uint32Array): number[] {
  return latestFirst(
    board,
    [...events].filter((at) => (board.events.place[at] ?? null) === null),
  );
}

function latestFirst({ events: { start, end } }: Board, events: number[]): number[] {
  const day = (at: number): number => start[at] ?? end[at] ?? -Infinity;
  return events.sort((a, b) => day(b) - day(a) || a - b);
}
