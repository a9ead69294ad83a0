/** Who holds what on a day, as the rows of the board tell it: one standing for each place. */
import type { Board } from "../../types/api.gen";

export interface Holding {
  readonly place: number;
  /** Indexes of the rows of control that hold on the day, the surest and latest first. */
  readonly rows: readonly number[];
  readonly status: "assessed" | "claimed" | "contested";
  readonly holder: number;
  /** The other party of a contested place. */
  readonly other: number | null;
  readonly area: string | null;
}

const SURE = { assessed: 0, claimed: 1, contested: 2 } as const;

/**
 * Standings on a day; ``known`` leaves out what was told later, null asks for all. A row begins on the first day that its
 * words allow (where they say "by 27 January", on that day) and ends before the day on which another may have taken over.
 */
export function holdingsOn(board: Board, day: number, known: number | null): Holding[] {
  const byPlace = new Map<number, number[]>();
  board.control.forEach((row, at) => {
    const begins = row.since ?? row.since_end;
    if (begins !== null && begins > day) return;
    if (row.until !== null && (row.until < day || (row.until === day && begins !== day))) return;
    if (known !== null && row.known_first !== null && row.known_first > known) return;
    const there = byPlace.get(row.place);
    if (there) there.push(at);
    else byPlace.set(row.place, [at]);
  });
  return [...byPlace].map(([place, rows]) => standing(board, place, rows));
}

function standing(board: Board, place: number, rows: number[]): Holding {
  const begin = (at: number): number => {
    const row = board.control[at]!;
    return row.since ?? row.since_end ?? -Infinity;
  };
  rows.sort((a, b) => SURE[board.control[a]!.status] - SURE[board.control[b]!.status] || begin(b) - begin(a) || a - b);
  const first = board.control[rows[0]!]!;
  const second = rows.map((at) => board.control[at]!).find((row) => row.holder !== first.holder);
  const contested = second !== undefined || first.status === "contested";
  return {
    place,
    rows,
    status: contested ? "contested" : first.status,
    holder: first.holder,
    other: second?.holder ?? (contested ? first.from : null),
    area: first.area ?? null,
  };
}

/** The day that the map shows: the end of the selection, else the last day told of; never after the second clock. */
export function dayShown(board: Board, to: number | null, known: number | null): number {
  const last = Math.max(board.days?.[1] ?? -Infinity, board.known?.[1] ?? -Infinity);
  const day = to ?? (Number.isFinite(last) ? last : 0);
  return known === null ? day : Math.min(day, known);
}
