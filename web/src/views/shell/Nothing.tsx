/** What stands where nothing can: a case without reports, a day before the first one, a selection that holds no event. */
import { actorName, bareCounts, firstKnown, placeName } from "../../state/board";
import { go, select, selectEverything, selection } from "../../state/address";
import { canJudge } from "../../state/case";
import { dayWords } from "../../types/days";
import type { Narrowing } from "../../types/choosing";
import { words } from "../../types/words";

export function NoReports() {
  return (
    <div class="nothing">
      <h1>{words.empty.reports}</h1>
      <p>{canJudge.value ? words.empty.reportsHint : words.empty.reportsReader}</p>
      {canJudge.value && (
        <button type="button" class="button main" onClick={() => go("add")}>
          {words.empty.add}
        </button>
      )}
    </div>
  );
}

/** The second clock stands before all that was told. */
export function NotYet() {
  const { known } = selection.value,
    first = firstKnown.value;
  return (
    <div class="nothing">
      <h1>{words.empty.early(dayWords(known ?? ""))}</h1>
      {first !== null && <p>{words.empty.earlyHint(dayWords(first))}</p>}
      <p class="ways">
        <button type="button" class="button main" onClick={() => select({ known: null })}>
          {words.empty.today}
        </button>
        {first !== null && (
          <button type="button" class="button" onClick={() => select({ known: first })}>
            {words.empty.toFirst}
          </button>
        )}
      </p>
    </div>
  );
}

/** Which of the filters leaves nothing: how many events there would be without each. */
export function NoEvents() {
  const ways = bareCounts.value;
  if (ways === null) return null;
  return (
    <div class="nothing-bar" role="status">
      <strong>{words.empty.selection}</strong>
      {ways.map(({ part, events }) => (
        <button key={part.name} type="button" class="button small" onClick={() => select(part.without)}>
          <bdi>{words.empty.without(named(part), events)}</bdi>
        </button>
      ))}
      <button type="button" class="button small" onClick={selectEverything}>
        {words.empty.all}
      </button>
    </div>
  );
}

function named({ name, values }: Narrowing): string {
  const said = {
    actors: () => values.map(actorName),
    places: () => values.map(placeName),
    days: () => [words.empty.days],
    known: () => [`${words.filters.known} ${dayWords(values[0] ?? "")}`],
    words: () => [`“${values[0] ?? ""}”`],
    kinds: () => values,
    statuses: () => values,
  };
  return said[name]().join(", ").slice(0, 80);
}
