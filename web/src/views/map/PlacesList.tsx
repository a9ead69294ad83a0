/** The map in words: every place with an event of the selection or a holder, the busiest first; and, on a page of its own,
what has no mark: places that no gazetteer knows, and events whose reports name none. */
import { useEffect, useRef } from "preact/hooks";

import { book, shown } from "../../state/board";
import { count, words } from "../../types/words";
import { EventList, Paged } from "./PlacePanel";
import { holdings, openList, openPlace, tallies } from "./shown";
import { eventsWithoutPlace } from "./tallies";

export function PlacesList({ which }: { which: "places" | "unmarked" }) {
  const title = useRef<HTMLHeadingElement>(null),
    before = useRef(which);
  // The button that leads from one list to the other goes with the first: the focus comes to the heading of the second.
  useEffect(() => {
    if (before.current !== which) {
      before.current = which;
      title.current?.focus();
    }
  }, [which]);
  const now = book.value,
    counts = tallies.value;
  if (!now || !counts) return null;
  const { places } = now.board;
  const held = new Set(holdings.value.map((one) => one.place));
  const order = places
    .map((_, at) => at)
    .filter((at) => counts.total[at]! > 0 || held.has(at))
    .sort((a, b) => counts.total[b]! - counts.total[a]! || a - b);
  const name = which === "places" ? words.map.places : words.map.unmarked;
  return (
    <section class="map-panel" aria-label={name}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {name}
        </h2>
        <button type="button" class="icon" aria-label={words.map.close} onClick={() => openList(null)}>
          ×
        </button>
      </header>
      {which === "places" ? (
        <>
          <Places of={order.filter((at) => places[at]!.lat !== null)} />
          {counts.nowhere > 0 && (
            <p class="map-panel-acts">
              <button type="button" class="button" onClick={() => openList("unmarked")}>
                {words.map.nowhere(counts.nowhere)}
              </button>
            </p>
          )}
        </>
      ) : (
        <Unmarked places={order.filter((at) => places[at]!.lat === null)} />
      )}
    </section>
  );
}

function Unmarked({ places }: { places: readonly number[] }) {
  const events = eventsWithoutPlace(book.value!.board, shown.value);
  return (
    <>
      {places.length > 0 && (
        <>
          <h3>
            {words.map.unplaced} <small>{count(places.length)}</small>
          </h3>
          <Places of={places} />
        </>
      )}
      {events.length > 0 && (
        <>
          <h3>
            {words.map.nowhereTitle} <small>{count(events.length)}</small>
          </h3>
          <EventList events={events} />
        </>
      )}
    </>
  );
}

function Places({ of }: { of: readonly number[] }) {
  const { board } = book.value!,
    counts = tallies.value!;
  const held = new Map(holdings.value.map((one) => [one.place, one]));
  return (
    <Paged
      of={of}
      kind="map-places"
      row={(at) => {
        const place = board.places[at]!,
          holding = held.get(at);
        return (
          <li key={place.id}>
            <button type="button" class="map-place" onClick={() => openPlace(at)}>
              <span>
                <bdi>{place.name}</bdi>
                {holding && (
                  <small>
                    {words.map.holds(
                      board.actors[holding.holder]?.name ?? words.unknown,
                      words.control[holding.status],
                    )}
                  </small>
                )}
              </span>
              <b>{counts.total[at]! > 0 ? count(counts.total[at]!) : ""}</b>
            </button>
          </li>
        );
      }}
    />
  );
}
