/** Rows of events, chosen by keyboard: arrows, Enter for the evidence, y to copy it with its sources, c to correct. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

import { open, openEvidence } from "../../state/address";
import { canJudge } from "../../state/case";
import type { EventRow } from "../../types/api.gen";
import { words } from "../../types/words";
import { FamilyMark } from "../kit/FamilyMark";
import type { Family } from "../kit/families";
import { Cell } from "./Cell";
import { isNumber, type Sorting } from "./columns";

interface Given {
  rows: readonly EventRow[];
  columns: readonly string[];
  sorting: Sorting;
  sort: (by: string) => void;
  correct: (row: EventRow) => void;
  copy: (row: EventRow) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

export function EventTable({ rows, columns, sorting, sort, correct, copy }: Given) {
  const active = useSignal(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = Math.min(active.value, rows.length - 1);
  const opened = open.value && "id" in open.value && open.value.sort === "event" ? open.value.id : null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLTableRowElement)) return;
    const row = rows[chosen];
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, chosen + step));
      active.value = next;
      (body.current?.children[next] as HTMLElement | undefined)?.focus();
    } else if (event.key === "Enter" && row) openEvidence({ sort: "event", id: row.id });
    else if (event.key === "c" && row && canJudge.value) correct(row);
    else if (event.key === "y" && row) copy(row);
    else return;
    event.preventDefault();
  };
  const order = (column: string): "ascending" | "descending" | undefined =>
    sorting.by === column ? (sorting.descending ? "descending" : "ascending") : undefined;
  return (
    <div class="table-frame">
      <table role="grid" aria-label={words.events.table} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {["title", ...columns].map((column) => (
              <th key={column} scope="col" aria-sort={order(column)} class={isNumber(column) ? "number" : ""}>
                <button type="button" class="sorts" onClick={() => sort(column)}>
                  <span>{column}</span>
                  <span class="arrow" aria-hidden="true">
                    {order(column) === undefined ? "" : sorting.descending ? "▼" : "▲"}
                  </span>
                </button>
              </th>
            ))}
            {canJudge.value && (
              <th scope="col">
                <span class="unseen">{words.events.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKey}>
          {rows.map((row, at) => (
            <tr
              key={row.id}
              tabIndex={at === chosen ? 0 : -1}
              aria-selected={row.id === opened}
              onFocus={() => {
                active.value = at;
              }}
              onClick={(event) => {
                if (!(event.target as HTMLElement).closest("button, a")) {
                  active.value = at;
                  openEvidence({ sort: "event", id: row.id });
                }
              }}
            >
              <th scope="row">
                <span class="named">
                  <FamilyMark family={row.family as Family} />
                  <button
                    type="button"
                    class="open"
                    tabIndex={-1}
                    dir="auto"
                    title={row.title}
                    onClick={() => openEvidence({ sort: "event", id: row.id })}
                  >
                    {row.title}
                  </button>
                </span>
              </th>
              {columns.map((column) => (
                <td key={column} class={isNumber(column) ? "number" : ""}>
                  <Cell column={column} value={row.columns[column]} title={row.title} />
                </td>
              ))}
              {canJudge.value && (
                <td>
                  <button
                    type="button"
                    class="button quiet small"
                    tabIndex={-1}
                    aria-label={words.events.correctOf(row.title)}
                    onClick={() => correct(row)}
                  >
                    {words.events.correct}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
