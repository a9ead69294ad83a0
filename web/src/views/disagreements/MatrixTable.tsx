/** The matrix as a table: sides under their disagreement, origins as columns; its head and first column stay in view. */
import { dayWords } from "../../types/days";
import { openClaims } from "../../state/address";
import type { MatrixPosition, MatrixRow, OriginColumn } from "../../types/api.gen";
import { words } from "../../types/words";
import { cellsOf, saidFirst, type Cell } from "./arranging";
import { About, MOST_CLAIMS, Side } from "./Side";

export function MatrixTable({ rows, columns }: { rows: readonly MatrixRow[]; columns: readonly OriginColumn[] }) {
  return (
    <div class="table-frame matrix-frame" role="region" aria-label={words.matrix.title} tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col" class="side-head">{words.matrix.side}</th>
            {columns.map((one) => <th key={one.id} scope="col" class="origin" title={titleOf(one)}><Origin of={one} /></th>)}
            <td class="spare" />
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id}>
            <tr class="group"><th scope="rowgroup" colSpan={columns.length + 2}><div class="group-words"><About row={row} /></div></th></tr>
            {row.positions.map((position, at) => (
              <tr key={at}>
                <th scope="row" class="side-words"><Side position={position} /></th>
                {cellsOf(position, columns).map((cell, n) => <td key={columns[n]!.id}>{cell === null ? <span class="unseen">{words.matrix.silent}</span> : <Stance cell={cell} position={position} origin={columns[n]!} />}</td>)}
                <td class="spare" />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Origin({ of }: { of: OriginColumn }) {
  const copies = of.outlets.length - 1;
  return (
    <span class="origin-words">
      <span class="origin-name" dir="auto">{of.name}</span>
      <small>{of.reliability} · {of.published ? dayWords(of.published, false) : words.evidence.undated}{copies > 0 && <> · +{copies}<span class="unseen"> {words.matrix.alsoIn(copies)}</span></>}</small>
    </span>
  );
}

export function Stance({ cell, position, origin }: { cell: Cell; position: MatrixPosition; origin: OriginColumn }) {
  const first = saidFirst(position, cell, origin);
  const said = cell.stance === "agree" ? words.matrix.agree : words.matrix.differ;
  const label = words.matrix.cell(first ? `${said}, ${words.matrix.first}` : said, origin.name);
  return (
    <button type="button" class={`stance ${cell.stance}`} aria-label={label} title={label} onClick={() => openClaims(cell.claims.slice(0, MOST_CLAIMS), position.says)}>
      <span aria-hidden="true">{first ? "①" : cell.stance === "agree" ? "●" : "≠"}</span>
    </button>
  );
}

export function titleOf(one: OriginColumn): string {
  return [one.outlets.join(", "), one.title, one.published && dayWords(one.published), words.evidence.reliability[one.reliability]].filter(Boolean).join("\n");
}
