/** The selection that all screens share, and how it stands in the URL. Days are ISO 8601 ("2025-01-27"). */

export type Status = "confirmed" | "reported" | "claimed" | "contested";

export interface Selection {
  readonly from: string | null;
  readonly to: string | null;
  /** The other clock: only what a report had told by this day. */
  readonly known: string | null;
  readonly kinds: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly statuses: readonly Status[];
  readonly words: string;
  readonly background: boolean;
}

export const EVERYTHING: Selection = {
  from: null,
  to: null,
  known: null,
  kinds: [],
  actors: [],
  places: [],
  statuses: [],
  words: "",
  background: false,
};

export type Screen = "map" | "brief" | "disagreements" | "figures" | "actors" | "events" | "review" | "sources" | "add";

export const SCREENS: readonly Screen[] = [
  "map",
  "brief",
  "disagreements",
  "figures",
  "actors",
  "events",
  "review",
  "sources",
  "add",
];

/** A record whose evidence is open in the drawer; ``claims`` for a sentence or a line, which are bound to claims. */
export type Subject =
  | { readonly sort: string; readonly id: string }
  | { readonly sort: "claims"; readonly ids: readonly string[]; readonly title: string };

/** All that a link restores: the screen, a page of it (an actor, a report), the selection, what is open, its own settings. */
export interface Address {
  readonly screen: Screen;
  /** Further words of the path: ["actors", ID] is the page of an actor, ["reports", ID] a whole report. */
  readonly page: readonly string[];
  readonly selection: Selection;
  readonly open: Subject | null;
  /** Settings of one screen (the measure of the figures, the sorting of a table), by name. */
  readonly own: Readonly<Record<string, string>>;
}
