/** The days that mattered most, as flags over the axis: their line on hover or focus, its evidence on a press. */
import { useSignal } from "@preact/signals";

import { openClaims } from "../../state/address";
import { book } from "../../state/board";
import type { BoardLine } from "../../types/api.gen";
import { dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { pixelOf, type Axis } from "./axis";
import { axis, range, width } from "./course";

const APART_PX = 26;
const MOST = 14;

export function Flags() {
  const told = useSignal<number | null>(null);
  const now = book.value,
    on = axis.value,
    wide = width.value;
  if (now === null || on === null) return null;
  const flags = heaviest(now.board.lines, on, wide);
  const [from, to] = range.value;
  const open = told.value === null ? undefined : flags[told.value];
  return (
    <div class="time-flags">
      {flags.map(({ line, x }, at) => (
        <button
          key={`${line.day} ${at}`}
          type="button"
          class={line.day >= from && line.day <= to ? "time-flag" : "time-flag outside"}
          style={{ insetInlineStart: `${x}px` }}
          aria-label={words.timeline.flag(dayWords(isoDay(line.day)), line.text)}
          onClick={() => openClaims(line.claims.slice(0, 60), line.text)}
          onMouseEnter={() => {
            told.value = at;
          }}
          onMouseLeave={() => {
            told.value = null;
          }}
          onFocus={() => {
            told.value = at;
          }}
          onBlur={() => {
            told.value = null;
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") told.value = null;
          }}
        >
          <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
            <path d="M2 14V1h8L7.5 4 10 7H2" />
          </svg>
        </button>
      ))}
      {open && (
        <div
          class="time-told-line"
          role="tooltip"
          style={{ insetInlineStart: `${Math.max(0, Math.min(open.x - 150, wide - 320))}px` }}
        >
          <b>{dayWords(isoDay(open.line.day))}</b>
          <span dir="auto">{open.line.text}</span>
        </div>
      )}
    </div>
  );
}

/** The heaviest lines that have room beside each other, by day. */
function heaviest(lines: readonly BoardLine[], on: Axis, wide: number): { line: BoardLine; x: number }[] {
  const taken: { line: BoardLine; x: number }[] = [];
  for (const line of [...lines].sort((a, b) => b.weight - a.weight || a.day - b.day)) {
    if (taken.length >= MOST) break;
    if (line.day < on.first || line.day > on.last) continue;
    const x = pixelOf(on, line.day + 0.5, wide);
    if (taken.every((one) => Math.abs(one.x - x) >= APART_PX)) taken.push({ line, x });
  }
  return taken.sort((a, b) => a.line.day - b.line.day);
}
