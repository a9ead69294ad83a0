/** The matrix as a table: sides under their disagreement, origins as columns; its head and first column stay in view. */
import { useEffect, useRef } from "preact/hooks";

import { dayWords } from "../../types/days";
import { openClaims } from "../../state/address";
import type { MatrixPosition, MatrixRow, OriginColumn } from "../../types/api.gen";
import { words } from "../../types/words";
import { cellsOf, saidFirst, type Cell } from "./arranging";
import { About, MOST_CLAIMS, Side } from "./Side";

export function MatrixTable({ rows, columns }: { rows: readonly MatrixRow[]; columns: readonly OriginColumn[] }) {
  const table = useRef<HTMLTableElement>(null);
  // One stop of the tab key for all the marks; arrows go from one to the next.
  useEffect(() => {
    const marks = marksOf(table.current);
    const held =
      marks.find((one) => one === document.activeElement) ?? marks.find((one) => one.tabIndex === 0) ?? marks[0];
    for (const one of marks) one.tabIndex = one === held ? 0 : -1;
  });
  return (
    <div class="table-frame matrix-frame" role="region" aria-label={words.matrix.title} tabIndex={0}>
      <table class="matrix" ref={table} onKeyDown={stepBetween}>
        <thead>
          <tr>
            <th scope="col" class="side-head">
              {words.matrix.side}
            </th>
            {columns.map((one) => (
              <th key={one.id} scope="col" class="origin" title={titleOf(one)}>
                <Origin of={one} />
              </th>
            ))}
            <td class="spare" />
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length + 2}>
                <div class="group-words">
                  <About row={row} />
                </div>
              </th>
            </tr>
            {row.positions.map((position, at) => (
              <tr key={at}>
                <th scope="row" class="side-words">
                  <Side position={position} />
                </th>
                {cellsOf(position, columns).map((cell, n) => (
                  <td key={columns[n]!.id}>
                    {cell === null ? (
                      <span class="unseen">{words.matrix.silent}</span>
                    ) : (
                      <Stance cell={cell} position={position} origin={columns[n]!} />
                    )}
                  </td>
                ))}
                <td class="spare" />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function marksOf(table: HTMLTableElement | null): HTMLButtonElement[] {
  return [...(table?.querySelectorAll<HTMLButtonElement>("td button.stance") ?? [])];
}

/** From mark to mark: along a side to the next origin, down to the nearest mark of the next side that has one. */
function stepBetween(event: KeyboardEvent & { currentTarget: HTMLTableElement }): void {
  const step = STEPS[event.key];
  const cell = (event.target as HTMLElement).closest("button.stance")?.closest("td");
  if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
  const [down, along] = step;
  const marks = marksOf(event.currentTarget);
  const at = (one: HTMLElement): readonly [number, number] => {
    const of = one.closest("td")!;
    return [(of.parentElement as HTMLTableRowElement).rowIndex, of.cellIndex];
  };
  const [row, column] = at(cell);
  const near = marks.filter((one) => {
    const [r, c] = at(one);
    return down ? (r - row) * down > 0 : r === row && (c - column) * along > 0;
  });
  near.sort((a, b) => {
    const [r, c] = at(a),
      [s, d] = at(b);
    return Math.abs(r - row) - Math.abs(s - row) || Math.abs(c - column) - Math.abs(d - column);
  });
  event.preventDefault();
  const next = near[0];
  if (!next) return;
  for (const one of marks) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}

function Origin({ of }: { of: OriginColumn }) {
  const copies = of.outlets.length - 1;
  return (
    <span class="origin-words">
      <span class="origin-name" dir="auto">
        {of.name}
      </span>
      <small>
        {of.reliability} · {of.published ? dayWords(of.published, false) : words.evidence.undated}
        {copies > 0 && (
          <>
            {" "}
            · +{copies}
            <span class="unseen"> {words.matrix.alsoIn(copies)}</span>
          </>
        )}
      </small>
    </span>
  );
}

export function Stance({ cell, position, origin }: { cell: Cell; position: MatrixPosition; origin: OriginColumn }) {
  const first = saidFirst(position, cell, origin);
  const said = cell.stance === "agree" ? words.matrix.agree : words.matrix.differ;
  const label = words.matrix.cell(first ? `${said}, ${words.matrix.first}` : said, origin.name);
  return (
    <button
      type="button"
      class={`stance ${cell.stance}`}
      aria-label={label}
      title={label}
      onClick={() => openClaims(cell.claims.slice(0, MOST_CLAIMS), position.says)}
    >
      <span aria-hidden="true">{first ? "①" : cell.stance === "agree" ? "●" : "≠"}</span>
    </button>
  );
}

export function titleOf(one: OriginColumn): string {
  return [
    one.outlets.join(", "),
    one.title,
    one.published && dayWords(one.published),
    words.evidence.reliability[one.reliability],
  ]
    .filter(Boolean)
    .join("\n");
}
