/** The borders under the map: those of the box that is looked at, with a margin; what is drawn stays until more has come. */
import { batch, signal, type Signal } from "@preact/signals";

import { bordersOf, type Borders, type Box, type Level } from "../data/outlines";

export const borders: Readonly<Record<Level, Signal<Borders | null>>> = {
  countries: signal(null),
  admin1: signal(null),
  disputed: signal(null),
};
/** Degrees of longitude beyond which first-level borders are more than an eye can read. */
const WIDEST_ADMIN1 = 45;
const REST_MS = 220;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Loads what a view needs beyond what is there; at once the first time, then once the map rests. */
export function lookAt(view: Box): void {
  clearTimeout(timer);
  if (borders.countries.peek() === null) void load(view);
  else timer = setTimeout(() => void load(view), REST_MS);
}

async function load(view: Box): Promise<void> {
  const levels: readonly Level[] =
    view[2] - view[0] > WIDEST_ADMIN1 ? ["countries", "disputed"] : ["countries", "admin1", "disputed"];
  const come = await Promise.all(levels.map((level) => fetched(level, view)));
  // All at once: each source that is filled has the whole map drawn again.
  batch(() =>
    levels.forEach((level, at) => {
      const found = come[at];
      if (found) borders[level].value = found;
    }),
  );
}

/** The borders that a view needs beyond what is there; null where it needs none, or they cannot be had. */
async function fetched(level: Level, view: Box): Promise<Borders | null> {
  const held = borders[level].peek();
  if (held !== null && suits(held.box, view)) return null;
  try {
    return await bordersOf(level, padded(view, level === "admin1" ? 0.35 : 0.8));
  } catch {
    return null; /* the borders that are drawn stay; the next move asks again */
  }
}

/** Whether borders of a box serve a view: it lies within, and is not so much smaller that finer lines are worth asking for. */
export function suits(box: Box, view: Box): boolean {
  const within =
    view[0] >= Math.max(box[0], -180) - 1e-9 &&
    view[1] >= box[1] - 1e-9 &&
    view[2] <= box[2] + 1e-9 &&
    view[3] <= box[3] + 1e-9;
  const world = box[0] <= -180 && box[2] >= 180;
  return (within || world) && box[2] - box[0] <= 5 * (view[2] - view[0]) + 2;
}

export function padded([west, south, east, north]: Box, share: number): Box {
  const wide = Math.max((east - west) * share, 1),
    high = Math.max((north - south) * share, 1);
  return [
    Math.max(west - wide, -180),
    Math.max(south - high, -90),
    Math.min(east + wide, 180),
    Math.min(north + high, 90),
  ];
}
