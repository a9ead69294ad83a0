/** The disagreements on a phone: one card each, with who says what beneath each side. */
import { openClaims } from "../../state/address";
import type { MatrixRow, OriginColumn } from "../../types/api.gen";
import { words } from "../../types/words";
import { cellsOf, saidFirst } from "./arranging";
import { About, MOST_CLAIMS, Side } from "./Side";

export function Cards({ rows, columns }: { rows: readonly MatrixRow[]; columns: readonly OriginColumn[] }) {
  return (
    <ol class="matrix-cards">
      {rows.map((row) => (
        <li key={row.id} class="card">
          <div class="group-words">
            <About row={row} />
          </div>
          {row.positions.map((position, at) => (
            <section key={at} class="card-side">
              <div class="side-words">
                <Side position={position} />
              </div>
              <ul aria-label={words.matrix.origins}>
                {cellsOf(position, columns).map((cell, n) => {
                  if (cell?.stance !== "agree") return null;
                  const origin = columns[n]!;
                  return (
                    <li key={origin.id}>
                      <button
                        type="button"
                        class="button small"
                        dir="auto"
                        onClick={() => openClaims(cell.claims.slice(0, MOST_CLAIMS), position.says)}
                      >
                        <span class="stance agree" aria-hidden="true">
                          {saidFirst(position, cell, origin) ? "①" : "●"}
                        </span>
                        {origin.name}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
        </li>
      ))}
    </ol>
  );
}
