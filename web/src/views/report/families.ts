/** The family of a claim's kind: that of the kind of event, and for what is no event the family that lies nearest. */
import type { BoardBook } from "../../types/choosing";
import { words } from "../../types/words";
import type { Family } from "../kit/families";

const NO_EVENTS: Readonly<Record<string, Family>> = {
  control: "ground", figure: "people", service: "people", quote: "politics", supports: "politics", backs: "politics", leads: "politics",
  "member of": "politics", "part of": "politics", "allied with": "politics", fights: "ground", mediates: "politics", sanctions: "politics",
};

export function familyOf(book: BoardBook | null, kind: string): Family {
  const known = book?.board.kinds[book.kindAt.get(kind) ?? -1]?.family;
  return known ?? NO_EVENTS[kind] ?? "other";
}

export function familyWords(family: Family): string {
  return words.families[family];
}
