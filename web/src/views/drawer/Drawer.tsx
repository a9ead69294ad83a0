/** The drawer of evidence: beside the screen and not over it, so that the map stays in use; a sheet on a phone. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { get } from "../../data/client";
import { open, openEvidence, selection } from "../../state/address";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import type { EvidenceView } from "../../types/api.gen";
import type { Subject } from "../../types/selection";
import { words } from "../../types/words";
import { Told } from "../kit/Standing";
import { narrow } from "../kit/narrow";
import "./drawer.css";
import { EvidenceBody } from "./EvidenceBody";
import { Grip, width } from "./Grip";
import { keyOf, stepped, type Trail } from "./trail";

/** Passages that are asked for at first, and at most. */
const FIRST = 60;
const MOST = 500;
type Sort = EvidenceView["subject"]["sort"];

function load(subject: Subject, most: number, known: string | null, signal: AbortSignal): Promise<EvidenceView> {
  const asOf = known === null ? {} : { as_of: known };
  if ("ids" in subject) return get("/api/v1/evidence", { query: { claim: [...subject.ids], ...asOf }, signal });
  return get("/api/v1/evidence/{sort}/{id}", {
    path: { sort: subject.sort as Sort, id: subject.id },
    query: { most, ...asOf },
    signal,
  });
}

export function Drawer() {
  const trail = useSignal<Trail>([]);
  const most = useSignal(FIRST);
  const opener = useRef<Element | null>(null);
  const panel = useRef<HTMLElement>(null);
  const enter = useRef(false);
  const subject = useComputed(() => (open.value === null ? null : JSON.stringify(open.value)));
  const known = useComputed(() => selection.value.known);
  const found = useMemo(
    () =>
      resource(
        () =>
          subject.value === null
            ? null
            : {
                subject: JSON.parse(subject.value) as Subject,
                most: most.value,
                known: known.value,
                version: version.value,
              },
        (asked, stop) =>
          load(asked.subject, asked.most, asked.known, stop).then((view) => ({ view, key: keyOf(asked.subject) })),
      ),
    [],
  );
  useEffect(() => {
    const stop = open.subscribe((now) => {
      const at = document.activeElement;
      const within = panel.current?.contains(at) ?? false;
      const first = trail.peek().length === 0;
      trail.value = stepped(trail.peek(), now);
      if (now === null) {
        if (!first && (within || at === document.body)) giveBack(opener.current);
        opener.current = null;
        return;
      }
      if (!within && at !== document.body) opener.current = at;
      // By keyboard (or from within) the focus comes along; a click leaves it where it is.
      enter.current = within || (at?.matches(":focus-visible") ?? false);
      if (first) most.value = FIRST;
    });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || open.peek() === null) return;
      const at = event.target as HTMLElement;
      if (
        at.closest("dialog, [role=dialog], [role=listbox], [role=combobox]") ||
        (at.matches("input, textarea, select") && !panel.current?.contains(at))
      )
        return;
      event.preventDefault();
      openEvidence(null);
    };
    addEventListener("keydown", escape);
    return () => {
      stop();
      removeEventListener("keydown", escape);
      found.stop();
    };
  }, []);
  useEffect(() => {
    if (!enter.current || open.value === null) return;
    enter.current = false;
    panel.current?.querySelector<HTMLElement>(".drawer-title")?.focus();
  }, [subject.value]);

  const now = open.value;
  const state = found.state.value;
  const told = state.value !== null && now !== null && state.value.key === keyOf(now) ? state.value : null;
  const title =
    now === null ? "" : "title" in now && now.title ? now.title : (told?.view.subject.title ?? words.evidence.title);
  const before = trail.value.at(-2);
  return (
    <>
      <p class="unseen" role="status">
        {told ? `${words.evidence.title}: ${title}` : ""}
      </p>
      {now !== null && (
        <aside
          class="drawer"
          ref={panel}
          aria-label={words.evidence.title}
          style={narrow.value ? {} : { inlineSize: `${width.value}px` }}
          onKeyDown={stepBetween}
        >
          <Grip />
          <header class="drawer-head">
            <div class="drawer-ways">
              {before && (
                <button type="button" class="button quiet small" onClick={() => openEvidence(before)}>
                  <span aria-hidden="true">‹ </span>
                  {words.evidence.back}
                </button>
              )}
              <span class="drawer-sort">
                {told && told.view.subject.sort !== "sentence" ? told.view.subject.sort : words.evidence.title}
              </span>
              <button
                type="button"
                class="icon"
                aria-label={words.evidence.close}
                title={`${words.evidence.close} (Esc)`}
                onClick={() => openEvidence(null)}
              >
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  <path d="M3 3l10 10M13 3L3 13" />
                </svg>
              </button>
            </div>
            <h2 class="drawer-title" tabIndex={-1} dir="auto">
              {title}
            </h2>
          </header>
          <div class="drawer-body" tabIndex={-1}>
            <Told
              of={{
                value: told,
                busy: state.busy,
                error: state.busy ? null : state.error,
                quiet: state.quiet ?? false,
              }}
              again={() => found.reload()}
            >
              {(one) => (
                <EvidenceBody
                  view={one.view}
                  all={
                    most.value < MOST && !("ids" in now)
                      ? () => {
                          most.value = MOST;
                        }
                      : null
                  }
                />
              )}
            </Told>
          </div>
        </aside>
      )}
    </>
  );
}

/** Gives the focus back to what opened the drawer, or to the screen where that is gone. */
function giveBack(to: Element | null): void {
  const goal = to instanceof HTMLElement || to instanceof SVGElement ? to : null;
  if (goal?.isConnected) goal.focus();
  else document.getElementById("screen")?.focus({ preventScroll: true });
}

/** j and k go from sentence to sentence. */
function stepBetween(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const at = event.target as HTMLElement;
  if (
    (event.key !== "j" && event.key !== "k") ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    at.matches("input, textarea, select")
  )
    return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>(".passage")];
  const here = cards.findIndex((one) => one.contains(at));
  const next = cards[here < 0 ? 0 : here + (event.key === "j" ? 1 : -1)];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
