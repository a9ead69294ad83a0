/** The table of events: the export's columns, filtered by the selection, sorted by any of them, corrected where it stands. */
import { computed, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get, Refusal } from "../../data/client";
import { asOf, queryOf } from "../../data/query";
import { own, select, selection, setOwn, show } from "../../state/address";
import { canJudge, version } from "../../state/case";
import { resource } from "../../state/loading";
import type { EventRow } from "../../types/api.gen";
import { words } from "../../types/words";
import { Judge } from "../kit/Judge";
import { cited } from "../kit/citing";
import { copied } from "../kit/copying";
import { Empty, Told } from "../kit/Standing";
import { Take } from "../kit/Take";
import { ColumnChooser } from "./ColumnChooser";
import { chosenColumns, PAGE, pressed, sortingIn } from "./columns";
import { EventTable } from "./EventTable";
import { Files } from "./Files";
import "./events.css";

export default function EventsScreen() {
  const judged = useSignal<EventRow | null>(null);
  const trail = useSignal<readonly string[]>([]);
  const rows = useMemo(() => {
    const asked = computed(() =>
      JSON.stringify([queryOf(selection.value), sortingIn(own.value), own.value["after"] ?? "", version.value]),
    );
    return resource(
      () => (version.value === null ? null : asked.value),
      (key, signal) => {
        const [query, sorting, after] = JSON.parse(key) as [
          ReturnType<typeof queryOf>,
          ReturnType<typeof sortingIn>,
          string,
        ];
        const ask = (cursor: string) =>
          get("/api/v1/events/rows", {
            query: {
              ...query,
              sort: sorting.by as "start",
              descending: sorting.descending,
              limit: PAGE,
              ...(cursor && { cursor }),
            },
            signal,
          });
        // A cursor belongs to one picture: where another stands, the table begins again.
        return ask(after).catch((why: unknown) => {
          if (after && why instanceof Refusal && why.status >= 400) {
            toPage("", 1);
            return ask("");
          }
          throw why;
        });
      },
    );
  }, []);
  useEffect(() => () => rows.stop(), []);
  const narrowed = JSON.stringify([selection.value, sortingIn(own.value)]);
  const before = useSignal(narrowed);
  useEffect(() => {
    if (before.peek() === narrowed) return;
    before.value = narrowed;
    trail.value = [];
    if (own.peek()["after"]) toPage("", 1);
  }, [narrowed]);
  const sorting = sortingIn(own.value);
  const at = Math.max(1, Number(own.value["page"]) || 1);
  const sort = (by: string): void => {
    const next = pressed(sorting, by);
    show({ own: { ...own.peek(), sort: next.by, order: next.descending ? "desc" : "asc", after: "", page: "" } });
  };
  const note = useSignal("");
  const copy = (row: EventRow): void => {
    void get("/api/v1/evidence/{sort}/{id}", { path: { sort: "event", id: row.id }, query: asOf(selection.peek()) })
      .then((view) => copied(cited(view)))
      .catch(() => false)
      .then((done) => {
        note.value = done ? words.events.copied(row.title) : words.evidence.notCopied;
        setTimeout(() => {
          note.value = "";
        }, 5000);
      });
  };
  return (
    <section class="events">
      <div class="screen-head">
        <h1>{words.events.title}</h1>
        <SearchWords />
        <div class="more">
          {rows.state.value.value && (
            <ColumnChooser
              all={rows.state.value.value.columns}
              chosen={chosenColumns(own.value["cols"], rows.state.value.value.columns)}
            />
          )}
          <Files />
          <Take file="events.csv">{words.events.csv}</Take>
        </div>
      </div>
      <Told of={rows.state.value} again={() => rows.reload()}>
        {(told) =>
          told.items.length === 0 ? (
            <Empty />
          ) : (
            <>
              <EventTable
                rows={told.items}
                columns={chosenColumns(own.value["cols"], told.columns)}
                sorting={sorting}
                sort={sort}
                correct={(row) => {
                  judged.value = row;
                }}
                copy={copy}
              />
              <nav class="pages" aria-label={words.events.pages}>
                <button
                  type="button"
                  class="button"
                  disabled={at <= 1}
                  onClick={() => {
                    const back = trail.value.slice(0, -1);
                    trail.value = back;
                    toPage(back.at(-1) ?? "", back.length + 1);
                  }}
                >
                  {words.events.previous}
                </button>
                <span role="status">
                  {words.events.rows((at - 1) * PAGE + 1, (at - 1) * PAGE + told.items.length, told.total)}
                </span>
                <button
                  type="button"
                  class="button"
                  disabled={!told.next}
                  onClick={() => {
                    trail.value = [...trail.value.slice(0, at - 1), told.next!];
                    toPage(told.next!, at + 1);
                  }}
                >
                  {words.events.next}
                </button>
                <small role="status">
                  {note.value || (canJudge.value ? words.events.keys : words.events.readKeys)}
                </small>
              </nav>
            </>
          )
        }
      </Told>
      {judged.value && (
        <Judge
          of={judgedOf(judged.value)}
          close={() => {
            judged.value = null;
          }}
        />
      )}
    </section>
  );
}

/** The words of the selection, where the eye looks for them; the other screens follow. */
function SearchWords() {
  const text = useSignal(selection.peek().words);
  useEffect(
    () =>
      selection.subscribe((now) => {
        if (now.words !== text.peek().trim()) text.value = now.words;
      }),
    [],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.value.trim() !== selection.peek().words) select({ words: text.value.trim() }, false);
    }, 250);
    return () => clearTimeout(timer);
  }, [text.value]);
  return (
    <input
      type="search"
      class="words"
      dir="auto"
      maxLength={200}
      aria-label={words.events.search}
      placeholder={words.events.search}
      value={text.value}
      onInput={(event) => {
        text.value = event.currentTarget.value;
      }}
    />
  );
}

function judgedOf(row: EventRow) {
  const place = row.columns["place"];
  return { sort: "event", id: row.id, title: row.title, place: typeof place === "string" ? place : null };
}

function toPage(after: string, page: number): void {
  setOwn("after", after);
  setOwn("page", page > 1 ? String(page) : "", true);
}
