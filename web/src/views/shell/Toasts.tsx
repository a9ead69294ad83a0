/** What just changed, said once and quietly: the picture has new events, the server is back. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { changed } from "../../state/case";
import { words } from "../../types/words";
import { JudgedNote } from "../kit/JudgedNote";
import { TakingNote } from "../kit/Take";

export function Toasts() {
  const text = useSignal<string | null>(null);
  useEffect(() => changed.subscribe((change) => {
    if (change === null) return;
    text.value = change.words || words.shell.newer;
    const timer = setTimeout(() => { text.value = null; }, 6000);
    return () => clearTimeout(timer);
  }), []);
  return <div class="toast-line"><div class="toasts" role="status" aria-live="polite">{text.value !== null && <p class="toast" dir="auto">{text.value}</p>}<JudgedNote /><TakingNote /></div></div>;
}
