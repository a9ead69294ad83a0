/** Outlets with their grades; who may judge grades them where they stand, with a reason. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { canJudge } from "../../state/case";
import { keep, preview } from "../../state/judging";
import { resource } from "../../state/loading";
import type { OutletRow } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { LETTERS } from "../../types/verdicts";
import { count, words } from "../../types/words";
import { Effect } from "../kit/Effect";
import "../kit/judge.css";

const text = words.sources;
const HEADS = ["outlet", "grade", "gradedBy", "owner", "party", "reports", "own", "first", "last"] as const;

export function Outlets({ rows }: { rows: readonly OutletRow[] }) {
  return (
    <div class="table-frame" role="region" aria-label={text.tabs.outlets} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {HEADS.map((one) => (
              <th key={one} scope="col" class={one === "reports" || one === "own" ? "number" : ""}>
                {text[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: OutletRow }) {
  const given = useSignal<string | null>(null);
  const told = (value: string | null) =>
    value === null ? (
      <span class="faint" title={words.unknown}>
        –
      </span>
    ) : (
      <span dir="auto">{value}</span>
    );
  return (
    <>
      <tr>
        <th scope="row" dir="auto">
          {row.name}
        </th>
        <td>
          {canJudge.value ? (
            <select
              class="choose"
              aria-label={text.gradeOf(row.name)}
              value={given.value ?? row.reliability}
              onChange={(event) => {
                const grade = event.currentTarget.value;
                given.value = grade === row.reliability ? null : grade;
              }}
            >
              {LETTERS.map((one, at) => (
                <option key={one} value={one}>
                  {words.judge.letters[at]}
                </option>
              ))}
            </select>
          ) : (
            <span title={words.judge.letters.find((one) => one.startsWith(row.reliability))}>{row.reliability}</span>
          )}
        </td>
        <td>{row.graded_by === null ? <span class="faint">{text.nobody}</span> : <bdi>{row.graded_by}</bdi>}</td>
        <td>{told(row.owner)}</td>
        <td>{told(row.party)}</td>
        <td class="number">{count(row.reports)}</td>
        <td class="number">{count(row.origins)}</td>
        <td class="day">{told(row.first && dayWords(row.first))}</td>
        <td class="day">{told(row.last && dayWords(row.last))}</td>
      </tr>
      {given.value !== null && (
        <tr class="grading">
          <td colSpan={HEADS.length}>
            <Grading
              name={row.name}
              grade={given.value}
              close={() => {
                given.value = null;
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function Grading({ name, grade, close }: { name: string; grade: string; close: () => void }) {
  const why = useSignal("");
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const about = [{ sort: "outlet" as const, words: name }];
  const effect = useMemo(
    () =>
      resource(
        () => grade,
        (now, stop) => preview({ about }, { verdict: "graded", grade: now }, stop),
      ),
    [grade],
  );
  useEffect(() => () => effect.stop(), [grade]);
  const send = (event: Event): void => {
    event.preventDefault();
    if (why.value.trim() === "") {
      error.value = words.judge.whyWanted;
      return;
    }
    busy.value = true;
    keep({ about }, { verdict: "graded", grade, why: why.value.trim() }).then(close, (reason: unknown) => {
      error.value = reason instanceof Error ? reason.message : String(reason);
      busy.value = false;
    });
  };
  const told = effect.state.value;
  return (
    <form onSubmit={send} noValidate>
      <label>
        {text.gradeWhy(name, grade)}
        <input
          autofocus
          dir="auto"
          maxLength={2000}
          value={why.value}
          onInput={(event) => {
            why.value = event.currentTarget.value;
            error.value = null;
          }}
        />
      </label>
      <button type="submit" class="button main" disabled={busy.value || told.value === null}>
        {text.keep}
      </button>
      <button type="button" class="button quiet" onClick={close}>
        {text.cancel}
      </button>
      {error.value !== null && (
        <p class="wrong-said" role="alert" dir="auto">
          {error.value}
        </p>
      )}
      <div role="status">
        {told.error !== null ? (
          <p dir="auto">{told.error}</p>
        ) : told.value === null ? (
          <p>{words.judge.looking}</p>
        ) : (
          <Effect of={told.value} most={3} />
        )}
      </div>
    </form>
  );
}
