/** The page of a place: what happened there, who held it, how many were harmed, and how it is spelt. */
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { asOf } from "../../data/query";
import { page as pages, selection } from "../../state/address";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import type { PlacePage as Told } from "../../types/api.gen";
import { words } from "../../types/words";
import { Go } from "../kit/Go";
import { HeldStrip } from "../kit/HeldStrip";
import { Spark } from "../kit/Spark";
import { Empty, Told as Standing } from "../kit/Standing";
import { Chips, EventLines, FigureRows, Known, OnMapAlone, RefRows, Section } from "../kit/SubjectParts";
import { stripRows } from "../kit/subjects";
import "../kit/subject-page.css";

const say = words.pages;

export default function PlacePage() {
  const id = pages.value[1] ?? "";
  return <OfPlace key={id} id={id} />;
}

function OfPlace({ id }: { id: string }) {
  const loaded = useMemo(
    () =>
      resource(
        () => (version.value === null || id === "" ? null : { version: version.value, query: asOf(selection.value) }),
        ({ query }, signal) => get("/api/v1/places/{id}", { path: { id }, query, signal }),
      ),
    [id],
  );
  useEffect(() => () => loaded.stop(), [loaded]);
  return (
    <Standing of={loaded.state.value} again={() => loaded.reload()}>
      {(page) => <Page page={page} />}
    </Standing>
  );
}

function Page({ page }: { page: Told }) {
  const parts = [page.events, page.control, page.figures, page.services, page.disagreements];
  const where = [page.admin1, page.country].filter((one): one is string => one !== null && one !== page.name);
  return (
    <article class="subject">
      <Go to={{ screen: "map", page: [], own: {} }} class="back">
        ← {say.backToMap}
      </Go>
      <header class="subject-head">
        <div>
          <h1>
            <bdi>{page.name}</bdi>
          </h1>
          <p class="kind">
            {page.kind}
            {where.map((one) => (
              <span key={one}>
                , <bdi>{one}</bdi>
              </span>
            ))}
          </p>
          <Known of={page} />
          {page.lat !== null && page.lon !== null && (
            <p class="known">
              {page.lat.toFixed(3)}, {page.lon.toFixed(3)}
              {page.radius_m !== null && <>, {say.within(kilometres(page.radius_m))}</>}
            </p>
          )}
          <Chips title={say.spellings} of={page.spellings.filter((one) => one !== page.name)} />
        </div>
        <div class="side">
          <OnMapAlone select={{ places: [page.id] }}>{say.onlyPlace}</OnMapAlone>
          <Spark events={page.events} />
        </div>
      </header>
      {parts.every((one) => one.length === 0) && <Empty>{say.none}</Empty>}
      <div class="parts-grid">
        <Section title={say.holders} size={stripRows(page.control, "holder")} wide>
          <HeldStrip lines={page.control} by="holder" />
        </Section>
        <Section title={say.happened} size={page.events.length}>
          <EventLines events={page.events} withPlace={false} />
        </Section>
        <Section title={say.figures} size={page.figures.length}>
          <FigureRows rows={page.figures} />
        </Section>
        <Section title={say.services} size={page.services.length}>
          <RefRows rows={page.services} />
        </Section>
        <Section title={say.disagreements} size={page.disagreements.length}>
          <RefRows rows={page.disagreements} />
        </Section>
      </div>
    </article>
  );
}

function kilometres(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${Math.round(metres / 1000)} km`;
}
