/** Where marks stand: places that are too near to each other at a zoom share one, which stands at the heaviest of them.

They are made from all places of the board, whatever is selected, and stand on true places: so a mark neither moves nor
jumps while the days are scrubbed. A place that is known only as a region shares its mark with no other. */
import type { Board, BoardPlace } from "../../types/api.gen";

export interface Spot {
  /** The heaviest place, where the mark stands. */
  readonly seed: number;
  readonly members: readonly number[];
  /** Known only as a country, a province or a region: the point stands for an area. */
  readonly wide: boolean;
}

export const DEEPEST = 15;
const TILE = 512;
/** Pixels within which places share a mark. */
const NEAR = 38;
const WIDE_KINDS: ReadonlySet<string> = new Set(["country", "province", "region", "water"]);
const WIDE_M = 40_000;

export function isWide(place: BoardPlace): boolean {
  return WIDE_KINDS.has(place.kind) || (place.radius_m ?? 0) > WIDE_M;
}

/** The step of zoom for which spots are made: each half. */
export function stepOf(zoom: number): number {
  return Math.min(DEEPEST, Math.max(0, Math.floor(zoom * 2) / 2));
}

/** Pixels of the world at zoom 0 (Mercator). */
export function flat(lon: number, lat: number): [number, number] {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [((lon + 180) / 360) * TILE, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * TILE];
}

const held = new WeakMap<Board, Map<number, readonly Spot[]>>();

export function spotsAt(board: Board, zoom: number): readonly Spot[] {
  const step = stepOf(zoom);
  let ofBoard = held.get(board);
  if (!ofBoard) held.set(board, (ofBoard = new Map<number, readonly Spot[]>()));
  let spots = ofBoard.get(step);
  if (!spots) ofBoard.set(step, (spots = grouped(board.places, NEAR / 2 ** step)));
  return spots;
}

function grouped(places: readonly BoardPlace[], near: number): Spot[] {
  const spots: Spot[] = [];
  const points = places.map((one) => (one.lat === null || one.lon === null ? null : flat(one.lon, one.lat)));
  const taken = new Uint8Array(places.length);
  const order = places
    .map((_, at) => at)
    .filter((at) => points[at] !== null && places[at]!.events > 0)
    .sort((a, b) => places[b]!.events - places[a]!.events || a - b);
  const cells = new Map<string, number[]>();
  const cell = (x: number, y: number): string => `${Math.floor(x / near)} ${Math.floor(y / near)}`;
  for (const at of order) {
    if (isWide(places[at]!)) continue;
    const key = cell(...points[at]!);
    const there = cells.get(key);
    if (there) there.push(at);
    else cells.set(key, [at]);
  }
  for (const at of order) {
    if (taken[at]) continue;
    taken[at] = 1;
    if (isWide(places[at]!)) {
      spots.push({ seed: at, members: [at], wide: true });
      continue;
    }
    const [x, y] = points[at]!;
    const members = [at];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of cells.get(cell(x + dx * near, y + dy * near)) ?? []) {
          if (taken[other]) continue;
          const [ox, oy] = points[other]!;
          if ((ox - x) ** 2 + (oy - y) ** 2 > near ** 2) continue;
          taken[other] = 1;
          members.push(other);
        }
      }
    spots.push({ seed: at, members, wide: false });
  }
  return spots;
}

/** The zoom at which places that share a mark no longer all do; null where they are one place, or share their coordinates. */
export function opensAt(board: Board, members: readonly number[], zoom: number): number | null {
  const first = board.places[members[0]!]!;
  if (members.every((one) => board.places[one]!.lat === first.lat && board.places[one]!.lon === first.lon)) return null;
  for (let step = stepOf(zoom) + 0.5; step <= DEEPEST; step += 0.5) {
    const now = spotsAt(board, step).find((one) => one.members.includes(members[0]!));
    if (!now || members.some((one) => !now.members.includes(one))) return step;
  }
  return null;
}
