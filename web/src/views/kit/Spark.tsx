/** How many events on each day, as small bars: a glance, with the words for those who do not see it. */
import type { EventLine } from "../../types/api.gen";
import { dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { byDay } from "./subjects";

const say = words.pages;

export function Spark({ events }: { events: readonly Pick<EventLine, "start" | "end">[] }) {
  const { from, counts } = byDay(events);
  if (counts.length < 2) return null;
  const most = Math.max(...counts),
    step = Math.max(3, Math.min(14, 220 / counts.length));
  const peak = dayWords(isoDay(from + counts.indexOf(most)));
  return (
    <figure class="spark">
      <svg
        viewBox={`0 0 ${(counts.length * step).toFixed(1)} 36`}
        width={counts.length * step}
        height="36"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${say.spark(events.length)}; ${say.most(most, peak)}`}
      >
        {counts.map((n, at) => (
          <rect
            key={at}
            x={at * step}
            y={n ? 36 - (34 * n) / most : 35}
            width={Math.max(1, step - 1.5)}
            height={n ? (34 * n) / most : 1}
            class={n ? "some" : "none"}
          >
            <title>{`${dayWords(isoDay(from + at))}: ${n}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{dayWords(isoDay(from))}</span>
        <span>{dayWords(isoDay(from + counts.length - 1))}</span>
      </figcaption>
    </figure>
  );
}
