/** What can be said of a thing: right, wrong (and what of it), elsewhere, a grade. */
import type { Signal } from "@preact/signals";

import { DIGITS, hasParts, verdictsOf, WHATS, type Verdict, type What } from "../../types/verdicts";
import { words } from "../../types/words";

/** What is judged: a record by sort and id, its title, and the name of the place that it names, where it has one. */
export interface Judged {
  readonly sort: string;
  readonly id: string;
  readonly title: string;
  readonly place?: string | null;
}
/** The answer as it stands in the dialog. */
export interface Draft {
  verdict: Verdict;
  what: What | null;
  grade: string;
  lat: string;
  lon: string;
  radius: string;
}

/** What a spot is given by, and how its figures are typed. */
const SPOT = [
  ["lat", "decimal"],
  ["lon", "decimal"],
  ["radius", "numeric"],
] as const;

export function Ways({ of, draft }: { of: Judged; draft: Signal<Draft> }) {
  const now = draft.value;
  const set = (change: Partial<Draft>): void => {
    draft.value = { ...draft.peek(), ...change };
  };
  const verdicts = [
    ...verdictsOf(of.sort),
    ...(of.place && !verdictsOf(of.sort).includes("placed") ? ["placed" as const] : []),
  ];
  const told = (verdict: (typeof verdicts)[number]): string =>
    verdict === "placed" && of.place ? words.judge.placeOf(of.place) : words.judge[verdict as "right"];
  return (
    <fieldset>
      <legend>{words.judge.say}</legend>
      {verdicts.map((verdict) => (
        <div key={verdict}>
          <label class="way">
            <input
              type="radio"
              name="verdict"
              value={verdict}
              checked={now.verdict === verdict}
              onChange={() => set({ verdict })}
            />
            <span dir="auto">{told(verdict)}</span>
            {verdict === "graded" && (
              <select
                class="choose"
                aria-label={words.judge.graded}
                value={now.grade}
                onChange={(event) => set({ verdict, grade: event.currentTarget.value })}
              >
                {DIGITS.map((digit, at) => (
                  <option key={digit} value={digit}>{`${digit} ${words.judge.digits[at] ?? ""}`}</option>
                ))}
              </select>
            )}
          </label>
          {verdict === "wrong" && now.verdict === "wrong" && hasParts(of.sort) && (
            <div class="parts" role="group" aria-label={words.judge.whatWrong}>
              {[null, ...WHATS].map((what) => (
                <button
                  key={what ?? ""}
                  type="button"
                  class="button"
                  aria-pressed={now.what === what}
                  onClick={() => set({ what })}
                >
                  {what === null ? words.judge.whole : words.judge.what[what]}
                </button>
              ))}
            </div>
          )}
          {verdict === "placed" && now.verdict === "placed" && (
            <div class="spot">
              {SPOT.map(([name, mode]) => (
                <label key={name}>
                  {words.judge[name]}
                  <input
                    name={name}
                    inputMode={mode}
                    autocomplete="off"
                    value={now[name]}
                    onInput={(event) => set({ [name]: event.currentTarget.value })}
                  />
                </label>
              ))}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
