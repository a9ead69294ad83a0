/** The way that a person took within the drawer, from the first subject to the one that is open. */
import type { Subject } from "../../types/selection";

export type Trail = readonly Subject[];
const LONGEST = 40;

export function keyOf(subject: Subject): string {
  return "ids" in subject ? `claims:${subject.ids.join(" ")}` : `${subject.sort}:${subject.id}`;
}

/** Returns the trail once ``now`` is open: a step further, a step back, or none where the drawer closed. */
export function stepped(trail: Trail, now: Subject | null): Trail {
  if (now === null) return [];
  const key = keyOf(now);
  const last = trail.at(-1),
    before = trail.at(-2);
  if (last && keyOf(last) === key) return trail;
  if (before && keyOf(before) === key) return trail.slice(0, -1);
  return [...trail, now].slice(-LONGEST);
}
