/** The tolls of the whole case: low, best and high, and how each was counted. */
import { own, setOwn } from "../../state/address";
import type { FigureChart, LeftOut, TollRow } from "../../types/api.gen";
import { whenWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Open } from "../kit/Open";
import { placeIn } from "./naming";

const say = words.figures;
const SHOWN = 6;

export function Tolls({ tolls, chart }: { tolls: readonly TollRow[]; chart: FigureChart }) {
  if (tolls.length === 0) return null;
  const told = new Map(chart.axes.flatMap((axis) => axis.lines.flatMap((line) => line.points.map((point) => [point.figure, `${point.words} (${line.label})`] as const))));
  const rows = tolls.toSorted((a, b) => Number(a.place !== null) - Number(b.place !== null) || b.best - a.best);
  const all = own.value["tolls"] === "all";
  const most = Math.max(...rows.map((one) => one.high), 1);
  return (
    <section class="card tolls" aria-labelledby="tolls">
      <h2 id="tolls">{say.tolls}</h2>
      <p class="what">{say.tollsWhat}</p>
      <ul>
        {(all ? rows : rows.slice(0, SHOWN)).map((toll, at) => <Toll key={at} toll={toll} most={most} told={told} where={toll.place ? placeIn(chart, toll.place) : say.anywhere} />)}
      </ul>
      {rows.length > SHOWN && !all && <button type="button" class="button quiet" onClick={() => setOwn("tolls", "all")}>{say.allTolls(rows.length)}</button>}
    </section>
  );
}

function Toll({ toll, most, told, where }: { toll: TollRow; most: number; where: string; told: ReadonlyMap<string, string> }) {
  const share = (n: number): number => (100 * n) / most;
  const when = whenWords(toll.period.start, toll.period.end, toll.period.precision);
  return (
    <li class="toll">
      <p class="toll-name"><bdi>{where}</bdi> <small>{[say.kinds[toll.kind], toll.unit === "households" ? say.households : "", toll.direction ? say.directions[toll.direction] : "", when ?? ""].filter(Boolean).join(" · ")}</small></p>
      <p class="toll-best"><strong>{count(toll.best)}</strong>{toll.low !== toll.high && <span> {say.between(toll.low, toll.high)}</span>}</p>
      <svg class="toll-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" x="0" y="5" width="100" height="2" />
        <rect class="range" x={share(toll.low)} y="2" width={Math.max(0.4, share(toll.high) - share(toll.low))} height="8" />
        <rect class="best" x={Math.max(0, share(toll.best) - 0.3)} y="0" width="0.6" height="12" />
      </svg>
      <details>
        <summary>{say.how}</summary>
        <p>{say.methods[toll.method]} {say.claimants(toll.claimants)}</p>
        <h3>{say.counted(toll.figures.length)}</h3>
        <ul class="parts">{toll.figures.map((id) => <li key={id}><Open sort="figure" id={id}>{told.get(id) ?? say.aFigure}</Open></li>)}</ul>
        {toll.left_out.length > 0 && <><h3>{say.leftOut(toll.left_out.length)}</h3>
          <ul class="parts">{toll.left_out.map((one) => <Left key={one.figure} one={one} told={told} />)}</ul></>}
      </details>
    </li>
  );
}

function Left({ one, told }: { one: LeftOut; told: ReadonlyMap<string, string> }) {
  return (
    <li>
      <Open sort="figure" id={one.figure}>{told.get(one.figure) ?? say.aFigure}</Open>
      <small> {one.why}{one.by && <>, {say.by} <bdi>{one.by}</bdi></>}{one.reason && <>: <bdi>{one.reason}</bdi></>}</small>
    </li>
  );
}
