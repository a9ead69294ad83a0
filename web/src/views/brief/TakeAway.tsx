/** The brief as it stands, as files: of the same selection and the same moment. */
import { useComputed } from "@preact/signals";

import { BASE } from "../../data/client";
import { asked } from "../../state/board";
import { words } from "../../types/words";

type FileName = keyof typeof words.briefing.formats;

export function TakeAway({ settled }: { settled: boolean }) {
  const query = useComputed(() => queryText(asked.value.query));
  return (
    <aside class="take-away" aria-labelledby="brief-take" aria-busy={!settled}>
      <h2 id="brief-take">{words.briefing.take}</h2>
      <ul>
        {(Object.keys(words.briefing.formats) as FileName[]).map((name) => (
          <li key={name}><a class="button" href={`${BASE}/exports/${name}${query.value}`} download>{words.briefing.formats[name]}</a></li>
        ))}
        <li><button type="button" class="button" onClick={() => print()}>{words.briefing.print}</button></li>
      </ul>
    </aside>
  );
}

function queryText(query: object): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one));
  const text = asked.toString();
  return text ? `?${text}` : "";
}
