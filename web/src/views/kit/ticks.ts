/** Days that are written along an axis of time, in the same words wherever one stands. */
import { isoDay } from "../../types/days";

export interface Tick {
  readonly day: number;
  readonly label: string;
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Days that are written under the axis, as many as have room: days, Mondays, months or years. */
export function ticksOf(
  { first, last }: { readonly first: number; readonly last: number },
  width_px: number,
  room_px = 64,
): Tick[] {
  const most = Math.max(2, Math.floor(width_px / room_px)),
    days = last - first + 1;
  const ticks: Tick[] = [];
  const step = [1, 2, 7, 14].find((one) => days / one <= most);
  if (step !== undefined) {
    const from = step >= 7 ? first + ((7 - ((((first + 3) % 7) + 7) % 7)) % 7) : first;
    for (let day = from; day <= last; day += step) ticks.push({ day, label: shortDay(day) });
    return ticks;
  }
  const [year = 1970, month = 1] = isoDay(first).split("-").map(Number);
  const months = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => days / (30.4 * one) <= most) ?? 240;
  for (let at = 0; ; at++) {
    const day = Date.UTC(year, month - 1 + at, 1) / 86_400_000;
    if (day > last) return ticks;
    const iso = isoDay(day),
      ofYear = Number(iso.slice(5, 7)) - 1;
    if (day < first || (Number(iso.slice(0, 4)) * 12 + ofYear) % months !== 0) continue;
    ticks.push({ day, label: ofYear === 0 || months >= 12 ? iso.slice(0, 4) : MONTHS[ofYear]! });
  }
}

function shortDay(day: number): string {
  const iso = isoDay(day);
  return `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ""}`;
}
