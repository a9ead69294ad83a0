/** What is drawn, as GeoJSON: marks of events, rings of precision, flags and areas of holders, names of countries. */
import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";

import type { Areas, Box } from "../../data/outlines";
import type { Board } from "../../types/api.gen";
import { FAMILIES } from "../kit/families";
import { circle, nameSpot } from "./geometry";
import type { Holding } from "./holding";
import { HALF_ONE, halfOf, RADII, sizeOf, slotColour, tallyName, type Theme } from "./icons";
import { isWide, type Spot } from "./spots";
import type { Tallies } from "./tallies";

/** How far from a mark its name stands, in ems of 12.5 px: beyond the image, so that the two do not push each other away. */
const reachOf = (half: number): number => (half + 1) / 12.5;
const EQUATOR_M = 40_075_017;
/** A ring that is smaller lies under its mark. */
const SMALLEST_PX = 10;
const point = (lon: number, lat: number): Point => ({ type: "Point", coordinates: [lon, lat] });
const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** A mark of events: where it stands, how it is painted (``icons.ts``), the number in it and the name beside it. */
export interface Mark {
  readonly seed: number;
  readonly lon: number;
  readonly lat: number;
  readonly icon: string;
  readonly total: number;
  /** Half the size of its image, in pixels. */
  readonly half: number;
  readonly name: string;
}

/** One mark for each spot that holds an event, the busiest last; families that are hidden (true in ``hidden``) are left out. */
export function marksOf(board: Board, spots: readonly Spot[], tallies: Tallies, hidden: readonly boolean[]): Mark[] {
  const width = FAMILIES.length,
    counts = new Uint32Array(width),
    marks: Mark[] = [];
  for (const spot of spots) {
    counts.fill(0);
    let total = 0,
      contested = 0,
      there = 0;
    for (const member of spot.members) {
      if (tallies.total[member] === 0) continue;
      there++;
      contested += tallies.contested[member]!;
      for (let family = 0; family < width; family++)
        if (!hidden[family]) {
          const n = tallies.families[member * width + family]!;
          counts[family]! += n;
          total += n;
        }
    }
    if (total === 0) continue;
    const place = board.places[spot.seed]!;
    marks.push({
      seed: spot.seed,
      lon: place.lon!,
      lat: place.lat!,
      icon: tallyName(counts, total, spot.wide, contested > 0),
      total,
      half: total === 1 ? HALF_ONE : halfOf(RADII[sizeOf(total)] ?? RADII[0]),
      name: nameOf(board, spot, tallies, there),
    });
  }
  return marks.sort((a, b) => a.total - b.total || b.seed - a.seed);
}

/** The names of marks, for the map to place where there is room. */
export function namesOf(marks: readonly Mark[]): FeatureCollection {
  return collection(
    marks.map((one) => ({
      type: "Feature",
      geometry: point(one.lon, one.lat),
      properties: { name: one.name, order: -one.total, reach: reachOf(one.half), icon: `room ${one.half}` },
    })),
  );
}

/** "Goma", or "Goma +3" where events of three other places share the mark: the busiest of the selection gives its name. */
function nameOf(board: Board, spot: Spot, tallies: Tallies, there: number): string {
  const first = spot.members.reduce(
    (most, one) => (tallies.total[one]! > tallies.total[most]! ? one : most),
    spot.seed,
  );
  return `${board.places[first]!.name}${there > 1 ? ` +${there - 1}` : ""}`;
}

/** The rings of what is shown; that of an area (a province, a country) only while it is opened: it would cover all else. */
export function ringsOf(board: Board, tallies: Tallies, opened: number | null, zoom: number): FeatureCollection {
  const features: Feature[] = [];
  const metresOfPixel = EQUATOR_M / (512 * 2 ** zoom);
  board.places.forEach((place, at) => {
    if (place.lat === null || place.lon === null || !place.radius_m || (tallies.total[at] === 0 && at !== opened))
      return;
    const wide = isWide(place);
    if (at !== opened && (wide || place.radius_m < SMALLEST_PX * metresOfPixel * Math.cos((place.lat * Math.PI) / 180)))
      return;
    features.push({ type: "Feature", properties: { wide }, geometry: circle(place.lon, place.lat, place.radius_m) });
  });
  return collection(features);
}

/** Splits holdings into areas whose outline is there, and flags for all else. */
export function heldOf(
  board: Board,
  holdings: readonly Holding[],
  total: Uint32Array,
  outlines: readonly (Areas | null)[],
  theme: Theme,
): { areas: FeatureCollection; flags: FeatureCollection } {
  const shapes = new Map(
    outlines.flatMap((one) => one?.features ?? []).map((one) => [one.properties.id, one.geometry]),
  );
  const areas: Feature[] = [],
    flags: Feature[] = [];
  holdings.forEach((held, order) => {
    const place = board.places[held.place]!,
      slot = board.actors[held.holder]?.slot ?? null;
    const other = held.other === null ? null : (board.actors[held.other]?.slot ?? null);
    const names = [slot, other].map((one) => one ?? "none");
    const shape = held.area === null ? undefined : shapes.get(held.area);
    const told = { place: held.place, status: held.status, colour: slotColour(slot, theme) };
    if (shape)
      areas.push({
        type: "Feature",
        geometry: shape,
        properties: { ...told, pattern: `hatch ${names[0]}${held.status === "contested" ? ` ${names[1]}` : ""}` },
      });
    else if (place.lat !== null && place.lon !== null)
      flags.push({
        type: "Feature",
        geometry: point(place.lon, place.lat),
        properties: {
          ...told,
          order,
          name: total[held.place] ? "" : place.name,
          icon: `flag ${held.status} ${names.join(" ")}`,
        },
      });
  });
  return { areas: collection(areas), flags: collection(flags) };
}

export function areaNames(countries: Areas | null, admin1: Areas | null, view: Box): FeatureCollection {
  const named = (areas: Areas | null, inner: boolean): Feature[] =>
    (areas?.features ?? []).flatMap((one): Feature[] => {
      const spot = nameSpot(one.geometry as MultiPolygon, view);
      return spot === null
        ? []
        : [
            {
              type: "Feature",
              geometry: { type: "Point", coordinates: spot },
              properties: { name: one.properties.name, inner },
            },
          ];
    });
  const wide = view[2] - view[0];
  return collection([...named(countries, false), ...(wide < 16 ? named(admin1, true) : [])]);
}

/** Points at places, for the rings round what is opened or new. */
export function pointsAt(board: Board, places: Iterable<number>): FeatureCollection {
  const features: Feature[] = [];
  for (const at of places) {
    const place = board.places[at];
    if (place && place.lat !== null && place.lon !== null)
      features.push({ type: "Feature", properties: {}, geometry: point(place.lon, place.lat) });
  }
  return collection(features);
}
