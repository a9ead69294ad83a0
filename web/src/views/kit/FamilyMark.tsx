/** The mark of a family of events: its shape in its colour. */
import { FAMILY_SHAPES, type Family } from "./families";
import { words } from "../../types/words";

export function FamilyMark({ family, label = false }: { family: Family; label?: boolean }) {
  return (
    <svg
      class={`family ${family}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role={label ? "img" : undefined}
      aria-hidden={label ? undefined : true}
      aria-label={label ? words.families[family] : undefined}
    >
      <path d={FAMILY_SHAPES[family]} />
    </svg>
  );
}
