/** The selection in words: how many events it holds, what narrows it, and how to change that. */
import { address, select, selectEverything, selection, toggle } from "../../state/address";
import { actorName, book, placeName, shown, wholeBook } from "../../state/board";
import { isEverything } from "../../types/address";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";

export function FilterBar() {
  const now = book.value, all = wholeBook.value, s = selection.value;
  const of = all ? all.board.events.background.filter((one) => s.background || !one).length : 0;
  return (
    <section class="filters" aria-label={words.filters.title}>
      <p class="tally" role="status">{now ? words.filters.shown(shown.value.length, of) : words.shell.loading}</p>
      <ul class="chips">
        {s.from && <Chip label={`${words.filters.from} ${dayWords(s.from)}`} off={() => select({ from: null })} />}
        {s.to && <Chip label={`${words.filters.to} ${dayWords(s.to)}`} off={() => select({ to: null })} />}
        {s.known && <Chip label={`${words.filters.known} ${dayWords(s.known)}`} off={() => select({ known: null })} strong />}
        {s.kinds.map((one) => <Chip key={one} label={one} off={() => toggle("kinds", one)} />)}
        {s.actors.map((one) => <Chip key={one} label={actorName(one)} off={() => toggle("actors", one)} />)}
        {s.places.map((one) => <Chip key={one} label={placeName(one)} off={() => toggle("places", one)} />)}
        {s.statuses.map((one) => <Chip key={one} label={words.status[one]} off={() => toggle("statuses", one)} />)}
        {s.words && <Chip label={`“${s.words}”`} off={() => select({ words: "" })} />}
        {s.background && <Chip label={words.filters.background} off={() => select({ background: false })} />}
      </ul>
      <Choices />
      {!isEverything(address.value.selection) && <button type="button" class="button quiet" onClick={selectEverything}>{words.filters.clear}</button>}
    </section>
  );
}

function Chip({ label, off, strong = false }: { label: string; off: () => void; strong?: boolean }) {
  return <li><button type="button" class={strong ? "chip strong" : "chip"} onClick={off} aria-label={words.filters.remove(label)}><bdi>{label}</bdi><span aria-hidden="true"> ×</span></button></li>;
}

function Choices() {
  const all = wholeBook.value;
  if (!all) return null;
  const { kinds, actors, places } = all.board;
  const most = <T extends { events: number }>(rows: readonly T[]): T[] => rows.filter((one) => one.events > 0).sort((a, b) => b.events - a.events).slice(0, 300);
  return (
    <div class="choices">
      <Choose label={words.filters.kind} options={kinds.map((one) => [one.kind, one.kind])} take={(value) => toggle("kinds", value)} />
      <Choose label={words.filters.actor} options={most(actors).map((one) => [one.id, `${one.name} (${one.events})`])} take={(value) => toggle("actors", value)} />
      <Choose label={words.filters.place} options={most(places).map((one) => [one.id, `${one.name} (${one.events})`])} take={(value) => toggle("places", value)} />
      <Choose label={words.filters.status} options={(["confirmed", "reported", "claimed", "contested"] as const).map((one) => [one, words.status[one]])} take={(value) => toggle("statuses", value)} />
      <button type="button" class="button quiet" aria-pressed={selection.value.background} onClick={() => select({ background: !selection.value.background })}>{words.filters.background}</button>
    </div>
  );
}

function Choose({ label, options, take }: { label: string; options: (readonly [string, string])[]; take: (value: string) => void }) {
  return (
    <select class="choose" aria-label={label} value="" onChange={(event) => { const value = event.currentTarget.value; event.currentTarget.value = ""; if (value) take(value); }}>
      <option value="">{label}</option>
      {options.map(([value, name]) => <option key={value} value={value} dir="auto">{name}</option>)}
    </select>
  );
}
