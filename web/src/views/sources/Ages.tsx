/** How long ago a place was last told of: silence is no peace. */
import { useSignal } from "@preact/signals";

import type { Age } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Open } from "../kit/Open";
import { Empty } from "../kit/Standing";
import { agesOf } from "./counting";

const STEP = 60;
const text = words.sources;

export function Ages({ ages, newest }: { ages: readonly Age[]; newest: string | null }) {
  const most = useSignal(STEP);
  const rows = agesOf(ages, newest);
  if (rows.length === 0 || newest === null) return <Empty />;
  const longest = Math.max(1, ...rows.map((one) => one.days ?? 0));
  return (
    <>
      <p class="note">{text.agesNote(dayWords(newest))}</p>
      <div class="table-frame" role="region" aria-label={text.tabs.ages} tabIndex={0}>
        <table class="ages">
          <thead>
            <tr>
              <th scope="col">{text.place}</th>
              <th scope="col">{text.age}</th>
              <th scope="col">{text.newest}</th>
              <th scope="col">{text.told}</th>
              <th scope="col" class="number">
                {text.events}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most.value).map(({ age, days }) => (
              <tr key={age.place.id}>
                <th scope="row">
                  <Open sort="place" id={age.place.id}>
                    {age.place.name}
                  </Open>
                </th>
                <td class="age">
                  {days === null ? (
                    <span class="faint">{text.noDay}</span>
                  ) : (
                    <>
                      <span class="track" aria-hidden="true">
                        <span class="length" style={{ inlineSize: `${Math.max(1, (days / longest) * 100)}%` }} />
                      </span>
                      <span>{text.ago(days)}</span>
                    </>
                  )}
                </td>
                <td class="day">{age.last_event ? dayWords(age.last_event) : "–"}</td>
                <td class="day">{age.last_told ? dayWords(age.last_told) : "–"}</td>
                <td class="number">{count(age.events)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            most.value += STEP;
          }}
        >
          {text.more(Math.min(STEP, rows.length - most.value))}
        </button>
      )}
    </>
  );
}
