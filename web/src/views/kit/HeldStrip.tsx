/** Who held what over days: solid assessed, hatched claimed, crossed contested; each bar opens its evidence. */
import { openEvidence } from "../../state/address";
import { theCase } from "../../state/case";
import type { ControlLine } from "../../types/api.gen";
import { dayAs, dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { Go } from "./Go";
import { actorAt, placeAt, stripOf } from "./subjects";

const say = words.pages;

export function HeldStrip({ lines, by }: { lines: readonly ControlLine[]; by: "place" | "holder" }) {
  const strip = stripOf(lines, by, theCase.value?.first_published ?? null, theCase.value?.last_published ?? null);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return (
    <div class="strip" role="group" aria-label={say.strip}>
      <ul>
        {strip.rows.map((row) => (
          <li key={row.id}>
            <Go to={by === "place" ? placeAt(row.id) : actorAt(row.id)}>{row.name}</Go>
            <div class="lane">
              {row.bars.map((bar) => (
                <button
                  key={bar.line.id}
                  type="button"
                  class={`bar ${bar.line.status}${bar.earlier ? " earlier" : ""}${bar.lasting ? " lasting" : ""}${bar.over ? " over" : ""}`}
                  title={spell(bar.line)}
                  aria-label={spell(bar.line)}
                  style={{ insetInlineStart: `${100 * bar.from}%`, width: `${100 * (bar.to - bar.from)}%` }}
                  onClick={() => openEvidence({ sort: "control", id: bar.line.id })}
                />
              ))}
            </div>
            <small>
              {row.bars
                .map(({ line }) => `${words.control[line.status]}${line.since || line.until ? "" : ","} ${days(line)}`)
                .join("; ")}
            </small>
          </li>
        ))}
      </ul>
      <div class="strip-days" aria-hidden="true">
        {ticks.map((one) => (
          <span key={one} style={{ insetInlineStart: `${one * 100}%` }}>
            {dayWords(isoDay(Math.round(strip.from + one * (strip.to - 1 - strip.from))), one === 0)}
          </span>
        ))}
      </div>
    </div>
  );
}

function spell(line: ControlLine): string {
  return [
    line.place.name,
    line.holder.name,
    words.control[line.status],
    days(line),
    line.from ? `${say.from} ${line.from.name}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function days(line: ControlLine): string {
  if (!line.since && !line.until) return say.notTold;
  return [
    line.since && (line.precision === "before" ? say.by : say.since)(dayAs(line.since, line.precision)),
    line.until && say.until(dayWords(line.until)),
  ]
    .filter(Boolean)
    .join(" ");
}
