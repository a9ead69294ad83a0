/** The map in words: every place with an event of the selection or a holder, the busiest first; each opens as its mark does. */
import { setOwn } from "../../state/address";
import { book, shown } from "../../state/board";
import { count, words } from "../../types/words";
import { EventList } from "./PlacePanel";
import { holdings, openPlace, tallies } from "./shown";

const MOST = 400;
const MOST_NOWHERE = 100;

export function PlacesList() {
  const now = book.value, counts = tallies.value;
  if (!now || !counts) return null;
  const { board } = now;
  const held = new Map(holdings.value.map((one) => [one.place, one]));
  const order = board.places.map((_, at) => at).filter((at) => counts.total[at]! > 0 || held.has(at)).sort((a, b) => counts.total[b]! - counts.total[a]! || a - b);
  const nowhere = counts.nowhere === 0 ? [] : [...shown.value].filter((at) => (board.events.place[at] ?? null) === null).slice(0, MOST_NOWHERE);
  const placed = order.filter((at) => board.places[at]!.lat !== null), unplaced = order.filter((at) => board.places[at]!.lat === null);
  const line = (at: number) => {
    const place = board.places[at]!, holding = held.get(at);
    return (
      <li key={place.id}>
        <button type="button" class="map-place" onClick={() => openPlace(at)}>
          <span><bdi>{place.name}</bdi>{holding && <small>{words.map.holds(board.actors[holding.holder]?.name ?? words.unknown, words.control[holding.status])}</small>}</span>
          <b>{counts.total[at]! > 0 ? count(counts.total[at]!) : ""}</b>
        </button>
      </li>
    );
  };
  return (
    <section class="map-panel" aria-label={words.map.places}>
      <header>
        <h2>{words.map.places}</h2>
        <button type="button" class="icon" aria-label={words.map.close} onClick={() => setOwn("list", "", true)}>×</button>
      </header>
      <ul class="map-places">{placed.slice(0, MOST).map((at) => line(at))}</ul>
      {placed.length > MOST && <p class="map-panel-note">{words.map.more(placed.length - MOST)}</p>}
      {unplaced.length > 0 && <><h3>{words.map.unplaced}</h3><ul class="map-places">{unplaced.slice(0, MOST).map((at) => line(at))}</ul></>}
      {nowhere.length > 0 && <><h3>{words.map.nowhereTitle}</h3><EventList events={nowhere} /></>}
    </section>
  );
}
