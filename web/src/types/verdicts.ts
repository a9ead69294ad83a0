/** What can be said of a record by its sort, and what of it may be wrong (the API refuses all else). */
import type { JudgementIn } from "./api.gen";

export type Verdict = JudgementIn["verdict"];
export type What = NonNullable<JudgementIn["what"]>;
export const WHATS: readonly What[] = ["kind", "actor", "place", "time", "count"];
export const DIGITS: readonly string[] = ["1", "2", "3", "4", "5", "6"];
export const LETTERS: readonly string[] = ["A", "B", "C", "D", "E", "F"];

const CLAIMED: readonly Verdict[] = ["right", "wrong", "graded"];
const VERDICTS: Readonly<Record<string, readonly Verdict[]>> = {
  event: CLAIMED,
  control: CLAIMED,
  relation: CLAIMED,
  service: CLAIMED,
  expectation: CLAIMED,
  claim: CLAIMED,
  figure: ["right", "wrong", "excluded", "graded"],
  actor: ["right", "wrong"],
  place: ["right", "wrong", "placed"],
  report: ["right", "wrong"],
};

/** The verdicts that a record of this sort takes; none where its claims are judged instead. */
export function verdictsOf(sort: string): readonly Verdict[] {
  return VERDICTS[sort] ?? [];
}

/** Whether a part alone of it can be wrong. */
export function hasParts(sort: string): boolean {
  return verdictsOf(sort).includes("graded");
}

/** Latitude, longitude and radius as they were typed; null where they are no place on earth. */
export function spotIn(
  lat: string,
  lon: string,
  radius: string,
): { lat: number; lon: number; radius_m: number | null } | null {
  const number = (text: string): number => (text.trim() === "" ? NaN : Number(text.trim().replace(",", ".")));
  const [y, x] = [number(lat), number(lon)];
  const r = radius.trim() === "" ? null : number(radius);
  const whole = r === null || (Number.isFinite(r) && r >= 0 && r <= 2_000_000);
  return Math.abs(y) <= 90 && Math.abs(x) <= 180 && whole
    ? { lat: y, lon: x, radius_m: r === null ? null : Math.round(r) }
    : null;
}
