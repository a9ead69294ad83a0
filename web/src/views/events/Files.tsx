/** The other files of the selection: each table of the picture, the events for a map, the picture itself. */
import { useEffect, useRef } from "preact/hooks";

import { words } from "../../types/words";
import { Take } from "../kit/Take";

const FILES = [
  "events.geojson",
  "figures.csv",
  "tolls.csv",
  "control.csv",
  "claims.csv",
  "actors.csv",
  "places.csv",
  "relations.csv",
  "quotes.csv",
  "reports.csv",
  "picture.json",
] as const;

export function Files() {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (box.current) box.current.open = false;
  };
  useEffect(() => {
    const away = (event: Event): void => {
      if (box.current?.open && !box.current.contains(event.target as Node)) close();
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !box.current?.open) return;
    event.stopPropagation();
    close();
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={box} class="columns files" onKeyDown={onKey}>
      <summary class="button">{words.events.files}</summary>
      <div class="choice" role="group" aria-label={words.events.filesOf}>
        {FILES.map((file) => (
          <Take key={file} file={file}>
            {file}
          </Take>
        ))}
      </div>
    </details>
  );
}
