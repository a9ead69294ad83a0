/** What is drawn, as GeoJSON: marks of events, rings of precision, flags and areas of holders, names of countries. */
import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";

import type { Areas, Box } from "../../data/outlines";
import type { Board } from "../../types/api.gen";
import { FAMILIES } from "../kit/families";
import { circle, nameSpot } from "./geometry";
import type { Holding } from "./holding";
import { sizeOf, slotColour, tallyName, type Theme } from "./icons";
import { isWide, type Spot } from "./spots";
import type { Tallies } from "./tallies";

const REACH = [1.15, 1.3, 1.55, 1.9] as const;
const point = (lon: number, lat: number): Point => ({ type: "Point", coordinates: [lon, lat] });
const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** One mark for each spot that holds an event; families that are hidden (true in ``hidden``) are left out. */
export function marksOf(board: Board, spots: readonly Spot[], tallies: Tallies, hidden: readonly boolean[]): FeatureCollection {
  const width = FAMILIES.length, counts = new Uint32Array(width), features: Feature[] = [];
  for (const spot of spots) {
    counts.fill(0);
    let total = 0, contested = 0, there = 0;
    for (const member of spot.members) {
      if (tallies.total[member] === 0) continue;
      there++;
      contested += tallies.contested[member]!;
      for (let family = 0; family < width; family++) if (!hidden[family]) { const n = tallies.families[member * width + family]!; counts[family]! += n; total += n; }
    }
    if (total === 0) continue;
    const place = board.places[spot.seed]!, size = sizeOf(total);
    features.push({
      type: "Feature", geometry: point(place.lon!, place.lat!),
      properties: {
        seed: spot.seed, icon: tallyName(counts, total, spot.wide, contested > 0), count: total === 1 ? "" : String(total), order: -total,
        size: size === 0 ? 11 : 12, reach: total === 1 ? 1.05 : REACH[size], name: there > 1 && tallies.total[spot.seed] ? `${place.name} +${there - 1}` : there > 1 ? `${there}` : spot.members.length > 1 ? nameOfOnly(board, spot, tallies) : place.name,
      },
    });
  }
  return collection(features);
}

function nameOfOnly(board: Board, spot: Spot, tallies: Tallies): string {
  return board.places[spot.members.find((one) => tallies.total[one]! > 0) ?? spot.seed]!.name;
}

/** The rings of what is shown; that of an area (a province, a country) only while it is opened: it would cover all else. */
export function ringsOf(board: Board, tallies: Tallies, opened: number | null): FeatureCollection {
  const features: Feature[] = [];
  board.places.forEach((place, at) => {
    if (place.lat === null || place.lon === null || !place.radius_m || (tallies.total[at] === 0 && at !== opened)) return;
    const wide = isWide(place);
    if (wide && at !== opened) return;
    features.push({ type: "Feature", properties: { wide }, geometry: circle(place.lon, place.lat, place.radius_m) });
  });
  return collection(features);
}

/** Splits holdings into areas whose outline is there, and flags for all else. */
export function heldOf(board: Board, holdings: readonly Holding[], outlines: readonly (Areas | null)[], theme: Theme): { areas: FeatureCollection; flags: FeatureCollection } {
  const shapes = new Map(outlines.flatMap((one) => one?.features ?? []).map((one) => [one.properties.id, one.geometry]));
  const areas: Feature[] = [], flags: Feature[] = [];
  holdings.forEach((held, order) => {
    const place = board.places[held.place]!, slot = board.actors[held.holder]?.slot ?? null;
    const other = held.other === null ? null : (board.actors[held.other]?.slot ?? null);
    const names = [slot, other].map((one) => one ?? "none");
    const shape = held.area === null ? undefined : shapes.get(held.area);
    const told = { place: held.place, status: held.status, colour: slotColour(slot, theme) };
    if (shape) areas.push({ type: "Feature", geometry: shape, properties: { ...told, pattern: `hatch ${names[0]}${held.status === "contested" ? ` ${names[1]}` : ""}` } });
    else if (place.lat !== null && place.lon !== null) flags.push({ type: "Feature", geometry: point(place.lon, place.lat), properties: { ...told, order, icon: `flag ${held.status} ${names.join(" ")}` } });
  });
  return { areas: collection(areas), flags: collection(flags) };
}

export function areaNames(countries: Areas | null, admin1: Areas | null, view: Box): FeatureCollection {
  const named = (areas: Areas | null, inner: boolean): Feature[] => (areas?.features ?? []).flatMap((one): Feature[] => {
    const spot = nameSpot(one.geometry as MultiPolygon, view);
    return spot === null ? [] : [{ type: "Feature", geometry: { type: "Point", coordinates: spot }, properties: { name: one.properties.name, inner } }];
  });
  const wide = view[2] - view[0];
  return collection([...named(countries, false), ...(wide < 16 ? named(admin1, true) : [])]);
}

/** Points at places, for the rings round what is opened or new. */
export function pointsAt(board: Board, places: Iterable<number>): FeatureCollection {
  const features: Feature[] = [];
  for (const at of places) {
    const place = board.places[at];
    if (place && place.lat !== null && place.lon !== null) features.push({ type: "Feature", properties: {}, geometry: point(place.lon, place.lat) });
  }
  return collection(features);
}
