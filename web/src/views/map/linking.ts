/** Ties the map to what is shown: each signal fills its own source, so that a scrub touches the marks and no more. */
import { computed, effect, signal } from "@preact/signals";
import type { StyleSpecification } from "maplibre-gl";

import type { Box } from "../../data/outlines";
import { open, openEvidence, own, selection, setOwn } from "../../state/address";
import { book, shown, wholeBook } from "../../state/board";
import { changed } from "../../state/case";
import { borders, lookAt } from "../../state/outlines";
import type { Theme } from "../../state/theme";
import { isEverything } from "../../types/address";
import { words } from "../../types/words";
import { areaNames, heldOf, marksOf, namesOf, pointsAt, ringsOf } from "./features";
import { boxOfPlaces } from "./geometry";
import { hidden, hiddenFamilies, here, holdings, openPlace, tallies, tiles, viewed } from "./shown";
import { opensAt, spotsAt, stepOf } from "./spots";
import { PARTS } from "./style";
import { MapSurface, type Picked } from "./surface";
import { readViewport, writeViewport } from "./viewport";

const WORLD: Box = [-170, -55, 175, 72];
const PULSE_MS = 5000;
/** What the map's worker cuts (names, rings, flags, areas) follows once the brush rests; marks follow it at once. */
const REST_MS = 160,
  LONGEST_REST_MS = 800;
/** Degrees round a spot that is all there is: without tiles nothing is drawn of a town but the borders round it. */
const AROUND = 2.5,
  AROUND_TILES = 0.15;
/** Where the map stood when it was last left, for the way back from another screen. */
let left: string | undefined;

/** ``whole`` shows every mark of the selection, however far off. */
export interface Linked {
  stop(): void;
  whole(): void;
}

export function link(box: HTMLElement, theme: Theme, under: StyleSpecification | null): Linked {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const at = readViewport(own.peek()["at"] ?? left);
  const lone = under === null ? AROUND : AROUND_TILES;
  const bounds = boxOfSelection(lone);
  const zoom = signal(0),
    view = signal<Box>(bounds);
  let written = own.peek()["at"] ?? "";
  const surface: MapSurface = new MapSurface(
    { box, theme, under, label: words.map.label, still, at, bounds },
    {
      moved(now, seen, byPerson) {
        zoom.value = stepOf(now.zoom);
        view.value = viewed.value = seen;
        lookAt(seen);
        if (!byPerson) return;
        left = written = writeViewport(now);
        setOwn("at", written);
      },
      picked: (what) => pick(surface, what),
      tiled(failed, credits) {
        if (failed !== tiles.peek().failed || credits.join() !== tiles.peek().credits.join())
          tiles.value = { failed, credits };
      },
    },
  );
  const rings = rested(),
    names = rested(),
    held = rested();
  let bordered: readonly unknown[] = [];
  zoom.value = stepOf(surface.view().zoom);
  view.value = viewed.value = surface.box();
  lookAt(view.peek());
  const stops = [
    ...[...(Object.keys(borders) as (keyof typeof borders)[])].map((level) =>
      effect(() => {
        const now = borders[level].value;
        if (now) surface.fill(level, now.areas);
      }),
    ),
    effect(() =>
      surface.fill(
        "area-names",
        areaNames(borders.countries.value?.areas ?? null, borders.admin1.value?.areas ?? null, view.value),
      ),
    ),
    effect(() => {
      const now = book.value,
        counts = tallies.value;
      if (!now || !counts) return;
      const marks = marksOf(now.board, spotsAt(now.board, zoom.value), counts, hiddenFamilies.value);
      surface.marks.show(marks);
      names.later(() => surface.fill("names", namesOf(marks)));
    }),
    effect(() => {
      const now = book.value,
        counts = tallies.value,
        step = zoom.value,
        opened = here.value;
      if (now && counts) rings.later(() => surface.fill("rings", ringsOf(now.board, counts, opened, step)));
    }),
    effect(() => {
      const now = book.value,
        counts = tallies.value;
      if (!now || !counts) return;
      const on = holdings.value,
        outlines = [borders.countries.value?.areas ?? null, borders.admin1.value?.areas ?? null];
      const come = outlines.some((one, level) => one !== bordered[level]);
      bordered = outlines;
      const fill = (): void => {
        const { areas, flags } = heldOf(now.board, on, counts.total, outlines, theme);
        surface.fill("held-areas", areas);
        surface.fill("flags", flags);
      };
      if (come) held.now(fill);
      else held.later(fill);
    }),
    effect(() => {
      const now = book.value;
      if (now) surface.fill("chosen", pointsAt(now.board, chosenPlace.value === null ? [] : [chosenPlace.value]));
    }),
    effect(() => {
      const away = new Set(
        [...hidden.value].flatMap((part) => (part in PARTS ? PARTS[part as keyof typeof PARTS] : [])),
      );
      const all = new Set(Object.values(PARTS).flat());
      surface.show(
        [...all].filter((one) => away.has(one)),
        false,
      );
      surface.show(
        [...all].filter((one) => !away.has(one)),
        true,
      );
    }),
    effect(() => {
      const asked = own.value["at"] ?? "",
        wanted = readViewport(asked);
      if (asked === written || wanted === null) return;
      written = asked;
      surface.go(wanted);
    }),
    revealing(surface),
    pulsing(surface, still),
  ];
  return {
    stop: () => {
      rings.stop();
      names.stop();
      held.stop();
      for (const one of stops) one();
      surface.remove();
    },
    whole: () => surface.go(boxOfShown(lone) ?? boxOfSelection(lone)),
  };
}

function boxOfSelection(lone: number): Box {
  const now = book.peek() ?? wholeBook.peek();
  if (!now) return WORLD;
  const { board } = now;
  const located = board.places.filter((one) => one.lat !== null),
    [first] = located;
  // The case's own box leaves out what lies far off; round one spot alone it is too near.
  const alone = located.every((one) => one.lat === first?.lat && one.lon === first.lon);
  const whole = alone ? boxOfPlaces(located, lone) : board.box;
  return (isEverything(selection.peek()) ? whole : within(boxOfShown(lone), whole)) ?? WORLD;
}

function boxOfShown(lone: number): Box | null {
  const board = (book.peek() ?? wholeBook.peek())?.board;
  const places = new Set([...shown.peek()].map((at) => board?.events.place[at] ?? -1));
  return boxOfPlaces(
    [...places].flatMap((one) => board?.places[one] ?? []),
    lone,
  );
}

/** A box of places that lie far from all else (a minister abroad) gives way to that of the case. */
function within(found: Box | null, whole: Box | null): Box | null {
  return found && whole && found[2] - found[0] > 2 * (whole[2] - whole[0]) ? whole : (found ?? whole);
}

interface Rested {
  now(then: () => void): void;
  later(then: () => void): void;
  stop(): void;
}

/** Does the latest of what it is given, once nothing more is given for a while; the first at once. */
function rested(): Rested {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true,
    last = -Infinity;
  const now = (then: () => void): void => {
    clearTimeout(timer);
    first = false;
    then();
  };
  return {
    now,
    later(then) {
      if (first) {
        now(then);
        return;
      }
      clearTimeout(timer);
      const at = performance.now(),
        gap = at - last;
      last = at;
      // Where steps come slowly, since the machine is busy, a brush rests only after as many of them.
      timer = setTimeout(then, gap < LONGEST_REST_MS ? Math.max(REST_MS, Math.min(3 * gap, LONGEST_REST_MS)) : REST_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

const chosenPlace = computed<number | null>(() => {
  const now = book.value,
    subject = open.value;
  if (!now) return null;
  if (subject && "id" in subject) {
    if (subject.sort === "event") return now.board.events.place[now.eventAt.get(subject.id) ?? -1] ?? here.value;
    if (subject.sort === "control") return now.board.control.find((row) => row.id === subject.id)?.place ?? here.value;
    if (subject.sort === "place") return now.placeAt.get(subject.id) ?? here.value;
  }
  return here.value;
});

function pick(surface: MapSurface, what: Picked): void {
  const now = book.peek();
  if (!now) return;
  if (what.seed === null) {
    const held = holdings.peek().find((one) => one.place === what.place);
    if (!held) return;
    if (held.rows.length === 1) openEvidence({ sort: "control", id: now.board.control[held.rows[0]!]!.id });
    else openPlace(held.place);
    return;
  }
  const spot = spotsAt(now.board, surface.view().zoom).find((one) => one.seed === what.seed);
  const members = spot?.members.filter((one) => tallies.peek()?.total[one]) ?? [];
  const opens = members.length > 1 ? opensAt(now.board, members, surface.view().zoom) : null;
  const around = opens === null ? null : boxOfPlaces(members.map((one) => now.board.places[one]!));
  if (opens === null || around === null) {
    openPlace(members[0] ?? what.seed);
    return;
  }
  surface.open(around, opens);
}

/** A place that is opened comes into view; one that a link had opened stands as the link had it. */
function revealing(surface: MapSurface): () => void {
  let before = here.peek();
  return effect(() => {
    const now = here.value,
      place = now === null ? undefined : book.peek()?.board.places[now];
    if (now !== before && place && place.lat !== null && place.lon !== null) surface.reveal(place.lon, place.lat);
    before = now;
  });
}

/** Rings round the places of what is new, for some seconds; they stand still where motion is not wanted. */
function pulsing(surface: MapSurface, still: boolean): () => void {
  let told: string | null = changed.peek()?.version ?? null;
  let frame = 0;
  const end = effect(() => {
    const change = changed.value,
      now = book.value;
    if (!change || !now || change.version === told) return;
    const places = new Set(change.new.map((id) => now.board.events.place[now.eventAt.get(id) ?? -1] ?? -1));
    if (now.board.version !== change.version && !change.new.some((id) => now.eventAt.has(id))) return;
    told = change.version;
    surface.fill(
      "fresh",
      pointsAt(
        now.board,
        [...places].filter((at) => (tallies.peek()?.total[at] ?? 0) > 0),
      ),
    );
    const began = performance.now();
    cancelAnimationFrame(frame);
    const beat = (time: number): void => {
      const past = time - began;
      if (past > PULSE_MS) {
        surface.fill("fresh", pointsAt(now.board, []));
        return;
      }
      const wave = (past % 1250) / 1250;
      if (!still) surface.stroke("fresh", 16 + wave * 20, 0.95 - wave * 0.9);
      frame = requestAnimationFrame(beat);
    };
    frame = requestAnimationFrame(beat);
  });
  return () => {
    end();
    cancelAnimationFrame(frame);
  };
}
