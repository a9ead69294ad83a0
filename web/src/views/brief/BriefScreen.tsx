/** The brief of the moment: it follows the selection, and every sentence opens the reports that it rests on. */
import { useComputed } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { asked, settled } from "../../state/board";
import { resource } from "../../state/loading";
import type { BriefView } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Open } from "../kit/Open";
import { Empty, Told } from "../kit/Standing";
import "./brief.css";
import { Contents } from "./Contents";
import { Sentence } from "./Sentence";
import { stepBetween } from "./stepping";
import { TakeAway } from "./TakeAway";

/** Milliseconds without a further change of the selection before the brief is asked for. */
const REST = 300;

export default function BriefScreen() {
  // As text, so that a step that leaves the question as it was (the drawer, the theme) asks nothing.
  const question = useComputed(() => (asked.value.version === null ? null : JSON.stringify(asked.value)));
  const found = useMemo(
    () =>
      resource(
        () => question.value,
        (_key, signal) => get("/api/v1/brief", { query: asked.peek().query, signal }),
        REST,
      ),
    [],
  );
  useEffect(() => () => found.stop(), []);
  return (
    <Told of={found.state.value} again={() => found.reload()}>
      {(brief) => <Brief brief={brief} />}
    </Told>
  );
}

function Brief({ brief }: { brief: BriefView }) {
  const whole = brief.selection === null;
  const empty = brief.highlights.length === 0 && brief.sections.every((one) => one.sentences.length === 0);
  return (
    <div class="brief-frame">
      <Contents sections={brief.sections} />
      <article class="brief" onKeyDown={stepBetween} aria-labelledby="brief-headline">
        <header class="brief-head">
          <h1 id="brief-headline" dir="ltr">
            {brief.headline}
          </h1>
          <p class="brief-made">
            {words.briefing.made(brief.events, brief.reports, brief.origins)}
            {brief.as_of && (
              <>
                , <time dateTime={brief.as_of}>{words.briefing.asOf(dayWords(brief.as_of.slice(0, 10)))}</time>
              </>
            )}
            . {words.briefing.of} <bdi>{brief.selection ?? words.briefing.wholePicture}</bdi>.
          </p>
        </header>
        {empty && <Empty>{words.briefing.empty}</Empty>}
        {brief.highlights.length > 0 && (
          <section class="highlights" aria-labelledby="brief-short">
            <h2 id="brief-short">{words.briefing.highlights}</h2>
            <ul>
              {brief.highlights.map((one) => (
                <li key={one.id}>
                  <Sentence of={one} whole={whole} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {brief.tolls.length > 0 && (
          <section class="brief-tolls" aria-labelledby="brief-tolls">
            <h2 id="brief-tolls">{words.briefing.tolls}</h2>
            <ul>
              {brief.tolls.map((one) => (
                <li key={one.id}>
                  <Open sort={one.sort} id={one.id} class="sentence">
                    {one.title}
                  </Open>
                </li>
              ))}
            </ul>
          </section>
        )}
        {brief.sections.map((section, at) => (
          <section key={section.title} aria-labelledby={`brief-${at}`}>
            <h2 id={`brief-${at}`} tabIndex={-1}>
              {section.title}
            </h2>
            <p>
              {section.sentences.map((one) => (
                <Sentence key={one.id} of={one} whole={whole} />
              ))}
            </p>
          </section>
        ))}
        <footer class="brief-foot">
          {brief.refused > 0 && <p>{words.briefing.refused(brief.refused)}</p>}
          <p>{words.briefing.hint}</p>
        </footer>
      </article>
      <TakeAway settled={settled.value} />
    </div>
  );
}
