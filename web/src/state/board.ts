/** The board, and which of its events the selection holds: what the map, the timeline and the counts read. */
import { computed } from "@preact/signals";

import { ahead as toldAhead } from "../data/ahead";
import { get as ask } from "../data/client";
import { queryOf } from "../data/query";
import type { Board } from "../types/api.gen";
import { bookOf, chosen, narrowings, type BoardBook, type Narrowing } from "../types/choosing";
import { sameSelection } from "../types/address";
import { isoDay } from "../types/days";
import { EVERYTHING, type Selection } from "../types/selection";
import { selection } from "./address";
import { EMPTY, version } from "./case";
import { resource } from "./loading";

const get = (asOf: string | null, signal: AbortSignal): Promise<Board> =>
  ask("/api/v1/board", { query: asOf === null ? {} : { as_of: asOf }, signal });

/** The first board is asked for beside the case, unless there is none to have: neither waits for the other. */
let ahead: Promise<Board | null> | null =
  toldAhead === "login" || toldAhead === "case" ? null : get(null, new AbortController().signal).catch(() => null);

/** The board of a version. One that was asked for ahead serves where it is of that version; a refused one is asked for anew. */
async function ofVersion(wanted: string, stop: AbortSignal): Promise<Board> {
  const first = await ahead;
  ahead = null;
  return first?.version === wanted ? first : get(null, stop);
}

const whole = resource(() => (version.value === EMPTY ? null : version.value), ofVersion);
/** The first day on which anything was known, null where none is told. */
export const firstKnown = computed<string | null>(() => {
  const days = (whole.state.value.value?.events.known_first ?? []).filter((one) => one !== null);
  return days.length ? isoDay(days.reduce((least, one) => Math.min(least, one))) : null;
});
/** Whether the second clock stands before all that was ever told: there is no picture of that day to ask for. */
export const tooEarly = computed(
  () => selection.value.known !== null && firstKnown.value !== null && selection.value.known < firstKnown.value,
);
/** The picture as it truly stood on the day of the second clock: asked for once the handle rests. */
const past = resource(
  () =>
    selection.value.known === null || version.value === null || whole.state.value.value === null || tooEarly.value
      ? null
      : `${selection.value.known} ${version.value}`,
  (key, stop) => get(key.slice(0, 10), stop).then((board) => ({ board, day: key.slice(0, 10) })),
  400,
);

export const boardState = whole.state;
export const reloadBoard = (): void => whole.reload();
/** Whether what is shown of the past is drawn for that day, or filtered from today's picture while that is on its way. */
export const settled = computed(
  () => selection.value.known === null || tooEarly.value || past.state.value.value?.day === selection.value.known,
);

const board = computed<Board | null>(() => {
  const drawn = past.state.value.value;
  return drawn !== null && drawn.day === selection.value.known ? drawn.board : whole.state.value.value;
});
export const book = computed<BoardBook | null>(() => (board.value === null ? null : bookOf(board.value)));
/** The book of the whole picture, whatever the second clock shows: for the width of the timeline, and for names. */
export const wholeBook = computed<BoardBook | null>(() => {
  const all = whole.state.value.value;
  return all === null ? null : bookOf(all);
});

const words = computed(() => selection.value.words.trim());
const holding = resource(
  () => (words.value === "" || version.value === null ? null : words.value),
  (asked, stop) =>
    ask("/api/v1/events/ids", { query: { q: asked, background: true }, signal: stop }).then(
      (found) => new Set(found.ids),
    ),
  250,
);
/** The ids of events that hold the words; null where no words are asked for, or they are still being looked for. */
const found = computed(() => (words.value === "" ? null : holding.state.value.value));

/** Indexes of the events of the selection, in the order of the board. */
export const shown = computed<Uint32Array>(() => {
  const now = book.value;
  if (now === null) return new Uint32Array();
  return chosen(now, selection.value, found.value);
});
let anyDayBefore: Selection = EVERYTHING;
/** The selection without the bounds of days; the same one as long as nothing else of it changes. */
const anyDay = computed<Selection>(() => {
  const now: Selection = { ...selection.value, from: null, to: null };
  return sameSelection(now, anyDayBefore) ? anyDayBefore : (anyDayBefore = now);
});
/** The same without the bounds of days: what the timeline draws behind its brush. */
export const shownAnyDay = computed<Uint32Array>(() => {
  const now = book.value;
  if (now === null) return new Uint32Array();
  return chosen(now, anyDay.value, found.value);
});
/** Where nothing is shown: how many events there would be without each filter; null where there is no need to tell. */
export const bareCounts = computed<readonly { part: Narrowing; events: number }[] | null>(() => {
  const now = book.value,
    s = selection.value;
  if (now === null || now.size === 0 || shown.value.length > 0 || (words.value !== "" && holding.state.value.busy))
    return null;
  const parts = narrowings(s);
  if (parts.length === 0) return null;
  return parts
    .map((part) => {
      const of = part.name === "known" ? (wholeBook.value ?? now) : now;
      return { part, events: chosen(of, { ...s, ...part.without }, part.name === "words" ? null : found.value).length };
    })
    .filter((one) => one.events > 0);
});

export function actorName(id: string): string {
  const now = wholeBook.value;
  return now?.board.actors[now.actorAt.get(id) ?? -1]?.name ?? id;
}

export function placeName(id: string): string {
  const now = wholeBook.value;
  return now?.board.places[now.placeAt.get(id) ?? -1]?.name ?? id;
}

/** What every other screen asks with: the selection once it rests, and which picture it is asked of. */
export const asked = computed(() => ({ query: queryOf(selection.value), version: version.value }));
