/** One key for each answer, in each mode of the review. */
import type { Said } from "../../state/judging";
import { DIGITS, LETTERS, WHATS, type Verdict, type What } from "../../types/verdicts";
import { words } from "../../types/words";

export type Mode = "answer" | "wrong" | "grade" | "place";
export type Act =
  | { readonly do: "say"; readonly said: Said }
  | { readonly do: "mode"; readonly mode: Mode }
  | { readonly do: "skip" | "undo" | "help" };

export const KEYS: Readonly<Partial<Record<Verdict, string>>> = {
  same: "s",
  different: "d",
  right: "r",
  wrong: "w",
  excluded: "x",
  graded: "g",
  placed: "p",
};
const MODES: Readonly<Partial<Record<Verdict, Mode>>> = { wrong: "wrong", graded: "grade", placed: "place" };

/** The mode that asks further, where an answer alone does not say all. */
export function modeOf(verdict: Verdict, sort: string): Mode | null {
  // Of a name or a place that is wrong, no part can be: it is answered at once.
  if (verdict === "wrong" && (sort === "place" || sort === "merge" || sort === "outlet")) return null;
  return MODES[verdict] ?? null;
}

export function gradesOf(sort: string): readonly string[] {
  return sort === "outlet" ? LETTERS : DIGITS;
}

/** What a key does; null where it does nothing here. */
export function actOf(key: string, mode: Mode, sort: string, verdicts: readonly Verdict[]): Act | null {
  const low = key.length === 1 ? key.toLowerCase() : key;
  if (low === "?") return { do: "help" };
  if (mode !== "answer" && low === "Escape") return { do: "mode", mode: "answer" };
  if (mode === "wrong") {
    if (low === "Enter") return { do: "say", said: { verdict: "wrong" } };
    const what = WHATS.find((one) => words.review.partKeys[one] === low);
    return what ? { do: "say", said: { verdict: "wrong", what } } : null;
  }
  if (mode === "grade") {
    const grade = gradesOf(sort).find((one) => one.toLowerCase() === low);
    return grade ? { do: "say", said: { verdict: "graded", grade } } : null;
  }
  if (mode === "place") return null;
  if (low === " " || low === "ArrowRight") return { do: "skip" };
  if (low === "u") return { do: "undo" };
  const verdict = verdicts.find((one) => KEYS[one] === low);
  return verdict ? given(verdict, sort) : null;
}

/** What a button of a verdict does. */
export function given(verdict: Verdict, sort: string): Act {
  const mode = modeOf(verdict, sort);
  return mode ? { do: "mode", mode } : { do: "say", said: { verdict } };
}

/** Answers whose effect is told beside their buttons, the doubting ones first: they are what changes the picture. */
export function likely(verdicts: readonly Verdict[]): readonly Verdict[] {
  const order: readonly Verdict[] = ["different", "wrong", "excluded", "same", "right"];
  return order.filter((one) => verdicts.includes(one));
}

export const effectKey = (item: string, version: string, verdict: Verdict, what?: What): string =>
  `${version} ${item} ${verdict} ${what ?? ""}`;
