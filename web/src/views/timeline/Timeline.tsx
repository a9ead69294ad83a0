/** The timeline beneath the screens: when it happened, when it was known, and what mattered on which day. */
import "./timeline.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { selection } from "../../state/address";
import { wholeBook } from "../../state/board";
import { words } from "../../types/words";
import { low } from "../kit/narrow";
import { Controls, Range } from "./Controls";
import { axis, bars, width } from "./course";
import { Flags } from "./Flags";
import { Happened } from "./Happened";
import { Known } from "./Known";

const KEY = "vedette-timeline";
const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) === "shut";
  } catch {
    return false;
  }
};

export function Timeline() {
  const shut = useSignal(low.peek() || remembered());
  // A low window folds it by itself; what is chosen there is not remembered for windows that have room.
  useEffect(
    () =>
      low.subscribe((now) => {
        shut.value = now || remembered();
      }),
    [],
  );
  const toggle = (): void => {
    shut.value = !shut.value;
    if (low.peek()) return;
    try {
      localStorage.setItem(KEY, shut.value ? "shut" : "open");
    } catch {
      /* a page without storage forgets it */
    }
  };
  const label = shut.value ? words.timeline.show : words.timeline.hide;
  return (
    <section
      class={`timeline${shut.value ? " shut" : ""}${selection.value.known === null ? "" : " past"}`}
      aria-label={words.timeline.title}
    >
      <div class="time-side">
        <Controls />
        <Range />
        {!shut.value && <Note />}
      </div>
      {!shut.value && <Tracks />}
      <button
        type="button"
        class="time-shut"
        aria-expanded={!shut.value}
        aria-label={label}
        title={label}
        onClick={toggle}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={shut.value ? "M2 9l5-5 5 5" : "M2 5l5 5 5-5"} />
        </svg>
      </button>
    </section>
  );
}

function Note() {
  const on = axis.value,
    held = bars.value;
  if (on === null || held === null) return null;
  return (
    <p class="time-note">
      {words.timeline.bins[on.size]}
      {held.undated > 0 && (
        <>
          <br />
          {words.timeline.undated(held.undated)}
        </>
      )}
    </p>
  );
}

function Tracks() {
  const box = useRef<HTMLDivElement>(null);
  const ready = wholeBook.value !== null;
  useEffect(() => {
    const at = box.current;
    if (!at) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.floor(entry.contentRect.width);
    });
    watch.observe(at);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="time-tracks">
      <div class="time-room" ref={box}>
        {ready &&
          width.value > 0 &&
          (axis.value === null ? (
            <p class="time-none">{words.timeline.none}</p>
          ) : (
            <>
              <Flags />
              <Happened />
              <Known />
            </>
          ))}
      </div>
    </div>
  );
}
