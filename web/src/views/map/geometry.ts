/** Shapes that the map needs: true circles in metres, boxes of places, and where a name stands in the part of an area in view. */
import type { MultiPolygon, Polygon, Position } from "geojson";

import { boxOf, signedArea, type Box } from "../../data/outlines";
import type { BoardPlace } from "../../types/api.gen";

const EARTH_M = 6_371_008.8;

/** A circle round a point on the globe, in metres, as a polygon of degrees. */
export function circle(lon: number, lat: number, radius_m: number, corners = 64): Polygon {
  const angle = radius_m / EARTH_M,
    phi = (lat * Math.PI) / 180,
    lambda = (lon * Math.PI) / 180;
  const ring: Position[] = [];
  for (let at = 0; at <= corners; at++) {
    const bearing = (2 * Math.PI * (at % corners)) / corners;
    const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * sine,
    );
    ring.push([((lambda + east) * 180) / Math.PI, (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI]);
  }
  return { type: "Polygon", coordinates: [ring] };
}

/** Degrees of a box at least. */
const NARROWEST = 0.15;

/** The box round places that have coordinates; at least some kilometres wide (``lone`` degrees where all stand on one spot), null where there are none. */
export function boxOfPlaces(places: readonly BoardPlace[], lone = NARROWEST): Box | null {
  const points = places
    .filter((one) => one.lat !== null && one.lon !== null)
    .map((one): Position => [one.lon!, one.lat!]);
  if (points.length === 0) return null;
  const [west, south, east, north] = boxOf(points);
  const least = east === west && north === south ? lone : NARROWEST;
  const wide = Math.max(0, least - (east - west)) / 2,
    high = Math.max(0, least - (north - south)) / 2;
  return [west - wide, south - high, east + wide, north + high];
}

/** Where a name stands: the middle of the largest part of an area that lies in view; null where too little of it does. */
export function nameSpot(shape: MultiPolygon, view: Box): Position | null {
  let best: Position | null = null;
  let most = (view[2] - view[0]) * (view[3] - view[1]) * 0.006;
  for (const polygon of shape.coordinates) {
    const part = clipped(polygon[0] ?? [], view);
    const area = Math.abs(signedArea(part));
    if (area > most) {
      most = area;
      best = middle(part);
    }
  }
  return best;
}

/** Cuts a ring to a box (Sutherland and Hodgman). */
export function clipped(ring: readonly Position[], [west, south, east, north]: Box): Position[] {
  let now = [...ring];
  const sides: [number, number, number][] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  for (const [axis, edge, side] of sides) {
    const before = now;
    now = [];
    before.forEach((point, at) => {
      const last = before[(at + before.length - 1) % before.length]!;
      const inside = (point[axis]! - edge) * side >= 0,
        wasInside = (last[axis]! - edge) * side >= 0;
      if (inside !== wasInside) {
        const share = (edge - last[axis]!) / (point[axis]! - last[axis]!);
        now.push([last[0]! + (point[0]! - last[0]!) * share, last[1]! + (point[1]! - last[1]!) * share]);
      }
      if (inside) now.push(point);
    });
  }
  if (now.length > 0) now.push(now[0]!);
  return now;
}

function middle(ring: readonly Position[]): Position {
  let x = 0,
    y = 0,
    sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at]!,
      [bx = 0, by = 0] = ring[at + 1]!;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    sum += cross;
  }
  return sum === 0 ? ring[0]! : [x / (3 * sum), y / (3 * sum)];
}
