/** All ties of the graph as rows: what the drawing says, in words. */
import { go, hrefOf, own, setOwn } from "../../state/address";
import type { Named, TieLine } from "../../types/api.gen";
import { whenWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Open } from "../kit/Open";

const say = words.actors;
type Column = keyof typeof say.columns;
const KEYS: Record<Column, (tie: TieLine) => string | number> = {
  from: (tie) => tie.from.name, type: (tie) => tie.type, to: (tie) => tie.to.name, days: (tie) => tie.start ?? tie.end ?? tie.known_first ?? "",
  evidence: (tie) => tie.evidence, origins: (tie) => tie.origins,
};
const SHOWN = 200;

export function TieTable({ ties }: { ties: readonly TieLine[] }) {
  if (ties.length === 0) return null;
  const given = own.value["sort"] ?? "-evidence";
  const falling = given.startsWith("-");
  const by = (Object.keys(KEYS) as Column[]).find((one) => one === given.replace("-", "")) ?? "evidence";
  const key = KEYS[by];
  const rows = ties.toSorted((a, b) => {
    const x = key(a), y = key(b), order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en");
    return (falling ? -order : order) || a.id.localeCompare(b.id);
  });
  return (
    <section class="tie-table" aria-labelledby="tie-table">
      <h2 id="tie-table">{say.table} <small>{count(rows.length)}</small></h2>
      <div class="table-frame" tabIndex={0} role="region" aria-labelledby="tie-table">
        <table>
          <thead><tr>{(Object.keys(say.columns) as Column[]).map((one) => (
            <th key={one} scope="col" class={one === "evidence" || one === "origins" ? "number" : ""} aria-sort={by === one ? (falling ? "descending" : "ascending") : undefined}>
              <button type="button" class="sorter" onClick={() => setOwn("sort", by === one && !falling ? `-${one}` : one)}>{say.columns[one]}<span aria-hidden="true">{by === one ? (falling ? " ↓" : " ↑") : ""}</span></button>
            </th>
          ))}</tr></thead>
          <tbody>{rows.slice(0, SHOWN).map((tie) => (
            <tr key={tie.id}>
              <td><To actor={tie.from} /></td>
              <td><Open sort="relation" id={tie.id} label={say.tie(tie.from.name, say.types[tie.type], tie.to.name)}>{say.types[tie.type]}</Open></td>
              <td><To actor={tie.to} /></td>
              <td>{whenWords(tie.start, tie.end, "day") ?? ""}</td>
              <td class="number">{count(tie.evidence)}</td><td class="number">{count(tie.origins)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </section>
  );
}

function To({ actor }: { actor: Named }) {
  return <a href={hrefOf({ page: [actor.id], own: {}, open: null })} dir="auto" onClick={(event) => { if (event.metaKey || event.ctrlKey || event.shiftKey) return; event.preventDefault(); go("actors", [actor.id]); }}>{actor.name}</a>;
}
