/** What is known of a subject, the sentences that say so, and apart from them those that say otherwise. */
import { useSignal } from "@preact/signals";

import type { EvidenceView, Passage } from "../../types/api.gen";
import { words } from "../../types/words";
import { cited } from "../kit/citing";
import { copied } from "../kit/copying";
import { Open } from "../kit/Open";
import { Counted } from "./Counted";
import { PassageCard } from "./PassageCard";

/** Facts that stand open; the sentences are what is read here. */
const FIRST = 5;

export function EvidenceBody({ view, all }: { view: EvidenceView; all: (() => void) | null }) {
  const disputes = view.disagreements.filter((one) => one.id !== view.subject.id);
  return (
    <>
      <Facts of={view.facts.slice(0, FIRST)} />
      {view.facts.length > FIRST && (
        <details class="facts-more">
          <summary>{words.evidence.furtherFacts}</summary>
          <Facts of={view.facts.slice(FIRST)} />
        </details>
      )}
      {view.judged.length > 0 && (
        <section class="judged" aria-label={words.evidence.judged}>
          <h3>{words.evidence.judged}</h3>
          <ul>
            {view.judged.map((one, at) => (
              <li key={at} dir="auto">
                {one}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Counted view={view} all={all} />
      {view.says.length + view.otherwise.length > 0 && <CopyAll view={view} />}
      <div class="sides">
        <Side
          kind="says"
          title={words.evidence.says}
          passages={view.says}
          outlets={view.outlets}
          origins={view.origins}
          none={words.evidence.nobody}
        />
        <Side
          kind="otherwise"
          title={words.evidence.otherwise}
          passages={view.otherwise}
          outlets={outletsOf(view.otherwise)}
          origins={view.origins_otherwise}
          none={words.evidence.nobodyElse}
        />
      </div>
      {view.more > 0 && (
        <p class="more">
          {words.evidence.more(view.more)}{" "}
          {all && (
            <button type="button" class="button small" onClick={all}>
              {words.evidence.all}
            </button>
          )}
        </p>
      )}
      {disputes.length > 0 && (
        <section class="disputes" aria-label={words.evidence.disputes}>
          <h3>{words.evidence.disputes}</h3>
          <ul>
            {disputes.map((one) => (
              <li key={one.id}>
                <Open sort={one.sort} id={one.id}>
                  {one.title}
                </Open>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Facts({ of }: { of: EvidenceView["facts"] }) {
  if (of.length === 0) return null;
  return (
    <dl class="facts">
      {of.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SideGiven {
  kind: "says" | "otherwise";
  title: string;
  passages: readonly Passage[];
  outlets: number;
  origins: number;
  none: string;
}

function Side({ kind, title, passages, outlets, origins, none }: SideGiven) {
  return (
    <section class={`side ${kind}`} aria-labelledby={`side-${kind}`}>
      <header>
        <h3 id={`side-${kind}`}>{title}</h3>
        {passages.length > 0 && <small>{words.evidence.sides(outlets, origins)}</small>}
      </header>
      {passages.length === 0 && <p class="none">{none}</p>}
      {passages.map((one) => (
        <PassageCard key={`${one.claim} ${one.report} ${one.start}`} passage={one} />
      ))}
    </section>
  );
}

function outletsOf(passages: readonly Passage[]): number {
  return new Set(passages.flatMap((one) => [...(one.outlet === null ? [] : [one.outlet]), ...one.copies])).size;
}

function CopyAll({ view }: { view: EvidenceView }) {
  const note = useSignal("");
  const copy = (): void => {
    void copied(cited(view)).then((done) => {
      note.value = done ? words.evidence.copied : words.evidence.notCopied;
      setTimeout(() => {
        note.value = "";
      }, 4000);
    });
  };
  return (
    <p class="copy-all">
      <button type="button" class="button small" onClick={copy}>
        {words.evidence.copyAll}
      </button>{" "}
      <span class="said" role="status">
        {note.value}
      </span>
    </p>
  );
}
