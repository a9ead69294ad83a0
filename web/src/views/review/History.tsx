/** What was judged in the case, by whom, why, and what became of it; each can be taken back. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { canJudge, version } from "../../state/case";
import { judgedTurn, undo } from "../../state/judging";
import { resource } from "../../state/loading";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Empty, Told } from "../kit/Standing";

const STEP = 25;

export function History() {
  const most = useSignal(STEP);
  const error = useSignal<string | null>(null);
  const list = useMemo(
    () =>
      resource(
        () => (version.value === null ? null : { turn: judgedTurn.value, most: most.value }),
        (asked, signal) => get("/api/v1/judgements", { query: { limit: asked.most }, signal }),
        100,
      ),
    [],
  );
  useEffect(() => () => list.stop(), []);
  const back = (id: string): void => {
    error.value = null;
    undo(id).catch((why: unknown) => {
      error.value = why instanceof Error ? why.message : String(why);
    });
  };
  return (
    <section class="history">
      <h2>{words.review.history}</h2>
      {error.value !== null && (
        <p class="wrong-said" role="alert" dir="auto">
          {error.value}
        </p>
      )}
      <Told of={list.state.value} again={() => list.reload()}>
        {(told) =>
          told.items.length === 0 ? (
            <Empty>{words.review.none}</Empty>
          ) : (
            <div class="table-frame" role="region" aria-label={words.review.history} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    {(["when", "who", "what", "why", "state"] as const).map((one) => (
                      <th key={one} scope="col">
                        {words.review[one]}
                      </th>
                    ))}
                    {canJudge.value && (
                      <th scope="col">
                        <span class="unseen">{words.review.action}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {told.items.map(({ judgement, state, words: said }) => (
                    <tr key={judgement.id}>
                      <td class="day">
                        <time dateTime={judgement.at}>
                          {dayWords(judgement.at.slice(0, 10), false)} {judgement.at.slice(11, 16)}
                        </time>
                      </td>
                      <td dir="auto">{judgement.by}</td>
                      <td dir="auto" class="long">
                        {said}
                      </td>
                      <td dir="auto" class="long">
                        {judgement.why}
                      </td>
                      <td dir="auto">{state}</td>
                      {canJudge.value && (
                        <td>
                          {state.startsWith("in force") && (
                            <button
                              type="button"
                              class="button quiet small"
                              aria-label={words.review.takeBackOf(said)}
                              onClick={() => back(judgement.id)}
                            >
                              {words.review.takeBack}
                            </button>
                          )}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
              {told.next && (
                <button
                  type="button"
                  class="button quiet"
                  onClick={() => {
                    most.value += STEP;
                  }}
                >
                  {words.review.earlier}
                </button>
              )}
            </div>
          )
        }
      </Told>
    </section>
  );
}
