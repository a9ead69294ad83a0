/** The search of the whole case: records by name, reports by their words. "/" comes here from everywhere. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { get } from "../../data/client";
import { go, openEvidence, select } from "../../state/address";
import { resource } from "../../state/loading";
import { words } from "../../types/words";

export function SearchBox() {
  const text = useSignal("");
  const active = useSignal(-1);
  const shown = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(
    () =>
      resource(
        () => (text.value.trim().length < 2 ? null : text.value.trim()),
        (q, signal) => get("/api/v1/search", { query: { q, limit: 8 }, signal }),
        180,
      ),
    [],
  );
  useEffect(() => {
    const slash = (event: KeyboardEvent): void => {
      const at = event.target as HTMLElement;
      if (
        event.key !== "/" ||
        event.ctrlKey ||
        event.metaKey ||
        at.matches("input, textarea, select, [contenteditable]")
      )
        return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", slash);
    return () => {
      removeEventListener("keydown", slash);
      found.stop();
    };
  }, []);
  const got = found.state.value.value;
  const rows: { key: string; title: string; note: string; go: () => void }[] = [
    ...(text.value.trim()
      ? [
          {
            key: "words",
            title: text.value.trim(),
            note: words.search.select,
            go: () => select({ words: text.value.trim() }),
          },
        ]
      : []),
    ...(got?.records ?? []).map((one) => ({
      key: `${one.sort}:${one.id}`,
      title: one.title,
      note: one.sort,
      go: () => {
        if (one.sort === "actor") go("actors", [one.id]);
        else if (one.sort === "place") go("actors", ["places", one.id]);
        else openEvidence(one);
      },
    })),
    ...(got?.reports ?? []).map((one) => ({
      key: `report:${one.id}`,
      title: one.title ?? one.words,
      note: [one.outlet, one.published].filter(Boolean).join(", "),
      go: () => go("sources", ["reports", one.id]),
    })),
  ];
  const take = (at: number): void => {
    const row = rows[at];
    if (!row) return;
    row.go();
    shown.value = false;
    active.value = -1;
    field.current?.blur();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      shown.value = true;
      const step = event.key === "ArrowDown" ? 1 : -1;
      active.value = rows.length ? (active.value + step + rows.length) % rows.length : -1;
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(Math.max(0, active.value));
    } else if (event.key === "Escape") {
      shown.value = false;
      active.value = -1;
    }
  };
  const isOpen = shown.value && rows.length > 0;
  return (
    <div class="search" role="search">
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls="found"
        aria-autocomplete="list"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-activedescendant={isOpen && active.value >= 0 ? `found-${active.value}` : undefined}
        aria-label={words.shell.search}
        placeholder={words.shell.searchHint}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value.slice(0, 200);
          shown.value = true;
          active.value = -1;
        }}
        onFocus={() => {
          shown.value = true;
        }}
        onBlur={() =>
          setTimeout(() => {
            shown.value = false;
          }, 150)
        }
        onKeyDown={onKey}
      />
      <ul id="found" role="listbox" aria-label={words.shell.search} hidden={!isOpen}>
        {isOpen &&
          rows.map((row, at) => (
            <li
              key={row.key}
              id={`found-${at}`}
              role="option"
              aria-selected={at === active.value}
              onMouseDown={(event) => {
                event.preventDefault();
                take(at);
              }}
            >
              <span dir="auto">{row.title}</span>
              <small dir="auto">{row.note}</small>
            </li>
          ))}
      </ul>
    </div>
  );
}
