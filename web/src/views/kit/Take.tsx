/** A file to take away, and the note of one that is being made: of a large case that takes seconds, and can be given up. */
import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { exportHref } from "../../data/query";
import { asked } from "../../state/board";
import { leave, take, taking } from "../../state/taking";
import { words } from "../../types/words";

const STANDS_MS = 6000;

export function Take({ file, children }: { file: string; children: string }) {
  const href = useComputed(() => exportHref(file, { ...asked.value.query }));
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    void take(file, href.peek());
  };
  return (
    <a class="button" href={href.value} download onClick={follow}>
      {children}
    </a>
  );
}

export function TakingNote() {
  const now = taking.value;
  useEffect(() => {
    if (now?.state !== "done") return;
    const timer = setTimeout(() => {
      if (taking.peek() === now) leave();
    }, STANDS_MS);
    return () => clearTimeout(timer);
  }, [now]);
  if (now === null) return null;
  const size = words.taking.size(now.bytes);
  const told =
    now.state === "failed"
      ? words.taking.failed(now.name, now.error ?? "")
      : now.state === "done"
        ? words.taking.done(now.name, size)
        : now.bytes
          ? words.taking.comes(now.name, size)
          : words.taking.making(now.name);
  return (
    <p class="toast with-undo">
      <span dir="auto">{told}</span>
      {now.state !== "done" && (
        <button type="button" class="button" onClick={leave}>
          {now.state === "making" ? words.taking.cancel : words.shell.close}
        </button>
      )}
    </p>
  );
}
