/** What was read from a report, by kind; each leads to its place in the text. */
import { setOwn } from "../../state/address";
import { wholeBook } from "../../state/board";
import type { Mark } from "../../types/api.gen";
import { words } from "../../types/words";
import { FamilyMark } from "../kit/FamilyMark";
import { narrow } from "../kit/narrow";
import { familyOf } from "./families";

/** Kinds with more claims than this are folded at first. */
const FOLDED = 12;

export function MarkList({ marks, at }: { marks: readonly Mark[]; at: number | null }) {
  const kinds = new Map<string, Mark[]>();
  for (const one of marks) { const held = kinds.get(one.kind); if (held) held.push(one); else kinds.set(one.kind, [one]); }
  const order = [...kinds].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  return (
    <nav class="report-claims" aria-label={words.report.claims}>
      <h2>{words.report.claims} <small>{marks.length}</small></h2>
      {marks.length === 0 && <p><small>{words.report.none}</small></p>}
      {order.map(([kind, held]) => (
        <details key={kind} open={!narrow.value && (held.length <= FOLDED || order.length === 1)}>
          <summary><FamilyMark family={familyOf(wholeBook.value, kind)} /> {kind} <small>{held.length}</small></summary>
          <ol>{held.map((one) => (
            <li key={one.claim}><button type="button" class="open" dir="auto" aria-current={one.start === at ? "true" : undefined} onClick={() => setOwn("at", String(one.start), true)}>{one.says}</button></li>
          ))}</ol>
        </details>
      ))}
    </nav>
  );
}
