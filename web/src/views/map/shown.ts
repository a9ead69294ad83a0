/** What the map shows of the selection: counts by place, who holds what on the day shown, which parts are hidden. */
import { computed, signal } from "@preact/signals";

import type { Box } from "../../data/outlines";
import { own, selection, setOwn } from "../../state/address";
import { book, shown } from "../../state/board";
import { dayNumber } from "../../types/days";
import { FAMILIES } from "../kit/families";
import { dayShown, holdingsOn, type Holding } from "./holding";
import { tallied, type Tallies } from "./tallies";

export const tallies = computed<Tallies | null>(() =>
  book.value === null ? null : tallied(book.value.board, shown.value),
);

const to = computed(() => selection.value.to);
const known = computed(() => selection.value.known);
export const day = computed<number | null>(() => {
  const now = book.value;
  return now === null
    ? null
    : dayShown(
        now.board,
        to.value === null ? null : dayNumber(to.value),
        known.value === null ? null : dayNumber(known.value),
      );
});
export const holdings = computed<readonly Holding[]>(() => {
  const now = book.value,
    on = day.value;
  return now === null || on === null
    ? []
    : holdingsOn(now.board, on, known.value === null ? null : dayNumber(known.value));
});

/** What part of the world is in view, once the map stands still. */
export const viewed = signal<Box | null>(null);
/** Events of the selection that have a mark, but not in this view. */
export const outside = computed<number>(() => {
  const now = book.value,
    counts = tallies.value,
    box = viewed.value;
  if (!now || !counts || !box) return 0;
  const [west, south, east, north] = box;
  return now.board.places.reduce(
    (sum, { lat, lon }, at) =>
      lat === null || lon === null || (lat >= south && lat <= north && lon >= west && lon <= east)
        ? sum
        : sum + counts.total[at]!,
    0,
  );
});

/** Of the tile server that was set: whether it gives nothing, and what it wants said of whom its tiles are from. */
export const tiles = signal<{ readonly failed: boolean; readonly credits: readonly string[] }>({
  failed: false,
  credits: [],
});

const hide = computed(() => own.value["hide"] ?? "");
/** Parts of the key that are put away: "control", "precision", "labels", and families of events. */
export const hidden = computed<ReadonlySet<string>>(() => new Set(hide.value.split(".").filter(Boolean)));
export const hiddenFamilies = computed<readonly boolean[]>(() => FAMILIES.map((one) => hidden.value.has(one)));

export function putAway(part: string): void {
  const now = hidden.peek();
  setOwn("hide", (now.has(part) ? [...now].filter((one) => one !== part) : [...now, part]).sort().join("."), true);
}

const hereId = computed(() => own.value["here"] ?? "");
/** The place that is opened, as an index of the board. */
export const here = computed<number | null>(() =>
  hereId.value === "" ? null : (book.value?.placeAt.get(hereId.value) ?? null),
);
const list = computed(() => own.value["list"] ?? "");
/** Which list stands beside the map: that of its places, or that of what has no mark on it. */
export const listed = computed<"places" | "unmarked" | null>(() =>
  list.value === "1" ? "places" : list.value === "unmarked" ? "unmarked" : null,
);

export function openList(which: "places" | "unmarked" | null): void {
  setOwn("list", which === "places" ? "1" : (which ?? ""), true);
}

export function openPlace(at: number | null): void {
  const id = at === null ? "" : (book.peek()?.board.places[at]?.id ?? "");
  setOwn("here", id, true);
}
