/** Reports by day: full for origins, hatched for copies of them. */
import type { CoverageView } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { count, words } from "../../types/words";
import { barsOf, type Bar } from "./counting";

const HEIGHT = 110,
  BASE = 88;

export function DayBars({ days }: { days: CoverageView["days"] }) {
  const bars = barsOf(days);
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map((one) => one.reports));
  const high = (n: number): number => (n / most) * (BASE - 14);
  const share = (part: number): string => `${(part * 100).toFixed(3)}%`;
  const label = (one: Bar): string =>
    words.sources.dayTold(
      one.from === one.to ? dayWords(one.from) : `${dayWords(one.from, false)} – ${dayWords(one.to)}`,
      one.reports,
      one.origins,
    );
  const peak = bars.reduce((best, one) => (one.reports > best.reports ? one : best));
  const first = bars[0]!,
    last = bars.at(-1)!;
  return (
    <figure class="day-bars">
      <figcaption>
        <span>{words.sources.perDay}</span>
        <span class="key">
          <i class="full" aria-hidden="true" />
          {words.sources.originsOf}
        </span>
        <span class="key">
          <i class="hatched" aria-hidden="true" />
          {words.sources.copies}
        </span>
      </figcaption>
      <svg width="100%" height={HEIGHT} role="img" aria-label={`${words.sources.perDay}. ${label(peak)}.`}>
        <defs>
          <pattern id="copies" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="paper" />
            <rect width="2" height="5" class="stripe" />
          </pattern>
        </defs>
        <line x1="0" x2="100%" y1={BASE} y2={BASE} class="base" />
        {bars.map((one) => (
          <g key={one.from}>
            <title>{label(one)}</title>
            <rect
              x={share(one.x + one.width * 0.08)}
              width={share(one.width * 0.84)}
              y={BASE - high(one.reports)}
              height={high(one.reports)}
              class="copies"
              fill="url(#copies)"
            />
            <rect
              x={share(one.x + one.width * 0.08)}
              width={share(one.width * 0.84)}
              y={BASE - high(one.origins)}
              height={high(one.origins)}
              class="own"
            />
          </g>
        ))}
        <text
          x={share(peak.x + peak.width / 2)}
          y={10}
          text-anchor={peak.x < 0.05 ? "start" : peak.x > 0.95 ? "end" : "middle"}
        >
          {count(most)}
        </text>
        <text x="0" y={HEIGHT - 4}>
          {dayWords(first.from)}
        </text>
        {last !== first && (
          <text x="100%" y={HEIGHT - 4} text-anchor="end">
            {dayWords(last.to)}
          </text>
        )}
      </svg>
    </figure>
  );
}
