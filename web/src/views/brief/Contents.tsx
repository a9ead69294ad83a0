/** What the brief holds, each with the way there. */
import type { BriefView } from "../../types/api.gen";
import { words } from "../../types/words";

export function Contents({ sections }: { sections: BriefView["sections"] }) {
  if (sections.length < 2) return <div class="contents" />;
  const goTo = (at: number): void => {
    const heading = document.getElementById(`brief-${at}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav class="contents" aria-labelledby="brief-contents">
      <h2 id="brief-contents">{words.briefing.contents}</h2>
      <ol>
        {sections.map((one, at) => (
          <li key={one.title}>
            <button type="button" class="open" onClick={() => goTo(at)}>
              {one.title} <small>{one.sentences.length}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
