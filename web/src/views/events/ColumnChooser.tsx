/** Which columns are shown; the choice stands in the URL. */
import { useEffect, useRef } from "preact/hooks";

import { setOwn } from "../../state/address";
import { words } from "../../types/words";
import { columnsWritten } from "./columns";

export function ColumnChooser({ all, chosen }: { all: readonly string[]; chosen: readonly string[] }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event): void => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !box.current?.open) return;
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  const turn = (column: string): void => {
    const next = chosen.includes(column) ? chosen.filter((one) => one !== column) : [...chosen, column];
    if (next.length) setOwn("cols", columnsWritten(next));
  };
  return (
    <details ref={box} class="columns" onKeyDown={onKey}>
      <summary class="button">{words.events.columns}</summary>
      <div class="choice" role="group" aria-label={words.events.columns}>
        <button type="button" class="button quiet" onClick={() => setOwn("cols", "")}>
          {words.events.usual}
        </button>
        {all.map((column) => (
          <label key={column}>
            <input type="checkbox" checked={chosen.includes(column)} onChange={() => turn(column)} />
            <code>{column}</code>
          </label>
        ))}
      </div>
    </details>
  );
}
