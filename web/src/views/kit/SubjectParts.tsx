/** The parts that a page of an actor and a page of a place are made of. Every row opens its evidence. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { select, show } from "../../state/address";
import type { ActorPage, EventLine, FigureRow, PlacePage, QuoteLine, SubjectRef } from "../../types/api.gen";
import { dayWords, whenWords } from "../../types/days";
import type { Selection } from "../../types/selection";
import { count, words } from "../../types/words";
import { FAMILIES } from "./families";
import { FamilyMark } from "./FamilyMark";
import { Go, reportAt } from "./Go";
import { Open } from "./Open";
import { StatusMark } from "./StatusMark";
import { actorAt, newestFirst, placeAt } from "./subjects";

const say = words.pages;

/** A titled section; where there is nothing to show, there is no section. */
export function Section({
  title,
  size,
  children,
  wide = false,
}: {
  title: string;
  size: number;
  children: ComponentChildren;
  wide?: boolean;
}) {
  if (size === 0) return null;
  return (
    <section class={`card part${wide ? " broad" : ""}`} aria-label={title}>
      <h2>
        {title} <small>{count(size)}</small>
      </h2>
      {children}
    </section>
  );
}

/** How often and since when a subject is told of. */
export function Known({ of }: { of: ActorPage | PlacePage }) {
  return (
    <p class="known">
      {say.mentions(of.mentions, of.reports)}
      {of.known_first && of.known_last && <>, {say.known(dayWords(of.known_first), dayWords(of.known_last))}</>}
    </p>
  );
}

/** Leads to the map with nothing but a subject selected. */
export function OnMapAlone({ select: change, children }: { select: Partial<Selection>; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class="button main"
      onClick={() => {
        select(change);
        show({ screen: "map", page: [], own: {}, open: null });
      }}
    >
      {children}
    </button>
  );
}

/** The first rows, and a button for the rest. */
export function Rows<T>({ of, first, row }: { of: readonly T[]; first: number; row: (one: T) => ComponentChildren }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="rows">{(all ? of : of.slice(0, first)).map(row)}</ul>
      {of.length > first && !all && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          {say.all(of.length)}
        </button>
      )}
    </>
  );
}

export function EventLines({ events, withPlace }: { events: readonly EventLine[]; withPlace: boolean }) {
  return (
    <Rows
      of={newestFirst(events)}
      first={12}
      row={(one) => (
        <li key={one.id} class="event-line">
          <FamilyMark family={FAMILIES.find((family) => family === one.family) ?? "other"} label />
          <div>
            <Open sort="event" id={one.id}>
              {one.title}
            </Open>
            <p class="under">
              <span>{whenWords(one.start, one.end, one.precision) ?? words.unknown}</span>
              {withPlace && one.place && (
                <span>
                  <Go to={placeAt(one.place.id)}>{one.place.name}</Go>
                </span>
              )}
              <StatusMark status={one.status} />
              {one.killed !== null && one.killed > 0 && <span>{say.killed(one.killed)}</span>}
            </p>
          </div>
        </li>
      )}
    />
  );
}

export function FigureRows({ rows }: { rows: readonly FigureRow[] }) {
  return (
    <Rows
      of={rows}
      first={10}
      row={(one) => (
        <li key={one.id}>
          <Open sort="figure" id={one.id}>
            {one.words}
          </Open>
          <p class="under">
            {one.claimant && <bdi>{one.claimant}</bdi>}
            {one.said_on && <span>{dayWords(one.said_on)}</span>}
          </p>
        </li>
      )}
    />
  );
}

export function QuoteLines({ quotes }: { quotes: readonly QuoteLine[] }) {
  return (
    <Rows
      of={quotes}
      first={8}
      row={(one) => (
        <li key={one.id} class="quote">
          <blockquote dir="auto">{/^["“”„«‹'‘]/u.test(one.text) ? one.text : `“${one.text}”`}</blockquote>
          <p class="under">
            {one.speaker ? (
              <Go to={actorAt(one.speaker.id)}>{one.speaker.name}</Go>
            ) : (
              <bdi>{one.speaker_text ?? say.unnamed}</bdi>
            )}
            {one.said_on && <span>{dayWords(one.said_on)}</span>}
            <Open sort="quote" id={one.id}>
              {words.evidence.title}
            </Open>
            <Go to={reportAt(one.report)}>{say.toReport}</Go>
          </p>
        </li>
      )}
    />
  );
}

export function RefRows({ rows }: { rows: readonly SubjectRef[] }) {
  return (
    <Rows
      of={rows}
      first={10}
      row={(one) => (
        <li key={`${one.sort} ${one.id}`}>
          <Open sort={one.sort} id={one.id}>
            {one.title}
          </Open>
        </li>
      )}
    />
  );
}

/** Spellings, roles: short words side by side. */
export function Chips({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div class="spelt">
      <span>{title}</span>
      <ul>
        {of.slice(0, 40).map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
