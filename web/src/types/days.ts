/** Days: ISO 8601 in URLs and answers, numbers from 1970-01-01 in columns, words on screens. Always UTC. */

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function isDay(text: string | null | undefined): text is string {
  return typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** "27 Jan 2025". */
export function dayWords(iso: string, withYear = true): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""}${withYear ? ` ${year ?? ""}` : ""}`;
}

/** A day no more exact than the words: "27 Jan 2025", "Jan 2025", "2025". */
export function dayAs(iso: string, precision: string): string {
  if (precision === "year") return iso.slice(0, 4);
  return precision === "month" ? dayWords(iso).slice(dayWords(iso).indexOf(" ") + 1) : dayWords(iso);
}

/** What the days and their precision say: "27 Jan 2025", "20–26 Jan 2025", "before 27 Jan 2025", "January 2025". */
export function whenWords(start: string | null, end: string | null, precision: string): string | null {
  if (start === null && end === null) return null;
  if (start === null) return `by ${dayWords(end!)}`;
  if (end === null) return `since ${dayWords(start)}`;
  if (start === end) return dayWords(start);
  if (precision === "year" && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${dayWords(start, !sameYear)} – ${dayWords(end)}`;
}
