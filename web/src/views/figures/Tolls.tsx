/** The tolls of the whole case: low, best and high; each number opens what it was counted from. */
import { own, setOwn } from "../../state/address";
import type { FigureChart, TollRow } from "../../types/api.gen";
import { whenWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Open } from "../kit/Open";
import { placeIn } from "./naming";

const say = words.figures;
const SHOWN = 6;

export function Tolls({ tolls, chart }: { tolls: readonly TollRow[]; chart: FigureChart }) {
  if (tolls.length === 0) return null;
  const rows = tolls.toSorted((a, b) => Number(a.place !== null) - Number(b.place !== null) || b.best - a.best);
  const all = own.value["tolls"] === "all";
  const most = Math.max(...rows.map((one) => one.high), 1);
  const methods = [...new Set(rows.map((one) => one.method))];
  return (
    <section class="card tolls" aria-labelledby="tolls">
      <h2 id="tolls">{say.tolls}</h2>
      <p class="what">
        {say.tollsWhat} {methods.map((one) => say.methods[one]).join(" ")}
      </p>
      <ul>
        {(all ? rows : rows.slice(0, SHOWN)).map((toll) => (
          <Toll key={toll.id} toll={toll} most={most} where={toll.place ? placeIn(chart, toll.place) : say.anywhere} />
        ))}
      </ul>
      {rows.length > SHOWN && !all && (
        <button type="button" class="button quiet" onClick={() => setOwn("tolls", "all")}>
          {say.allTolls(rows.length)}
        </button>
      )}
    </section>
  );
}

function Toll({ toll, most, where }: { toll: TollRow; most: number; where: string }) {
  const share = (n: number): number => (100 * n) / most;
  const when = whenWords(toll.period.start, toll.period.end, toll.period.precision);
  return (
    <li class="toll">
      <p class="toll-name">
        <bdi>{where}</bdi>{" "}
        <small>
          {[
            say.kinds[toll.kind],
            toll.unit === "households" ? say.households : "",
            toll.direction ? say.directions[toll.direction] : "",
            when ?? "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </p>
      <p class="toll-best">
        <Open sort="toll" id={toll.id} label={say.toll(count(toll.best), where)}>
          <strong>{count(toll.best)}</strong>
        </Open>
        {toll.low !== toll.high && <span> {say.between(toll.low, toll.high)}</span>}
      </p>
      <svg class="toll-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" x="0" y="5" width="100" height="2" />
        <rect
          class="range"
          x={share(toll.low)}
          y="2"
          width={Math.max(0.4, share(toll.high) - share(toll.low))}
          height="8"
        />
        <rect class="best" x={Math.max(0, share(toll.best) - 0.3)} y="0" width="0.6" height="12" />
      </svg>
      <small class="toll-from">{say.countedFrom(toll.figures.length, toll.claimants, toll.left_out.length)}</small>
    </li>
  );
}
