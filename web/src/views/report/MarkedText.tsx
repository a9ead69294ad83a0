/** The text of a report with its marks: every marked stretch opens the evidence of the claims that it carries. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { address, openClaims, openEvidence } from "../../state/address";
import type { Mark } from "../../types/api.gen";
import { writeAddress } from "../../types/address";
import type { Subject } from "../../types/selection";
import { words } from "../../types/words";
import type { Stretch } from "../kit/pieces";
import { runsOf, type Paragraph, type Run } from "./paragraphs";

/** Claims at most that one stretch opens together, and characters of a line that a paragraph is first thought to take. */
const TOGETHER = 40;
const LINE = 80;
/** Runs that are put into the page at once: a report of 400,000 characters comes in steps, and the page never stands still. */
const STEP = 6;

interface Given {
  text: string;
  marks: readonly Mark[];
  language: string | null;
  at: number | null;
}

export function MarkedText({ text, marks, language, at }: Given) {
  const runs = useMemo(() => runsOf(text, marks), [text, marks]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === null) return;
    const goal = root.current?.querySelector<HTMLElement>(".here");
    if (!goal) return;
    goal.scrollIntoView({ block: "center" });
    // Runs above that were not laid out yet have taken their true height by then.
    const again = requestAnimationFrame(() => goal.scrollIntoView({ block: "center" }));
    if (document.activeElement === document.body || root.current?.contains(document.activeElement))
      goal.focus({ preventScroll: true });
    return () => cancelAnimationFrame(again);
  }, [at, runs]);
  const here = useMemo(() => placeOf(runs, at), [runs, at]);
  const whole = useMemo(() => wholeOf(here, marks, at), [here, marks, at]);
  const begun = useMemo(() => beginsOf(runs), [runs]);
  const within = useMemo<Within>(() => ({ marks, begun, here, whole }), [marks, begun, here, whole]);
  const upTo = useSignal(STEP);
  const needed = here === null ? STEP : runs.findIndex((run) => run.start + run.size > here.start) + 2;
  const put = Math.max(upTo.value, needed);
  useEffect(() => {
    if (put >= runs.length) return;
    const timer = setTimeout(() => {
      upTo.value = put + STEP;
    }, 0);
    return () => clearTimeout(timer);
  }, [put, runs]);
  const nodes = useMemo(() => runs.map((run) => <RunOf key={run.start} run={run} within={within} />), [runs, within]);
  return (
    <div
      class="report-text"
      ref={root}
      lang={language ?? undefined}
      role="region"
      aria-label={words.report.text}
      onKeyDown={stepBetween}
    >
      {nodes.slice(0, put)}
    </div>
  );
}

function RunOf({ run, within }: { run: Run; within: Within }) {
  return (
    <div
      class="run"
      style={{
        containIntrinsicBlockSize: `auto ${Math.max(2, Math.ceil(run.size / LINE)) * 1.9 + run.paragraphs.length}rem`,
      }}
    >
      {run.paragraphs.map((one) => (
        <Lines key={one.start} paragraph={one} within={within} />
      ))}
    </div>
  );
}

interface Within {
  marks: readonly Mark[];
  begun: ReadonlySet<Stretch>;
  here: Stretch | null;
  whole: number | null;
}

function Lines({ paragraph, within }: { paragraph: Paragraph; within: Within }) {
  return (
    <p dir="auto" class={paragraph.runsOn ? "runs-on" : ""}>
      {paragraph.stretches.map((one) => (
        <Part key={one.start} of={one} within={within} />
      ))}
    </p>
  );
}

function Part({ of, within }: { of: Stretch; within: Within }) {
  const isHere = of === within.here || (within.whole !== null && of.spans.includes(within.whole));
  if (of.spans.length === 0)
    return isHere ? (
      <span class="here" tabIndex={-1}>
        {of.text}
      </span>
    ) : (
      <>{of.text}</>
    );
  const held = of.spans.map((index) => within.marks[index]!);
  const inner = held.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const kinds = [...new Set(held.map((one) => one.kind))].join(", ");
  const begins = within.begun.has(of);
  const subject = subjectOf(held);
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if ("ids" in subject) openClaims(subject.ids, subject.title);
    else openEvidence(subject);
  };
  return (
    <a
      href={writeAddress({ ...address.peek(), open: subject })}
      class={`claim ${inner.family}${isHere ? " here" : ""}`}
      tabIndex={begins ? 0 : -1}
      data-start={of.start}
      title={held
        .map((one) => one.says)
        .slice(0, 6)
        .join("\n")}
      onClick={follow}
    >
      {of.text}
      <span
        class="kinds"
        aria-hidden="true"
        data-kinds={kinds}
        data-count={held.filter((one) => one.end === of.end).length}
      />
    </a>
  );
}

function subjectOf(held: readonly Mark[]): Subject {
  const first = held[0]!;
  const claims = [...new Set(held.map((one) => one.claim).filter(Boolean))];
  // Words in quotation marks are no claim by themselves: they open what they became.
  if (claims.length === 0) return first.subject ?? { sort: "claim", id: first.claim };
  if (claims.length === 1) return { sort: "claim", id: claims[0]! };
  return {
    sort: "claims",
    ids: claims.slice(0, TOGETHER),
    title: [...new Set(held.map((one) => one.says))].slice(0, 3).join("; ").slice(0, 300),
  };
}

/** The mark that stands at the place, the longest of those that begin there; all of it is shown. */
function wholeOf(here: Stretch | null, marks: readonly Mark[], at: number | null): number | null {
  const length = (index: number): number =>
    marks[index]!.end - marks[index]!.start + (marks[index]!.start === at ? 1e9 : 0);
  return here === null || here.spans.length === 0 ? null : here.spans.reduce((a, b) => (length(b) > length(a) ? b : a));
}

/** The stretches at which a mark begins: what the keyboard goes to, so that each mark is met once. */
function beginsOf(runs: readonly Run[]): ReadonlySet<Stretch> {
  const seen = new Set<number>(),
    found = new Set<Stretch>();
  for (const run of runs)
    for (const paragraph of run.paragraphs)
      for (const one of paragraph.stretches) {
        if (one.spans.some((index) => !seen.has(index))) found.add(one);
        for (const index of one.spans) seen.add(index);
      }
  return found;
}

/** The stretch that a character stands in. */
function placeOf(runs: readonly Run[], at: number | null): Stretch | null {
  if (at === null) return null;
  for (const run of runs)
    for (const paragraph of run.paragraphs) for (const one of paragraph.stretches) if (one.end > at) return one;
  return null;
}

/** j and k go from mark to mark. */
function stepBetween(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("a.claim[tabindex='0']")];
  const at = all.indexOf(event.target as HTMLElement);
  const next = all[at + (event.key === "j" ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
