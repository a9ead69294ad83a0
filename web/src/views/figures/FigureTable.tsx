/** Every statement as a row: what the charts say, for reading, sorting and screen readers. */
import { own, setOwn } from "../../state/address";
import type { FigureChart, FigurePoint } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Open } from "../kit/Open";
import { SortHeads, sortingOf } from "../kit/SortHeads";
import { Take } from "../kit/Take";
import { placeIn } from "./naming";

const say = words.figures;

interface Row {
  readonly point: FigurePoint;
  readonly claimant: string;
  readonly kind: "flow" | "stock" | "total";
  readonly place: string;
}
type Column = keyof typeof say.columns;

const KEYS: Record<Column, (row: Row) => string | number> = {
  day: ({ point }) => point.day ?? point.said_on ?? "",
  claimant: ({ claimant }) => claimant.toLowerCase(),
  figure: ({ point }) => point.high ?? point.low ?? 0,
  kind: ({ kind }) => kind,
  place: ({ place }) => place,
  who: ({ point }) => point.who ?? "",
  said: ({ point }) => point.said_on ?? "",
  sources: ({ point }) => point.origins,
};
const SHOWN = 200;

export function FigureTable({ chart }: { chart: FigureChart }) {
  const sorting = sortingOf(KEYS, "day");
  const rows = sorted(rowsOf(chart), sorting.by, sorting.falling);
  const all = own.value["rows"] === "all";
  return (
    <div class="figure-table">
      <div class="table-head">
        <h2 id="figure-table">
          {say.table} <small>{say.statements(rows.length)}</small>
        </h2>
        <Take file="figures.csv">{say.csv}</Take>
        <Take file="tolls.csv">{say.tollsCsv}</Take>
      </div>
      <div class="table-frame" tabIndex={0} role="region" aria-labelledby="figure-table">
        <table>
          <thead>
            <SortHeads of={say.columns} sorting={sorting} numbers={["sources"]} />
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
              <Line key={row.point.figure} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && !all && (
        <button type="button" class="button" onClick={() => setOwn("rows", "all")}>
          {say.all(rows.length)}
        </button>
      )}
    </div>
  );
}

function Line({ row: { point, claimant, kind, place } }: { row: Row }) {
  const day = point.day ?? point.said_on;
  return (
    <tr class={point.superseded ? "superseded" : ""}>
      <td class="day">{day ? dayWords(day) : words.unknown}</td>
      <td dir="auto">{claimant}</td>
      <td>
        <Open sort="figure" id={point.figure}>
          {point.words}
        </Open>
        {notes(point)}
      </td>
      <td>{say.kinds[kind]}</td>
      <td dir="auto">{place}</td>
      <td dir="auto">{point.who ?? ""}</td>
      <td class="day">{point.said_on ? dayWords(point.said_on) : words.unknown}</td>
      <td class="number">{count(point.origins)}</td>
    </tr>
  );
}

function notes(point: FigurePoint) {
  const told = [
    point.increment ? say.increment : "",
    point.superseded ? say.superseded : "",
    point.background ? say.background : "",
  ].filter(Boolean);
  return told.length > 0 && <small class="notes"> {told.join(", ")}</small>;
}

function rowsOf(chart: FigureChart): Row[] {
  const seen = new Set<string>();
  return chart.axes
    .flatMap((axis) =>
      axis.lines.flatMap((line) =>
        line.points.map((point): Row => ({
          point,
          claimant: point.claimant || line.label,
          kind: axis.kind,
          place: placeIn(chart, point.place),
        })),
      ),
    )
    .filter(({ point }) => !seen.has(point.figure) && seen.add(point.figure));
}

function sorted(rows: readonly Row[], by: Column, falling: boolean): Row[] {
  const key = KEYS[by];
  return rows.toSorted((a, b) => {
    const x = key(a),
      y = key(b);
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en");
    return (falling ? -order : order) || a.point.figure.localeCompare(b.point.figure);
  });
}
