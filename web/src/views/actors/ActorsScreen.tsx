/** Actors: the graph of their ties with what narrows it, those who stand alone, and all ties as a table; or one actor's page. */
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { own, page, setOwn } from "../../state/address";
import { asked } from "../../state/board";
import { resource } from "../../state/loading";
import type { Graph } from "../../types/api.gen";
import { words } from "../../types/words";
import { Empty, Told } from "../kit/Standing";
import { ActorPageView } from "./ActorPageView";
import { Alone } from "./Alone";
import { GraphFilters } from "./GraphFilters";
import { GraphView } from "./GraphView";
import { Selected } from "./Selected";
import { shownOf, TIE_GROUPS } from "./ties";
import { TieTable } from "./TieTable";
import "./actors.css";

const say = words.actors;
const MOST = ["20", "40", "60"] as const;

export default function ActorsScreen() {
  const id = page.value[0];
  return id === undefined ? <GraphScreen /> : <ActorPageView key={id} id={id} />;
}

/** How many actors are asked for: sixty, and twenty where the screen is narrow. */
function mostOf(): number {
  const given = MOST.find((one) => one === own.value["most"]);
  return Number(given ?? (innerWidth < 700 ? "20" : "60"));
}

function GraphScreen() {
  const loaded = useMemo(
    () =>
      resource(
        () => (asked.value.version === null ? null : { ...asked.value, most: mostOf() }),
        ({ query, most }, signal) => get("/api/v1/graph", { query: { ...query, most }, signal }),
        120,
      ),
    [],
  );
  useEffect(() => () => loaded.stop(), []);
  return (
    <div class="actors">
      <Told of={loaded.state.value} again={() => loaded.reload()}>
        {(graph) => <Shown graph={graph} />}
      </Told>
    </div>
  );
}

function Shown({ graph }: { graph: Graph }) {
  const now = own.value;
  const hidden = now["hide"] ?? "";
  const meet = now["meet"] ?? "";
  const least = Math.max(1, Number(now["least"]) || 1);
  const encounters = meet === "" ? graph.ties.length === 0 : meet === "1";
  const shown = useMemo(
    () =>
      shownOf(graph, {
        groups: new Set(TIE_GROUPS.filter((one) => !hidden.split(".").includes(one))),
        least,
        encounters,
      }),
    [graph, hidden, least, encounters],
  );
  const selected = shown.actors.find((one) => one.id === now["node"]) ?? null;
  return (
    <>
      <header class="screen-head">
        <div>
          <h1>{say.graph}</h1>
          <p class="lead">{say.lead(shown.actors.length, shown.ties.length)}</p>
        </div>
      </header>
      <GraphFilters
        shown={shown}
        hidden={hidden}
        least={least}
        encounters={encounters}
        most={mostOf()}
        met={graph.encounters.length}
      />
      {graph.actors.length === 0 ? (
        <Empty>{say.none}</Empty>
      ) : (
        <div class={`graph-frame${shown.alone.length ? " with-alone" : ""}`}>
          <div class="graph-sheet">
            {shown.actors.length === 0 ? (
              <Empty>{say.noTies}</Empty>
            ) : (
              <GraphView shown={shown} selected={selected?.id ?? null} choose={(id) => setOwn("node", id ?? "")} />
            )}
          </div>
          <aside class="graph-side" aria-label={say.beside}>
            {selected && <Selected actor={selected} shown={shown} release={() => setOwn("node", "")} />}
            <Alone actors={shown.alone} leftOut={graph.left_out} closed={selected !== null} />
          </aside>
        </div>
      )}
      <TieTable ties={shown.ties} />
    </>
  );
}
