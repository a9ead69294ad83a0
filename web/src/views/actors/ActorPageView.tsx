/** The page of an actor: what it did, suffered, said and held, whom it is tied to, and how it is spelt. */
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { asOf } from "../../data/query";
import { selection } from "../../state/address";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import type { ActorPage, TieLine } from "../../types/api.gen";
import { whenWords } from "../../types/days";
import { words } from "../../types/words";
import { Go } from "../kit/Go";
import { HeldStrip } from "../kit/HeldStrip";
import { Open } from "../kit/Open";
import { Spark } from "../kit/Spark";
import { Empty, Told } from "../kit/Standing";
import {
  Chips,
  EventLines,
  FigureRows,
  Known,
  OnMapAlone,
  QuoteLines,
  RefRows,
  Rows,
  Section,
} from "../kit/SubjectParts";
import { actorAt, stripRows } from "../kit/subjects";
import "../kit/subject-page.css";
import { ActorMark } from "./ActorMark";
import "./actors.css";

const say = words.pages;

export function ActorPageView({ id }: { id: string }) {
  const loaded = useMemo(
    () =>
      resource(
        () => (version.value === null ? null : { id, version: version.value, query: asOf(selection.value) }),
        ({ query }, signal) => get("/api/v1/actors/{id}", { path: { id }, query, signal }),
      ),
    [id],
  );
  useEffect(() => () => loaded.stop(), [loaded]);
  return (
    <Told of={loaded.state.value} again={() => loaded.reload()}>
      {(page) => <Page page={page} />}
    </Told>
  );
}

function Page({ page }: { page: ActorPage }) {
  const parts = [page.did, page.suffered, page.said, page.held, page.figures, page.ties, page.disagreements];
  return (
    <article class="subject">
      <Go to={{ screen: "actors", page: [], own: {} }} class="back">
        ← {say.back}
      </Go>
      <header class="subject-head">
        <div>
          <h1>
            <bdi>{page.name}</bdi>
          </h1>
          <p class="kind">
            <ActorMark kind={page.kind} /> {words.actors.actorKinds[page.kind]}
            {page.country && (
              <>
                , <bdi>{page.country}</bdi>
              </>
            )}
          </p>
          <Known of={page} />
          <Chips title={say.spellings} of={page.spellings.filter((one) => one !== page.name)} />
          <Chips title={say.roles} of={page.roles} />
        </div>
        <div class="side">
          <OnMapAlone select={{ actors: [page.id] }}>{say.only}</OnMapAlone>
          <Spark events={[...page.did, ...page.suffered]} />
        </div>
      </header>
      {parts.every((one) => one.length === 0) && <Empty>{say.none}</Empty>}
      <div class="parts-grid">
        <Section title={say.held} size={stripRows(page.held, "place")} wide>
          <HeldStrip lines={page.held} by="place" />
        </Section>
        <Section title={say.did} size={page.did.length}>
          <EventLines events={page.did} withPlace />
        </Section>
        <Section title={say.suffered} size={page.suffered.length}>
          <EventLines events={page.suffered} withPlace />
        </Section>
        <Section title={say.said} size={page.said.length}>
          <QuoteLines quotes={page.said} />
        </Section>
        <Section title={say.ties} size={page.ties.length}>
          <Rows
            of={page.ties.toSorted((a, b) => b.evidence - a.evidence)}
            first={12}
            row={(tie) => <Tie key={tie.id} tie={tie} of={page.id} />}
          />
        </Section>
        <Section title={say.figures} size={page.figures.length}>
          <FigureRows rows={page.figures} />
        </Section>
        <Section title={say.disagreements} size={page.disagreements.length}>
          <RefRows rows={page.disagreements} />
        </Section>
      </div>
    </article>
  );
}

function Tie({ tie, of }: { tie: TieLine; of: string }) {
  const type = (
    <Open
      sort="relation"
      id={tie.id}
      label={words.actors.tie(tie.from.name, words.actors.types[tie.type], tie.to.name)}
    >
      {words.actors.types[tie.type]}
    </Open>
  );
  const when = whenWords(tie.start, tie.end, "day");
  return (
    <li class="tie-line">
      <p>
        {tie.from.id === of ? <bdi>{tie.from.name}</bdi> : <Go to={actorAt(tie.from.id)}>{tie.from.name}</Go>} {type}{" "}
        {tie.to.id === of ? <bdi>{tie.to.name}</bdi> : <Go to={actorAt(tie.to.id)}>{tie.to.name}</Go>}
      </p>
      <p class="under">
        <span>{words.actors.evidence(tie.evidence)}</span>
        <span>{words.figures.origins(tie.origins)}</span>
        {when && <span>{when}</span>}
      </p>
    </li>
  );
}
