/** The brief as it stands, as files: of the same selection and the same moment. */
import { words } from "../../types/words";
import { Take } from "../kit/Take";

type FileName = keyof typeof words.briefing.formats;

export function TakeAway({ settled }: { settled: boolean }) {
  return (
    <aside class="take-away" aria-labelledby="brief-take" aria-busy={!settled}>
      <h2 id="brief-take">{words.briefing.take}</h2>
      <ul>
        {(Object.keys(words.briefing.formats) as FileName[]).map((name) => (
          <li key={name}>
            <Take file={name}>{words.briefing.formats[name]}</Take>
          </li>
        ))}
        <li>
          <button type="button" class="button" onClick={() => print()}>
            {words.briefing.print}
          </button>
        </li>
      </ul>
    </aside>
  );
}
