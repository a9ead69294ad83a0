/** How far the work is, what came in line by line, what was not read and why, and what the picture made of it. */
import { useEffect } from "preact/hooks";

import { go, openEvidence, show } from "../../state/address";
import { wholeBook } from "../../state/board";
import { jobs } from "../../state/case";
import type { Job, PictureChanged } from "../../types/api.gen";
import type { BoardBook } from "../../types/choosing";
import { isoDay } from "../../types/days";
import { EVERYTHING, type Selection } from "../../types/selection";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";
import { askJobs, before, begun, turns } from "./adding";

const text = words.add;
const MOST = 40;
const ASK_MS = 2000;
const EARLIER = 10;

export function Happening() {
  const mine = begun.value.flatMap((id) => jobs.value.get(id) ?? []);
  const working = mine.some((one) => one.state === "waiting" || one.state === "running");
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => {
      void askJobs();
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [working]);
  const latest = mine[0];
  const earlier = [...jobs.value.values()]
    .filter((one) => !begun.value.includes(one.id) && (before.value?.has(one.id) ?? true))
    .reverse()
    .slice(0, EARLIER);
  return (
    <section class="happening" aria-labelledby="add-happening">
      <h2 id="add-happening">{text.happening}</h2>
      <p class="unseen" role="status">
        {latest && `${latest.what}: ${text.states[latest.state]}${latest.words ? `. ${latest.words}` : ""}`}
      </p>
      {mine.length === 0 && turns.value.length === 0 && (
        <ol class="then card">
          {text.then.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {turns.value.map((one) => (
        <Turn key={one.version} of={one} />
      ))}
      <ul class="jobs">
        {mine.map((one) => (
          <JobCard key={one.id} of={one} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <>
          <h3>{text.earlier}</h3>
          <ul class="jobs">
            {earlier.map((one) => (
              <JobCard key={one.id} of={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function JobCard({ of }: { of: Job }) {
  const running = of.state === "running";
  return (
    <li class={`card job ${of.state}`}>
      <header>
        <strong dir="auto">{of.what}</strong>
        <span class="state">{text.states[of.state]}</span>
      </header>
      {running && (
        <p class="stage">
          <progress aria-label={of.what} max={1} {...(of.total ? { value: Math.min(1, of.done / of.total) } : {})} />
          <span>{of.stage ? text.progress(of.stage, of.done, of.total ?? null) : ""}</span>
        </p>
      )}
      {of.words && (
        <p dir="auto" class={of.state === "failed" ? "fault" : ""}>
          {of.words}
        </p>
      )}
      {of.came.length > 0 && (
        <>
          <h3>{text.came}</h3>
          <ul class="came">
            {of.came.slice(0, MOST).map((one) => (
              <li key={one.id}>
                <span class={one.new ? "tag fresh" : "tag"}>{one.new ? text.fresh : text.known}</span>{" "}
                <Go to={reportAt(one.id)}>{one.title ?? `${text.noTitle} (${one.id})`}</Go>
                {one.outlet && (
                  <small>
                    <bdi>{one.outlet}</bdi>
                  </small>
                )}
              </li>
            ))}
            {of.came.length > MOST && (
              <li>
                <small>{text.more(of.came.length - MOST)}</small>
              </li>
            )}
          </ul>
        </>
      )}
      {of.skipped.length > 0 && (
        <>
          <h3>{text.skipped}</h3>
          <ul class="skips">
            {of.skipped.slice(0, MOST).map((one, at) => (
              <li key={at}>
                <strong dir="auto">{one[0]}</strong> <span dir="auto">{one[1]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function Turn({ of }: { of: PictureChanged }) {
  const book = wholeBook.value;
  const fresh = of.new.flatMap((id) => {
    const at = book?.eventAt.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  return (
    <article class="card turned-picture">
      <h3>{text.picture}</h3>
      <p dir="auto">{of.words}</p>
      <p class="sums">
        <strong>{of.new.length ? text.newEvents(of.new.length) : text.unchanged}</strong>
        {of.changed.length > 0 && <> · {text.changedEvents(of.changed.length)}</>}
        {of.gone.length > 0 && <> · {text.goneEvents(of.gone.length)}</>}
      </p>
      {book && fresh.length > 0 && (
        <>
          <ul class="fresh-events">
            {fresh.slice(0, MOST).map(({ id, at }) => (
              <li key={id}>
                <button type="button" class="open" dir="auto" onClick={() => openEvidence({ sort: "event", id })}>
                  {book.board.events.title[at]}
                </button>
              </li>
            ))}
          </ul>
          <p class="acts">
            <button
              type="button"
              class="button"
              onClick={() =>
                go("map", [], {
                  selection: around(
                    book,
                    fresh.map((one) => one.at),
                  ),
                })
              }
            >
              {text.onMap}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                show({
                  screen: "events",
                  page: [],
                  own: {},
                  selection: around(
                    book,
                    fresh.map((one) => one.at),
                  ),
                })
              }
            >
              {text.inTable}
            </button>
          </p>
        </>
      )}
    </article>
  );
}

/** The narrowest selection that holds these events: their days and their places. */
function around(book: BoardBook, events: readonly number[]): Selection {
  const { start, end, place, background } = book.board.events;
  const days = events.flatMap((at) => [start[at], end[at]]).filter((one): one is number => typeof one === "number");
  const places = new Set(
    events.map((at) => place[at]).map((at) => (typeof at === "number" ? book.board.places[at]?.id : undefined)),
  );
  const whole = places.has(undefined) || places.size > 60;
  const dated = events.every((at) => typeof start[at] === "number" || typeof end[at] === "number");
  return {
    ...EVERYTHING,
    background: events.some((at) => background[at]),
    places: whole ? [] : [...places].filter((one): one is string => one !== undefined),
    ...(dated && days.length > 0 && { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)) }),
  };
}
