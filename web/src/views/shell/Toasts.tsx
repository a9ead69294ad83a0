/** What just changed, said once and quietly: the picture has new events, the server is back. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { changed } from "../../state/case";
import { words } from "../../types/words";
import { JudgedNote } from "../kit/JudgedNote";
import { TakingNote } from "../kit/Take";

const STANDS_MS = 6000;

export function Toasts() {
  const text = useSignal<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = changed.subscribe((change) => {
      if (change === null) return;
      text.value = change.words || words.shell.newer;
      clearTimeout(timer);
      timer = setTimeout(() => {
        text.value = null;
      }, STANDS_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return (
    <div class="toast-line">
      <div class="toasts" role="status" aria-live="polite">
        {text.value !== null && (
          <p class="toast" dir="auto">
            {text.value}
          </p>
        )}
        <JudgedNote />
        <TakingNote />
      </div>
    </div>
  );
}
