/** What the coverage shows, worked out of its numbers: bars of days, ages, families of origins. */
import type { Age, CoverageView, OriginRow, PicturedReport } from "../../types/api.gen";
import { dayNumber, isoDay } from "../../types/days";

export const TABS = ["reports", "outlets", "origins", "ages", "skipped", "visits"] as const;
export type Tab = (typeof TABS)[number];
export const tabIn = (given: string | undefined): Tab => TABS.find((one) => one === given) ?? "reports";

/** A run of days drawn as one bar, at parts of the whole width (0 to 1). */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly x: number;
  readonly width: number;
  readonly reports: number;
  readonly origins: number;
}
const MOST_BARS = 120;

/** Bars of a day each, or of so many days that there are no more bars than can be told apart. */
export function barsOf(days: CoverageView["days"]): readonly Bar[] {
  const rows = days.map((one) => {
    const [day, reports, origins] = one;
    return { at: dayNumber(day), reports, origins };
  });
  if (rows.length === 0) return [];
  const first = Math.min(...rows.map((one) => one.at)),
    last = Math.max(...rows.map((one) => one.at));
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_BARS));
  const slots = Math.max(1, Math.ceil((last - first + 1) / step));
  const sums = new Map<number, { reports: number; origins: number }>();
  for (const { at, reports, origins } of rows) {
    const slot = Math.floor((at - first) / step);
    const sum = sums.get(slot) ?? { reports: 0, origins: 0 };
    sums.set(slot, { reports: sum.reports + reports, origins: sum.origins + origins });
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([slot, sum]) => ({
      from: isoDay(first + slot * step),
      to: isoDay(Math.min(last, first + slot * step + step - 1)),
      x: slot / slots,
      width: 1 / slots,
      ...sum,
    }));
}

/** Ages in days before the newest day of publication; places without a day come first, then the oldest. */
export function agesOf(ages: readonly Age[], newest: string | null): readonly { age: Age; days: number | null }[] {
  const end = newest === null ? null : dayNumber(newest);
  const told = ages.map((age) => ({
    age,
    days: end === null || age.last_event === null ? null : Math.max(0, end - dayNumber(age.last_event)),
  }));
  return told.sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || b.age.events - a.age.events);
}

/** Origins that were copied, the most copied first, and how many stand alone. */
export function familiesOf(rows: readonly OriginRow[]): { copied: readonly OriginRow[]; alone: readonly OriginRow[] } {
  const copied = rows.filter((one) => one.reports.length > 1).sort((a, b) => b.reports.length - a.reports.length);
  return { copied, alone: rows.filter((one) => one.reports.length <= 1) };
}

export function reportsWith(reports: readonly PicturedReport[], typed: string): readonly PicturedReport[] {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return reports;
  return reports.filter((one) => {
    const text = `${one.title ?? ""} ${one.outlet ?? ""} ${one.published ?? ""}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}
