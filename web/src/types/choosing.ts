/** Which events of the board a selection holds: one pass over columns, quick enough for every move of a brush. */
import type { Board } from "./api.gen";
import { dayNumber } from "./days";
import type { Selection } from "./selection";

/** Lookups over a board that are made once. */
export interface BoardBook {
  readonly board: Board;
  readonly size: number;
  readonly kindAt: ReadonlyMap<string, number>;
  readonly actorAt: ReadonlyMap<string, number>;
  readonly placeAt: ReadonlyMap<string, number>;
  readonly eventAt: ReadonlyMap<string, number>;
}

export function bookOf(board: Board): BoardBook {
  const at = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, index) => [id, index]));
  return {
    board,
    size: board.events.id.length,
    kindAt: at(board.kinds.map((one) => one.kind)),
    actorAt: at(board.actors.map((one) => one.id)),
    placeAt: at(board.places.map((one) => one.id)),
    eventAt: at(board.events.id),
  };
}

/** What is asked beyond the days; ``holding`` are the ids of events that hold the words, null where none are asked for. */
export function chosen(book: BoardBook, selection: Selection, holding: ReadonlySet<string> | null): Uint32Array {
  const { events } = book.board;
  const from = selection.from === null ? null : dayNumber(selection.from);
  const to = selection.to === null ? null : dayNumber(selection.to);
  const known = selection.known === null ? null : dayNumber(selection.known);
  const kinds = indexes(selection.kinds, book.kindAt);
  const actors = indexes(selection.actors, book.actorAt);
  const places = indexes(selection.places, book.placeAt);
  const statuses = selection.statuses.length ? new Set<string>(selection.statuses) : null;
  const found = new Uint32Array(book.size);
  let count = 0;
  for (let at = 0; at < book.size; at++) {
    if (!selection.background && events.background[at]) continue;
    if (kinds && !kinds.has(events.kind[at]!)) continue;
    if (places && !places.has(events.place[at] ?? -1)) continue;
    if (statuses && !statuses.has(events.status[at]!)) continue;
    if (from !== null || to !== null) {
      const start = events.start[at] ?? null,
        end = events.end[at] ?? null;
      if (start === null && end === null) continue;
      if (from !== null && end !== null && end < from) continue;
      if (to !== null && start !== null && start > to) continue;
    }
    if (known !== null && (events.known_first[at] ?? Infinity) > known) continue;
    if (
      actors &&
      !events.actors[at]!.some((one) => actors.has(one)) &&
      !events.targets[at]!.some((one) => actors.has(one))
    )
      continue;
    if (holding && !holding.has(events.id[at]!)) continue;
    found[count++] = at;
  }
  return found.subarray(0, count);
}

/** One way in which a selection is narrowed, and the change that takes it back. */
export interface Narrowing {
  readonly name: "days" | "known" | "kinds" | "actors" | "places" | "statuses" | "words";
  readonly values: readonly string[];
  readonly without: Partial<Selection>;
}

export function narrowings(s: Selection): readonly Narrowing[] {
  const all: readonly Narrowing[] = [
    { name: "days", values: [s.from, s.to].filter((one) => one !== null), without: { from: null, to: null } },
    { name: "known", values: s.known === null ? [] : [s.known], without: { known: null } },
    { name: "kinds", values: s.kinds, without: { kinds: [] } },
    { name: "actors", values: s.actors, without: { actors: [] } },
    { name: "places", values: s.places, without: { places: [] } },
    { name: "statuses", values: s.statuses, without: { statuses: [] } },
    { name: "words", values: s.words.trim() ? [s.words.trim()] : [], without: { words: "" } },
  ];
  return all.filter((one) => one.values.length > 0);
}

function indexes(ids: readonly string[], at: ReadonlyMap<string, number>): ReadonlySet<number> | null {
  return ids.length ? new Set(ids.map((id) => at.get(id) ?? -2)) : null;
}
