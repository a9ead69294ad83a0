/** The families of kinds of event: a colour that the colour-blind can tell apart (Okabe and Ito) and a shape for each. */
import type { BoardKind } from "../../types/api.gen";

export type Family = BoardKind["family"];
export const FAMILIES: readonly Family[] = ["ground", "remote", "civilians", "unrest", "politics", "people", "other"];

/** The colour of a family in the theme that the page stands in: page.css says it as --family-NAME, for every screen. */
export function familyColour(family: Family): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--family-${family}`).trim();
}
/** SVG paths within 16 × 16: crossed, burst, person, megaphone, handshake, house, dot. */
export const FAMILY_SHAPES: Record<Family, string> = {
  ground: "M3 3l10 10M13 3L3 13",
  remote: "M8 2v12M2 8h12M4 4l8 8M12 4l-8 8",
  civilians: "M8 3a2 2 0 1 0 .01 0M4 14c0-4 2-6 4-6s4 2 4 6",
  unrest: "M3 7v3l7 3V4L3 7m7 0h3m-8 4v3",
  politics: "M3 4h10v7H8l-3 3v-3H3z",
  people: "M3 8l5-5 5 5M5 7v6h6V7",
  other: "M8 6a2 2 0 1 0 .01 0",
};
/** Colours of the palette's eight slots of holders and claimants, by theme (products/drawing/palette.py). */
export const SLOT_COLOURS: Record<"light" | "dark", readonly string[]> = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d00", "#56b4e9", "#7a3e9d", "#6b7280"],
  dark: ["#4aa8e0", "#f08a3c", "#2fc79a", "#e8a3c9", "#d9b84a", "#8fd0f5", "#c08ae0", "#a3acb8"],
};
