/** All ties of the graph as rows: what the drawing says, in words. */
import type { TieLine } from "../../types/api.gen";
import { whenWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Go } from "../kit/Go";
import { Open } from "../kit/Open";
import { SortHeads, sortingOf } from "../kit/SortHeads";
import { actorAt } from "../kit/subjects";

const say = words.actors;
type Column = keyof typeof say.columns;
const KEYS: Record<Column, (tie: TieLine) => string | number> = {
  from: (tie) => tie.from.name,
  type: (tie) => tie.type,
  to: (tie) => tie.to.name,
  days: (tie) => tie.start ?? tie.end ?? tie.known_first ?? "",
  evidence: (tie) => tie.evidence,
  origins: (tie) => tie.origins,
};
const SHOWN = 200;

export function TieTable({ ties }: { ties: readonly TieLine[] }) {
  if (ties.length === 0) return null;
  const sorting = sortingOf(KEYS, "evidence", true);
  const key = KEYS[sorting.by];
  const rows = ties.toSorted((a, b) => {
    const x = key(a),
      y = key(b),
      order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en");
    return (sorting.falling ? -order : order) || a.id.localeCompare(b.id);
  });
  return (
    <div class="tie-table">
      <h2 id="tie-table">
        {say.table} <small>{count(rows.length)}</small>
      </h2>
      <div class="table-frame" tabIndex={0} role="region" aria-labelledby="tie-table">
        <table>
          <thead>
            <SortHeads of={say.columns} sorting={sorting} numbers={["evidence", "origins"]} />
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((tie) => (
              <tr key={tie.id}>
                <td>
                  <Go to={actorAt(tie.from.id)}>{tie.from.name}</Go>
                </td>
                <td>
                  <Open sort="relation" id={tie.id} label={say.tie(tie.from.name, say.types[tie.type], tie.to.name)}>
                    {say.types[tie.type]}
                  </Open>
                </td>
                <td>
                  <Go to={actorAt(tie.to.id)}>{tie.to.name}</Go>
                </td>
                <td>{whenWords(tie.start, tie.end, "day") ?? ""}</td>
                <td class="number">{count(tie.evidence)}</td>
                <td class="number">{count(tie.origins)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
