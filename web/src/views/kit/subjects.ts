/** Addresses of the pages of actors and places, and what their parts reckon with. */
import type { Address } from "../../types/selection";
import type { ControlLine, EventLine } from "../../types/api.gen";
import { dayNumber } from "../../types/days";

export const actorAt = (id: string): Partial<Address> => ({ screen: "actors", page: [id], own: {}, open: null });
export const placeAt = (id: string): Partial<Address> => ({
  screen: "actors",
  page: ["places", id],
  own: {},
  open: null,
});

/** The day of an event for an order of days: its first, else its last; those without one come last. */
export function dayOf(event: Pick<EventLine, "start" | "end">): string | null {
  return event.start ?? event.end;
}

export function newestFirst<T extends Pick<EventLine, "start" | "end">>(events: readonly T[]): T[] {
  return events.toSorted((a, b) => (dayOf(b) ?? "").localeCompare(dayOf(a) ?? ""));
}

/** How many of the events began on each day from the first to the last; those of long before are left out. */
export function byDay(events: readonly Pick<EventLine, "start" | "end">[]): {
  readonly from: number;
  readonly counts: readonly number[];
  readonly before: number;
} {
  const days = events
    .flatMap((one) => {
      const day = dayOf(one);
      return day ? [dayNumber(day)] : [];
    })
    .toSorted((a, b) => a - b);
  const last = days.at(-1);
  if (last === undefined) return { from: 0, counts: [], before: 0 };
  const near = days.filter((day) => last - day < 180);
  const from = near[0]!;
  const counts = new Array<number>(last - from + 1).fill(0);
  for (const day of near) counts[day - from]!++;
  return { from, counts, before: days.length - near.length };
}

export interface Bar {
  readonly line: ControlLine;
  readonly from: number;
  readonly to: number;
  readonly earlier: boolean;
  readonly lasting: boolean;
  readonly over: boolean;
}
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly { readonly name: string; readonly id: string; readonly bars: readonly Bar[] }[];
}

/** How many rows ``stripOf`` makes of these lines: one for each place, or for each holder. */
export function stripRows(lines: readonly ControlLine[], by: "place" | "holder"): number {
  return new Set(lines.map((one) => one[by].id)).size;
}

/**
 * Who held what as bars over days from 0 to 1; one that began long before the reports is cut at their edge and says so,
 * and one that was over by then has no length there.
 */
export function stripOf(
  lines: readonly ControlLine[],
  by: "place" | "holder",
  first: string | null,
  last: string | null,
): Strip {
  const told = lines.flatMap((one) => [one.since, one.until]).flatMap((day) => (day ? [dayNumber(day)] : []));
  const edges = [first, last].flatMap((day) => (day ? [dayNumber(day)] : []));
  const to = Math.max(...told, ...edges, 1) + 1;
  const floor = edges.length ? Math.min(...edges) - 60 : -Infinity;
  const from = Math.max(floor, Math.min(...told, ...edges, to - 14) - 1);
  const at = (day: number): number => Math.min(1, Math.max(0, (day - from) / (to - from)));
  const rows = new Map<string, { name: string; id: string; bars: Bar[] }>();
  for (const line of lines) {
    const since = line.since ? dayNumber(line.since) : null,
      until = line.until ? dayNumber(line.until) : null;
    const { id, name } = line[by];
    const row = rows.get(id) ?? { id, name, bars: [] };
    const over = until !== null && until < from;
    row.bars.push({
      line,
      from: since === null ? 0 : at(since),
      to: over ? 0 : until === null ? 1 : Math.max(at(until), at(since ?? from) + 0.01),
      earlier: since === null || since < from,
      lasting: until === null,
      over,
    });
    rows.set(id, row);
  }
  return {
    from,
    to,
    rows: [...rows.values()].map((row) => ({ ...row, bars: row.bars.toSorted((a, b) => a.from - b.from) })),
  };
}
