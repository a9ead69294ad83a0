/** Says what was kept or taken back last, with the way back: "z" or a button. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { screen } from "../../state/address";
import { note, undo } from "../../state/judging";
import { words } from "../../types/words";
import "./judge.css";

const STANDS_MS = 12_000;

export function JudgedNote() {
  const error = useSignal<string | null>(null);
  const now = note.value;
  useEffect(() => {
    error.value = null;
    if (now === null) return;
    const timer = setTimeout(() => {
      if (note.peek() === now) note.value = null;
    }, STANDS_MS);
    return () => clearTimeout(timer);
  }, [now]);
  // The review has its own way back, in one key, and what it answers next stands where this would.
  if (now === null || screen.value === "review") return null;
  const back = (id: string): void => {
    undo(id).catch((why: unknown) => {
      error.value = why instanceof Error ? why.message : String(why);
    });
  };
  return (
    <p class="toast with-undo">
      <span dir="auto">
        {error.value ?? (now.undoes === null ? words.judge.undone(now.words) : words.judge.kept(now.words))}
      </span>
      {now.undoes !== null && (
        <button type="button" class="button" onClick={() => back(now.undoes!)}>
          {words.judge.undo}
        </button>
      )}
    </p>
  );
}
