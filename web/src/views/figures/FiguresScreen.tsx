/** Figures: one step line for each claimant, flow, stock and total apart; the tolls made of them; every statement beneath. */
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { asked } from "../../state/board";
import { own, select, selection, setOwn } from "../../state/address";
import { resource } from "../../state/loading";
import type { FigureChart, TollRow } from "../../types/api.gen";
import { count, words } from "../../types/words";
import { Empty, Told } from "../kit/Standing";
import { AxisChart } from "./AxisChart";
import { FigureTable } from "./FigureTable";
import { chartLines, wide, type Measure } from "./lines";
import { placeIn } from "./naming";
import { Tolls } from "./Tolls";
import "./figures.css";

const say = words.figures;
const MEASURES = Object.keys(say.measures) as Measure[];

export default function FiguresScreen() {
  const measure = MEASURES.find((one) => one === own.value["measure"]) ?? null;
  const loaded = useMemo(
    () =>
      resource(
        () =>
          asked.value.version === null
            ? null
            : { ...asked.value, measure: MEASURES.find((one) => one === own.value["measure"]) ?? null },
        ({ query, measure: of }, signal) =>
          get("/api/v1/figures/lines", { query: { ...query, ...(of && { measure: of }) }, signal }),
        120,
      ),
    [],
  );
  const tolls = useMemo(
    () =>
      resource(
        () => (asked.value.version === null ? null : asked.value),
        async ({ query }, signal): Promise<readonly TollRow[]> => {
          const of = { ...(query.as_of && { as_of: query.as_of }), ...(query.place && { place: query.place }) };
          const found: TollRow[] = [];
          for (let cursor: string | null = null, turn = 0; turn < 5; turn++) {
            const told: { items: TollRow[]; next?: string | null } = await get("/api/v1/tolls", {
              query: { ...of, limit: 1000, ...(cursor && { cursor }) },
              signal,
            });
            found.push(...told.items);
            cursor = told.next ?? null;
            if (cursor === null) break;
          }
          return found.filter((one) => one.span === "case");
        },
        120,
      ),
    [],
  );
  useEffect(
    () => () => {
      loaded.stop();
      tolls.stop();
    },
    [],
  );
  return (
    <div class="figures">
      <Told of={loaded.state.value} again={() => loaded.reload()}>
        {(chart) => <Shown chart={chart} measure={measure ?? chart.measure} tolls={tolls.state.value.value ?? []} />}
      </Told>
    </div>
  );
}

function Shown({ chart, measure, tolls }: { chart: FigureChart; measure: Measure | null; tolls: readonly TollRow[] }) {
  const picked = new Set((own.value["lines"] ?? "").split(".").filter(Boolean));
  const axes = chart.axes.filter((axis) => axis.lines.some((line) => line.points.length > 0));
  const log = own.value["log"] === undefined || own.value["log"] === "" ? wide(axes) : own.value["log"] === "1";
  const many = axes.some((axis) => axis.lines.length > 8);
  return (
    <>
      <header class="screen-head figures-head">
        <div>
          <h1>{measure ? say.title(say.measures[measure]) : words.screens.figures}</h1>
          <p class="lead">{say.lead}</p>
        </div>
        <div class="more">
          <PlaceChoice chart={chart} />
          <button type="button" class="button" aria-pressed={log} onClick={() => setOwn("log", log ? "0" : "1")}>
            {say.log}
          </button>
        </div>
      </header>
      <div class="measures" role="group" aria-label={say.measure}>
        {chart.measures.map((one) => {
          const id = MEASURES.find((known) => known === one.id);
          return (
            id && (
              <button
                key={id}
                type="button"
                class="measure"
                aria-pressed={id === measure}
                onClick={() => setOwn("measure", id, true)}
              >
                {say.measures[id]} <span class="tally">{count(one.count)}</span>
              </button>
            )
          );
        })}
      </div>
      {axes.length === 0 ? (
        <Empty>{say.none}</Empty>
      ) : (
        axes.map((axis) => (
          <AxisChart key={`${axis.kind}-${axis.unit}`} chart={chartLines(axis, picked)} measure={measure} log={log} />
        ))
      )}
      {axes.length > 0 && (
        <p class="note">
          {say.keys} {say.stands}
        </p>
      )}
      {many && <LineChoice chart={chart} picked={picked} />}
      <Tolls tolls={tolls.filter((one) => one.measure === measure)} chart={chart} />
      {axes.length > 0 && <FigureTable chart={chart} />}
    </>
  );
}

function PlaceChoice({ chart }: { chart: FigureChart }) {
  const held = selection.value.places;
  const now = held.length === 1 ? held[0]! : "";
  const choices = chart.places.filter((one) => one.id !== null && one.id !== now);
  return (
    <select
      class="choose place-choice"
      aria-label={say.place}
      value={now}
      onChange={(event) => {
        const id = event.currentTarget.value;
        select({ places: id ? [id] : [] });
      }}
    >
      <option value="">{held.length > 1 ? say.places(held.length) : say.everywhere}</option>
      {now && (
        <option value={now} dir="auto">
          {placeIn(chart, now)}
        </option>
      )}
      {choices.map((one) => (
        <option key={one.id} value={one.id!} dir="auto">{`${one.name} (${one.count})`}</option>
      ))}
    </select>
  );
}

/** More lines than colours: which ones stand out. */
function LineChoice({ chart, picked }: { chart: FigureChart; picked: ReadonlySet<string> }) {
  const change = (key: string): void => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setOwn("lines", [...next].slice(0, 24).join("."));
  };
  const lines = chart.axes.flatMap((axis) =>
    chartLines(axis, picked).lines.map((line) => ({ kind: axis.kind, ...line })),
  );
  return (
    <details class="card line-choice">
      <summary>{say.choose(lines.length)}</summary>
      <ul>
        {lines
          .toSorted((a, b) => b.dots.length - a.dots.length)
          .map((one) => (
            <li key={`${one.kind}${one.key}`}>
              <label>
                <input type="checkbox" checked={picked.has(one.key)} onChange={() => change(one.key)} />{" "}
                <bdi>{one.label}</bdi>{" "}
                <small>
                  {one.scope && (
                    <>
                      <bdi>{one.scope}</bdi>,{" "}
                    </>
                  )}
                  {say.statements(one.line.points.length)}, {say.kinds[one.kind]}
                </small>
              </label>
            </li>
          ))}
      </ul>
      {picked.size > 0 && (
        <button type="button" class="button quiet" onClick={() => setOwn("lines", "")}>
          {say.most}
        </button>
      )}
    </details>
  );
}
