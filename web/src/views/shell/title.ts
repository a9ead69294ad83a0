/** The title of the window: which screen, how much of the case, which case. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { screen } from "../../state/address";
import { book, shown } from "../../state/board";
import { theCase } from "../../state/case";
import { words } from "../../types/words";

const REST_MS = 300;

/** Keeps the title as it is while a brush moves: it follows once the hand rests. */
export function useTitle(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const events = book.value === null ? [] : [words.filters.events(shown.value.length)];
      const title = [words.screens[screen.value], ...events, theCase.value?.name ?? words.product].join(" · ");
      clearTimeout(timer);
      timer = setTimeout(() => {
        document.title = title;
      }, REST_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}
