/** The lines between actors, from the edge of one mark to the edge of the other. */
import type { Placed } from "./layout";
import type { Bond } from "./ties";

const GAP = 5;

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

/** A line that bows by ``turn`` of its length to its left; straight at 0. */
export function bend(from: Placed, to: Placed, turn: number, gap = GAP): string {
  const x1 = from.x,
    y1 = from.y - from.mark,
    x2 = to.x,
    y2 = to.y - to.mark;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const mx = (x1 + x2) / 2 + (y2 - y1) * turn,
    my = (y1 + y2) / 2 - (x2 - x1) * turn;
  const [ax, ay] = toward(x1, y1, mx, my, Math.min(from.radius + gap, length / 3));
  const [bx, by] = toward(x2, y2, mx, my, Math.min(to.radius + gap, length / 3));
  return turn === 0 ? `M${ax},${ay}L${bx},${by}` : `M${ax},${ay}Q${round(mx)},${round(my)} ${bx},${by}`;
}

function toward(x: number, y: number, tx: number, ty: number, by: number): [number, number] {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [round(x + ((tx - x) / length) * by), round(y + ((ty - y) / length) * by)];
}

const round = (n: number): number => Math.round(n * 10) / 10;
