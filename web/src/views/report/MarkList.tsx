/** What was read from a report, by kind; each leads to its place in the text. */
import { useMemo } from "preact/hooks";

import { setOwn } from "../../state/address";
import type { Mark } from "../../types/api.gen";
import { words } from "../../types/words";
import { FamilyMark } from "../kit/FamilyMark";
import { narrow } from "../kit/narrow";
import { unitsOf } from "../kit/pieces";

/** Kinds with more claims than this are folded at first. */
const FOLDED = 12;

/** Characters of a quote's own words. */
const QUOTED = 90;

export function MarkList({ text, marks, at }: { text: string; marks: readonly Mark[]; at: number | null }) {
  const units = useMemo(() => unitsOf(text), [text]);
  const kinds = new Map<string, Mark[]>();
  for (const one of marks) {
    const held = kinds.get(one.kind);
    if (held) held.push(one);
    else kinds.set(one.kind, [one]);
  }
  const order = [...kinds].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  return (
    <nav class="report-claims" aria-label={words.report.claims}>
      <h2>
        {words.report.claims} <small>{marks.length}</small>
      </h2>
      {marks.length === 0 && (
        <p>
          <small>{words.report.none}</small>
        </p>
      )}
      {order.map(([kind, held]) => (
        <details key={kind} open={!narrow.value && (held.length <= FOLDED || order.length === 1)}>
          <summary>
            <FamilyMark family={held[0]!.family} /> {kind} <small>{held.length}</small>
          </summary>
          <ol>
            {held.map((one) => (
              <li key={`${one.claim} ${one.start}`}>
                <button
                  type="button"
                  class="open"
                  dir="auto"
                  aria-current={one.start === at ? "true" : undefined}
                  onClick={() => setOwn("at", String(one.start), true)}
                >
                  {saidBy(one, text, units)}
                </button>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </nav>
  );
}

/** What a claim says; of words in quotation marks, the words. */
function saidBy(one: Mark, text: string, units: (offset: number) => number): string {
  if (one.kind !== "quote") return one.says;
  const from = units(one.start),
    to = units(one.end);
  return to - from > QUOTED ? `${text.slice(from, from + QUOTED).trimEnd()}…` : text.slice(from, to);
}
