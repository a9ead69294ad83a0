/** The selection in words: how many events it holds, what narrows it, and how to change that. */
import { useSignal } from "@preact/signals";

import { address, select, selectEverything, selection, toggle } from "../../state/address";
import { actorName, book, placeName, shown, wholeBook } from "../../state/board";
import { isEverything } from "../../types/address";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { low, narrow } from "../kit/narrow";
import { Pick } from "../kit/Pick";
import type { Choice } from "../kit/picking";

export function FilterBar() {
  const now = book.value,
    all = wholeBook.value,
    s = selection.value;
  const unfolded = useSignal(false);
  const folds = narrow.value || low.value;
  const of = all ? all.board.events.background.filter((one) => s.background || !one).length : 0;
  return (
    <section class="filters" aria-label={words.filters.title}>
      <p class="tally" role="status">
        {now ? words.filters.shown(shown.value.length, of) : words.shell.loading}
      </p>
      <ul class="chips">
        {s.from && <Chip label={`${words.filters.from} ${dayWords(s.from)}`} off={() => select({ from: null })} />}
        {s.to && <Chip label={`${words.filters.to} ${dayWords(s.to)}`} off={() => select({ to: null })} />}
        {s.known && (
          <Chip label={`${words.filters.known} ${dayWords(s.known)}`} off={() => select({ known: null })} strong />
        )}
        {s.kinds.map((one) => (
          <Chip key={one} label={one} off={() => toggle("kinds", one)} />
        ))}
        {s.actors.map((one) => (
          <Chip key={one} label={actorName(one)} off={() => toggle("actors", one)} />
        ))}
        {s.places.map((one) => (
          <Chip key={one} label={placeName(one)} off={() => toggle("places", one)} />
        ))}
        {s.statuses.map((one) => (
          <Chip key={one} label={words.status[one]} off={() => toggle("statuses", one)} />
        ))}
        {s.words && <Chip label={`“${s.words}”`} off={() => select({ words: "" })} />}
        {s.background && <Chip label={words.filters.background} off={() => select({ background: false })} />}
      </ul>
      {folds && (
        <button
          type="button"
          class="button small fold"
          aria-expanded={unfolded.value}
          onClick={() => {
            unfolded.value = !unfolded.value;
          }}
        >
          {words.filters.add}
        </button>
      )}
      {(!folds || unfolded.value) && <Choices />}
      {!isEverything(address.value.selection) && (
        <button type="button" class="button quiet" onClick={selectEverything}>
          {words.filters.clear}
        </button>
      )}
    </section>
  );
}

function Chip({ label, off, strong = false }: { label: string; off: () => void; strong?: boolean }) {
  return (
    <li>
      <button
        type="button"
        class={strong ? "chip strong" : "chip"}
        onClick={off}
        aria-label={words.filters.remove(label)}
      >
        <bdi>{label}</bdi>
        <span aria-hidden="true"> ×</span>
      </button>
    </li>
  );
}

const STATUSES = ["confirmed", "reported", "claimed", "contested"] as const;

function Choices() {
  const all = wholeBook.value,
    s = selection.value;
  if (!all) return null;
  const { kinds, actors, places } = all.board;
  const most = (rows: readonly { id: string; name: string; events: number }[]): Choice[] =>
    rows
      .filter((one) => one.events > 0)
      .sort((a, b) => b.events - a.events)
      .map((one) => ({ value: one.id, name: one.name, count: one.events }));
  return (
    <div class="choices">
      <Pick
        label={words.filters.kind}
        of={kinds.map((one) => ({ value: one.kind, name: one.kind }))}
        chosen={s.kinds}
        toggle={(value) => toggle("kinds", value)}
      />
      <Pick
        label={words.filters.actor}
        of={most(actors)}
        chosen={s.actors}
        toggle={(value) => toggle("actors", value)}
      />
      <Pick
        label={words.filters.place}
        of={most(places)}
        chosen={s.places}
        toggle={(value) => toggle("places", value)}
      />
      <Pick
        label={words.filters.status}
        of={STATUSES.map((one) => ({ value: one, name: words.status[one] }))}
        chosen={s.statuses}
        toggle={(value) => toggle("statuses", value)}
      />
      <button
        type="button"
        class="button quiet"
        aria-pressed={s.background}
        onClick={() => select({ background: !s.background })}
      >
        {words.filters.background}
      </button>
    </div>
  );
}
