/** Something that is loaded from the API: what was told last stays in view while the next is on its way. */
import { effect, signal, untracked, type ReadonlySignal } from "@preact/signals";

import { Refusal } from "../data/client";

export interface Loaded<T> {
  readonly value: T | null;
  readonly busy: boolean;
  /** Why it could not be had, in words. */
  readonly error: string | null;
  /** Whether it is no fault: the case holds no such thing, or not yet; to try again would not help. */
  readonly quiet?: boolean;
}

export interface Resource<T> {
  readonly state: ReadonlySignal<Loaded<T>>;
  /** Loads it again. */
  reload(): void;
  stop(): void;
}

/**
 * Loads by what ``key`` returns, anew whenever the signals that it reads change; null loads nothing.
 * An answer that comes after a newer question is dropped. ``wait`` ms without a further change come first.
 */
export function resource<K, T>(
  key: () => K | null,
  load: (key: K, stop: AbortSignal) => Promise<T>,
  wait = 0,
): Resource<T> {
  const state = signal<Loaded<T>>({ value: null, busy: false, error: null });
  const turn = signal(0);
  let abort: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const asked = key();
    const round = turn.value;
    if (round < 0) return;
    abort?.abort();
    clearTimeout(timer);
    if (asked === null) {
      untracked(() => {
        state.value = { value: null, busy: false, error: null };
      });
      return;
    }
    const mine = (abort = new AbortController());
    untracked(() => {
      state.value = { ...state.value, busy: true };
    });
    timer = setTimeout(() => {
      load(asked, mine.signal).then(
        (value) => {
          if (!mine.signal.aborted) state.value = { value, busy: false, error: null };
        },
        (why: unknown) => {
          if (mine.signal.aborted) return;
          state.value = {
            ...state.value,
            busy: false,
            error: why instanceof Refusal || why instanceof Error ? why.message : String(why),
            quiet: why instanceof Refusal && why.quiet,
          };
        },
      );
    }, wait);
  });
  return {
    state,
    reload: () => {
      turn.value++;
    },
    stop: () => {
      stop();
      abort?.abort();
      clearTimeout(timer);
    },
  };
}
