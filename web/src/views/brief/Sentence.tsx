/** One sentence of the brief, which opens what it rests on; where several independent origins tell it, it says how many. A bare number would be read as that of a note. */
import { openClaims, openEvidence } from "../../state/address";
import type { BriefSentence } from "../../types/api.gen";
import { words } from "../../types/words";

/** Claims at most that a URL carries for one sentence. */
const MOST = 100;

/** Its own words are English, whichever script the name that it begins with is in: it runs from left to right. ``whole`` where it stands in the brief of the whole picture: there its id leads to its evidence by itself. */
export function Sentence({ of, whole }: { of: BriefSentence; whole: boolean }) {
  const follow = (): void => {
    if (whole) openEvidence({ sort: "sentence", id: of.id });
    else openClaims(of.claims.slice(0, MOST), of.text.slice(0, 400));
  };
  const said = `${words.briefing.claims(of.claims.length)}, ${words.briefing.origins(of.origins)}`;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      follow();
    }
  };
  return (
    <>
      <span
        class="sentence"
        role="button"
        tabIndex={0}
        dir="ltr"
        title={said}
        onClick={() => {
          if (getSelection()?.isCollapsed ?? true) follow();
        }}
        onKeyDown={onKey}
      >
        {of.text}
        {of.origins > 1 && (
          <small class="backed" aria-hidden="true">
            {words.briefing.backed(of.origins)}
          </small>
        )}
        <span class="unseen"> ({said})</span>
      </span>{" "}
    </>
  );
}
