/** The lines between actors, from the edge of one mark to the edge of the other. */
import type { Placed } from "./layout";
import type { Bond } from "./ties";

const GAP = 5;
/** Pixels that a line keeps from the marks it does not lead to, and how much more or less it bows for that. */
const FREE = 4;
const AWAY = [0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38] as const;
const STEP = 8;

/** A bond with how far it bows, so that two between the same actors do not lie on each other. */
export function spread(bonds: readonly Bond[]): { readonly bond: Bond; readonly turn: number }[] {
  const seen = new Map<string, Bond[]>();
  for (const bond of bonds) {
    const pair = [bond.from, bond.to].toSorted().join(" ");
    const list = seen.get(pair);
    if (list) list.push(bond);
    else seen.set(pair, [bond]);
  }
  return bonds.map((bond) => {
    const pair = [bond.from, bond.to].toSorted();
    const all = seen.get(pair.join(" "))!;
    const turn = (all.indexOf(bond) - (all.length - 1) / 2) * 0.22;
    return { bond, turn: bond.from === pair[0] ? turn : -turn };
  });
}

export function bondPath(from: Placed, to: Placed, turn: number, plain: boolean): string {
  return bend(from, to, turn, plain ? 1 : GAP);
}

/**
 * The bow nearest to ``turn`` with which the line meets no mark but its own two, and if it must bow for that, no name
 * either where there is a way; ``turn`` itself where there is none.
 */
export function clearTurn(from: Placed, to: Placed, turn: number, placed: readonly Placed[]): number {
  const others = placed.filter((one) => one !== from && one !== to);
  const free = AWAY.filter((more) => !meets(curve(from, to, turn + more), others, onMark));
  if (free.length === 0 || free[0] === 0) return turn;
  return turn + (free.find((more) => !meets(curve(from, to, turn + more), others, onName)) ?? free[0]!);
}

type Touches = (one: Placed, x: number, y: number) => boolean;
const onMark: Touches = (one, x, y) => Math.hypot(one.x - x, one.y - one.mark - y) < one.radius + FREE;
const onName: Touches = (one, x, y) => Math.abs(one.x - x) < one.width / 2 && Math.abs(one.y - y) < one.height / 2;

/** A line that bows by ``turn`` of its length to its left; straight at 0. */
export function bend(from: Placed, to: Placed, turn: number, gap = GAP): string {
  const { x1, y1, mx, my, x2, y2 } = curve(from, to, turn);
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ax, ay] = toward(x1, y1, mx, my, Math.min(from.radius + gap, length / 3));
  const [bx, by] = toward(x2, y2, mx, my, Math.min(to.radius + gap, length / 3));
  return turn === 0 ? `M${ax},${ay}L${bx},${by}` : `M${ax},${ay}Q${round(mx)},${round(my)} ${bx},${by}`;
}

/** From the middle of a mark to that of another, drawn toward a point beside the way. */
interface Curve {
  readonly x1: number;
  readonly y1: number;
  readonly mx: number;
  readonly my: number;
  readonly x2: number;
  readonly y2: number;
}

function curve(from: Placed, to: Placed, turn: number): Curve {
  const x1 = from.x,
    y1 = from.y - from.mark,
    x2 = to.x,
    y2 = to.y - to.mark;
  return { x1, y1, x2, y2, mx: (x1 + x2) / 2 + (y2 - y1) * turn, my: (y1 + y2) / 2 - (x2 - x1) * turn };
}

function meets({ x1, y1, mx, my, x2, y2 }: Curve, others: readonly Placed[], touches: Touches): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP);
  for (let step = 1; step < steps; step++) {
    const t = step / steps,
      s = 1 - t;
    const x = s * s * x1 + 2 * s * t * mx + t * t * x2,
      y = s * s * y1 + 2 * s * t * my + t * t * y2;
    if (others.some((one) => touches(one, x, y))) return true;
  }
  return false;
}

function toward(x: number, y: number, tx: number, ty: number, by: number): [number, number] {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [round(x + ((tx - x) / length) * by), round(y + ((ty - y) / length) * by)];
}

const round = (n: number): number => Math.round(n * 10) / 10;
