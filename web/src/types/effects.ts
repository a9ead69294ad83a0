/** What a judgement would do, in one line and in pairs of before and after. */
import type { Change, Preview } from "./api.gen";
import { count, plural } from "./words";

const TURNS = { gone: ["goes", "go"], changed: ["changes", "change"], new: ["is new", "are new"] } as const;

/** "2 events go, 1 figure changes"; ``other`` counts what is not listed. */
export function effectLine(preview: Preview): string {
  if (!preview.exact) return preview.effect;
  const sums = new Map<string, { sort: string; turn: Change["change"]; n: number }>();
  for (const one of preview.changes) {
    const key = `${one.change} ${one.sort}`;
    const sum = sums.get(key) ?? { sort: one.sort, turn: one.change, n: 0 };
    sums.set(key, { ...sum, n: sum.n + 1 });
  }
  const told = [...sums.values()].map(
    ({ sort, turn, n }) => `${count(n)} ${plural(n, sort)} ${TURNS[turn][n === 1 ? 0 : 1]}`,
  );
  if (preview.more) told.push(`${count(preview.more)} more`);
  return told.length ? told.join(", ") : preview.effect;
}

/** "killed 12 → 7"; null where nothing stood before or stands after. */
export function turnWords(change: Change): string | null {
  const { before, after } = change;
  if (!before || !after || before === after) return null;
  const [name] = before.split(" ", 1);
  const same = name && after.startsWith(`${name} `) && !before.includes(";");
  return `${before} → ${same ? after.slice(name.length + 1) : after}`;
}

/** The changes that tell most, those with figures before and after first. */
export function heaviest(preview: Preview, most: number): readonly Change[] {
  const weight = (one: Change): number =>
    one.sort === "event" ? 4 : one.sort === "toll" ? 3 : one.sort === "figure" ? 2 : 1;
  return [...preview.changes].sort((a, b) => weight(b) - weight(a)).slice(0, most);
}
