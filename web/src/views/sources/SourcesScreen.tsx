/** What was read and what was not, who printed it, what goes back to whom, and how old the newest word of a place is. */
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { own, setOwn } from "../../state/address";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import type { CoverageView } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { count, words } from "../../types/words";
import { Told } from "../kit/Standing";
import { Ages } from "./Ages";
import { TABS, tabIn, type Tab } from "./counting";
import { DayBars } from "./DayBars";
import { Origins } from "./Origins";
import { Outlets } from "./Outlets";
import { ReportList } from "./ReportList";
import { Skipped, Visits } from "./Skipped";
import "./sources.css";

const text = words.sources;

export default function SourcesScreen() {
  const coverage = useMemo(
    () =>
      resource(
        () => version.value,
        (_version, signal) => get("/api/v1/coverage", { signal }),
      ),
    [],
  );
  useEffect(() => () => coverage.stop(), []);
  return (
    <Told of={coverage.state.value} again={() => coverage.reload()}>
      {(told) => <Coverage of={told} />}
    </Told>
  );
}

function Coverage({ of }: { of: CoverageView }) {
  const tab = tabIn(own.value["tab"]);
  return (
    <div class="coverage">
      <div class="screen-head">
        <h1>{text.title}</h1>
      </div>
      <p class="lead">
        {text.summary(of.reports, of.outlets_count, of.origins)}
        {of.first_published && of.last_published && (
          <>, {text.span(dayWords(of.first_published), dayWords(of.last_published))}</>
        )}
        {of.last_event && <>; {text.lastEvent(dayWords(of.last_event))}</>}
        {of.undated > 0 && <>; {text.undated(of.undated)}</>}.
      </p>
      <ul class="read-strip">
        <Tile n={of.reports - of.skimmed - of.unread} name={text.read} note={text.readNote} tab="reports" />
        <Tile n={of.skimmed} name={text.skimmed} note={text.skimmedNote} tab="reports" />
        <Tile n={of.skipped.length} name={text.skipped} note={text.skippedNote} tab="skipped" />
        <Tile n={of.unread} name={text.failed} note={text.failedNote} tab="skipped" bad />
        <Tile n={of.pending} name={text.pending} note={text.pendingNote} tab="skipped" />
      </ul>
      <DayBars days={of.days} />
      <Tabs
        now={tab}
        counts={{
          reports: of.reports,
          outlets: of.outlets.length,
          origins: of.origins,
          ages: of.ages.length,
          skipped: of.skipped.length + of.unread,
          visits: of.sources.length,
        }}
      />
      <div role="tabpanel" id="coverage-panel" aria-labelledby={`tab-${tab}`} tabIndex={0} class="panel">
        {tab === "reports" ? (
          <ReportList />
        ) : tab === "outlets" ? (
          <Outlets rows={of.outlets} />
        ) : tab === "origins" ? (
          <Origins rows={of.origin_rows} />
        ) : tab === "ages" ? (
          <Ages ages={of.ages} newest={of.last_published} />
        ) : tab === "skipped" ? (
          <Skipped of={of} />
        ) : (
          <Visits rows={of.sources} />
        )}
      </div>
    </div>
  );
}

function Tile({ n, name, note, tab, bad = false }: { n: number; name: string; note: string; tab: Tab; bad?: boolean }) {
  return (
    <li>
      <button type="button" class={bad && n > 0 ? "bad" : ""} title={note} onClick={() => setOwn("tab", tab, true)}>
        <strong>{count(n)}</strong>
        <span>{name}</span>
        <small>{note}</small>
      </button>
    </li>
  );
}

function Tabs({ now, counts }: { now: Tab; counts: Record<Tab, number> }) {
  const onKey = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(now);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = TABS[(next + TABS.length) % TABS.length]!;
    setOwn("tab", to, true);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={text.tabList} class="tabs" onKeyDown={onKey}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === now}
          aria-controls="coverage-panel"
          tabIndex={one === now ? 0 : -1}
          onClick={() => setOwn("tab", one, true)}
        >
          {text.tabs[one]} <span class="tally">{count(counts[one])}</span>
        </button>
      ))}
    </div>
  );
}
