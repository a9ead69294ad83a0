/**
 * How high the graph's frame is, and the layout in it: settled before anything is shown, so that nothing moves later.
 * Names that would be too small to read make the frame higher, up to a bound; beyond it the drawing is moved about.
 */
import { layOut, type Layout } from "./layout";
import { LEGIBLE } from "./usePan";
import type { Shown } from "./ties";

export interface Room {
  readonly width: number;
  readonly height: number;
}
export interface Framed {
  readonly layout: Layout;
  readonly height: number;
}

/** How much higher than the window has room for the frame may grow. */
const HIGHEST = 1.9;
const TRIES = 4;

/** ``room`` is what the window has for the frame, in px. */
export function framed(shown: Shown, room: Room): Framed {
  let height = room.height,
    layout = laid(shown, room.width, height);
  for (let tried = 0; tried < TRIES; tried++) {
    const scale = Math.min(room.width / layout.box.width, height / layout.box.height);
    const wanted = Math.ceil(Math.min(room.height * HIGHEST, height * ((1.01 * LEGIBLE) / scale) ** 2));
    if (scale >= LEGIBLE || wanted <= height + 8) break;
    height = wanted;
    layout = laid(shown, room.width, height);
  }
  return { layout, height };
}

/** A little more or less room does not throw everyone about. */
function laid(shown: Shown, width: number, height: number): Layout {
  return layOut(shown.actors, shown.bonds, shown.encounters, Math.max(0.5, Math.round((width / height) * 4) / 4));
}
