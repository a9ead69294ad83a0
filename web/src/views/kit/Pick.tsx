/** A small combobox: type a part of a name, and take or leave what is found, with the keyboard or the pointer; several may be chosen. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";

import { words } from "../../types/words";
import { found, type Choice } from "./picking";
import "./pick.css";

interface Given {
  label: string;
  of: readonly Choice[];
  chosen: readonly string[];
  toggle: (value: string) => void;
}

/** Rows at most at once: the rest is found by typing. */
const MOST = 80;

export function Pick({ label, of, chosen, toggle }: Given) {
  const id = useId();
  const text = useSignal("");
  const at = useSignal(-1);
  const isOpen = useSignal(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = isOpen.value ? found(of, text.value, chosen) : [];
  const few = rows.slice(0, MOST);
  useEffect(() => {
    list.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [at.value]);
  const open = (): void => {
    if (!isOpen.peek()) {
      isOpen.value = true;
      at.value = -1;
    }
  };
  const close = (): void => {
    isOpen.value = false;
    text.value = "";
    at.value = -1;
  };
  const move = (step: number): void => {
    open();
    if (few.length) at.value = (at.peek() + step + few.length + (at.peek() < 0 && step < 0 ? 1 : 0)) % few.length;
  };
  const onKey = (event: KeyboardEvent): void => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => {
        move(1);
      },
      ArrowUp: () => {
        move(-1);
      },
      Escape: close,
      Home: () => {
        at.value = 0;
      },
      End: () => {
        at.value = few.length - 1;
      },
      Enter: () => {
        const row = few[Math.max(0, at.peek())];
        if (isOpen.peek() && row) toggle(row.value);
        else open();
      },
    };
    const doing = keys[event.key];
    if (
      !doing ||
      (event.key === "Escape" && !isOpen.peek()) ||
      ((event.key === "Home" || event.key === "End") && (at.peek() < 0 || few.length === 0))
    )
      return;
    event.preventDefault();
    doing();
  };
  const name = words.filters.of(label, chosen.length);
  return (
    <div class="pick">
      <input
        class="choose"
        role="combobox"
        aria-label={name}
        aria-expanded={isOpen.value}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at.value >= 0 ? `${id}-${at.value}` : undefined}
        placeholder={name}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text.value}
        onClick={open}
        onBlur={close}
        onKeyDown={onKey}
        onInput={(event) => {
          text.value = event.currentTarget.value.slice(0, 100);
          isOpen.value = true;
          at.value = text.value ? 0 : -1;
        }}
      />
      <ul
        id={id}
        ref={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        hidden={!isOpen.value || few.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {few.map((one, row) => (
          <li
            key={one.value}
            id={`${id}-${row}`}
            role="option"
            aria-selected={chosen.includes(one.value)}
            data-active={row === at.value ? "" : undefined}
            onClick={() => {
              at.value = row;
              toggle(one.value);
            }}
          >
            <span class="tick" aria-hidden="true">
              {chosen.includes(one.value) ? "✓" : ""}
            </span>
            <span dir="auto">{one.name}</span>
            {one.count !== undefined && <small>{one.count}</small>}
          </li>
        ))}
      </ul>
      {isOpen.value && (rows.length === 0 || rows.length > MOST) && (
        <p class={rows.length ? "pick-more" : "pick-none"}>
          {rows.length ? words.filters.further(rows.length - MOST) : words.filters.none}
        </p>
      )}
    </div>
  );
}
