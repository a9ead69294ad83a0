/** Borders from the package's own outlines, as GeoJSON: asked for by box, kept for a while, so that panning back asks nothing. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from "geojson";

import type { Outlines } from "../types/api.gen";
import { get } from "./client";

export type Level = "countries" | "admin1" | "disputed";
/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];
export interface AreaName {
  readonly id: string;
  readonly name: string;
}
export type Areas = FeatureCollection<MultiPolygon | MultiLineString, AreaName>;
export interface Borders {
  readonly box: Box;
  readonly disclaimer: string;
  readonly areas: Areas;
}

const KEPT = 12;
const kept = new Map<string, Promise<Borders>>();

/** Returns the borders that come near a box. Throws ``Refusal``; a refused one is asked for anew the next time. */
export function bordersOf(level: Level, given: Box): Promise<Borders> {
  const box = onEarth(given);
  const key = `${level} ${box.join(" ")}`;
  const held = kept.get(key);
  if (held) {
    kept.delete(key);
    kept.set(key, held);
    return held;
  }
  const [west, south, east, north] = box;
  const asked = get("/api/v1/outlines/{level}", { path: { level }, query: { west, south, east, north } }).then(
    (told) => ({ box, disclaimer: told.disclaimer, areas: areasOf(level, told) }),
  );
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return asked;
}

/** A box to half degrees outwards, within the world: so that small moves ask for the same. */
function onEarth([west, south, east, north]: Box): Box {
  const out = (value: number, up: boolean): number => (up ? Math.ceil(value * 2) : Math.floor(value * 2)) / 2;
  const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
  return [
    within(out(west, false), 180),
    within(out(south, false), 90),
    within(out(east, true), 180),
    within(out(north, true), 90),
  ];
}

function areasOf(level: Level, told: Outlines): Areas {
  return {
    type: "FeatureCollection",
    features: told.shapes.map((shape): Feature<MultiPolygon | MultiLineString, AreaName> => {
      const rings = shape.rings as unknown as Position[][];
      return {
        type: "Feature",
        properties: { id: shape.id, name: shape.name },
        geometry:
          level === "disputed"
            ? { type: "MultiLineString", coordinates: rings }
            : { type: "MultiPolygon", coordinates: polygonsOf(rings) },
      };
    }),
  };
}

/** Puts each ring that lies within another as a hole of it: the outlines hold rings alone, lakes and enclaves among them. */
export function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const bySize = rings
    .map((ring) => ({ ring, area: Math.abs(signedArea(ring)), box: boxOf(ring) }))
    .sort((a, b) => b.area - a.area);
  const outer: { polygon: Position[][]; box: Box }[] = [];
  for (const { ring, box } of bySize) {
    const first = ring[0];
    if (!first) continue;
    const around = outer.find(
      (one) =>
        box[0] >= one.box[0] &&
        box[1] >= one.box[1] &&
        box[2] <= one.box[2] &&
        box[3] <= one.box[3] &&
        holds(one.polygon[0]!, first),
    );
    if (around && !around.polygon.slice(1).some((hole) => holds(hole, first))) around.polygon.push(ring);
    else outer.push({ polygon: [ring], box });
  }
  return outer.map((one) => one.polygon);
}

export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++)
    sum += ring[at]![0]! * ring[at + 1]![1]! - ring[at + 1]![0]! * ring[at]![1]!;
  return sum / 2;
}

export function boxOf(ring: readonly Position[]): Box {
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function holds(ring: readonly Position[], point: Position): boolean {
  const [x = 0, y = 0] = point;
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [ax = 0, ay = 0] = ring[at]!,
      [bx = 0, by = 0] = ring[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
