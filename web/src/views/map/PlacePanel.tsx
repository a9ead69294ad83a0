/** What happened at a place, day by day, who holds it, and how exactly it is placed; each line opens its evidence. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { go, selection, toggle } from "../../state/address";
import { book, shown } from "../../state/board";
import { isoDay, whenWords } from "../../types/days";
import type { BoardPlace } from "../../types/api.gen";
import { count, words } from "../../types/words";
import { FamilyMark } from "../kit/FamilyMark";
import { Open } from "../kit/Open";
import { StatusMark } from "../kit/StatusMark";
import { holdings, openPlace } from "./shown";
import { isWide } from "./spots";
import { eventsAt } from "./tallies";

/** Rows at once. */
const PAGE = 200;

export function PlacePanel({ at }: { at: number }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  const now = book.value;
  const place = now?.board.places[at];
  if (!now || !place) return null;
  const same = new Set(
    now.board.places.flatMap((one, other) =>
      other === at || (place.lat !== null && one.lat === place.lat && one.lon === place.lon) ? [other] : [],
    ),
  );
  const events = eventsAt(now.board, shown.value, same);
  const held = holdings.value.filter((one) => same.has(one.place));
  const selected = selection.value.places.includes(place.id);
  return (
    <section class="map-panel" aria-label={place.name}>
      <header>
        <h2 ref={title} tabIndex={-1} dir="auto">
          {place.name}
        </h2>
        <button type="button" class="icon" aria-label={words.map.close} onClick={() => openPlace(null)}>
          ×
        </button>
      </header>
      <p class="map-panel-note">
        {[words.map.eventsOf(events.length), place.admin1].filter(Boolean).join(" · ")}
        <br />
        {precisionWords(place)}
      </p>
      <p class="map-panel-acts">
        <button type="button" class="button" aria-pressed={selected} onClick={() => toggle("places", place.id)}>
          {selected ? words.map.onlyOff : words.map.only}
        </button>
        <button type="button" class="button" onClick={() => go("actors", ["places", place.id])}>
          {words.map.page}
        </button>
      </p>
      {held.length > 0 && (
        <>
          <h3>{words.map.held}</h3>
          <ul class="map-held">
            {held
              .flatMap((one) => one.rows)
              .map((row) => {
                const control = now.board.control[row]!;
                return (
                  <li key={control.id}>
                    <Open sort="control" id={control.id}>
                      {words.map.holds(
                        now.board.actors[control.holder]?.name ?? words.unknown,
                        words.control[control.status],
                      )}
                    </Open>
                  </li>
                );
              })}
          </ul>
        </>
      )}
      {events.length === 0 ? (
        <p class="map-panel-note">{words.map.none}</p>
      ) : (
        <EventList events={events} names={same.size > 1} />
      )}
    </section>
  );
}

export function EventList({ events, names = false }: { events: readonly number[]; names?: boolean }) {
  const board = book.value!.board,
    columns = board.events;
  return (
    <Paged
      of={events}
      kind="map-events"
      row={(at) => {
        const start = columns.start[at] ?? null,
          end = columns.end[at] ?? null;
        const when = whenWords(
          start === null ? null : isoDay(start),
          end === null ? null : isoDay(end),
          columns.precision[at]!,
        );
        return (
          <li key={columns.id[at]}>
            <FamilyMark family={board.kinds[columns.kind[at]!]!.family} />
            <div>
              <small>
                {when ?? words.map.undated}
                {names && (
                  <>
                    {" "}
                    · <bdi>{board.places[columns.place[at] ?? -1]?.name}</bdi>
                  </>
                )}
              </small>
              <Open sort="event" id={columns.id[at]!}>
                {columns.title[at]!}
              </Open>
              <StatusMark status={columns.status[at]!} />
            </div>
            {columns.origins[at]! > 1 && <span class="map-origins">{count(columns.origins[at]!)}×</span>}
          </li>
        );
      }}
    />
  );
}

/** A list of which some rows stand at once; the rest comes by a press, for a list of thousands is slow and a silent end of it a lie. */
export function Paged({
  of,
  kind,
  row,
}: {
  of: readonly number[];
  kind: string;
  row: (at: number) => ComponentChildren;
}) {
  const most = useSignal(PAGE);
  const left = of.length - most.value;
  return (
    <>
      <ol class={kind}>{of.slice(0, most.value).map(row)}</ol>
      {left > 0 && (
        <p class="map-panel-acts">
          <button
            type="button"
            class="button"
            onClick={() => {
              most.value += PAGE;
            }}
          >
            {words.map.further(Math.min(PAGE, left))}
          </button>
        </p>
      )}
    </>
  );
}

export function precisionWords(place: BoardPlace): string {
  if (place.lat === null || place.lon === null) return words.map.spotless;
  if (isWide(place)) return words.map.known(place.kind);
  return place.radius_m ? words.map.exact(words.map.metres(place.radius_m)) : "";
}
