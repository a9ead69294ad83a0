/** Which actor an arrow key leads to: the nearest one that lies that way. */
import type { Placed } from "./layout";

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function nearest(placed: readonly Placed[], from: Placed, key: string): Placed | null {
  if (key === "Home") return placed[0] ?? null;
  if (key === "End") return placed.at(-1) ?? null;
  const way = WAYS[key];
  if (!way) return null;
  let best: Placed | null = null,
    least = Infinity;
  for (const one of placed) {
    const dx = one.x - from.x,
      dy = one.y - from.y;
    const along = dx * way[0] + dy * way[1],
      across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along <= 1) continue;
    const cost = along + across * 2;
    if (cost < least) {
      least = cost;
      best = one;
    }
  }
  return best;
}
