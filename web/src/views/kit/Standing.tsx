/** How a screen stands while there is nothing to show: loading, failed, empty. */
import type { ComponentChildren } from "preact";

import { words } from "../../types/words";
import type { Loaded } from "../../state/loading";

export function Loading({ said = words.shell.loading }: { said?: string }) {
  return (
    <p class="standing" role="status">
      <span class="spinner" aria-hidden="true" />
      {said}
    </p>
  );
}

export function Failed({ why, again }: { why: string; again?: () => void }) {
  return (
    <div class="standing failed" role="alert">
      <p>{words.shell.failed(why)}</p>
      {again && (
        <button type="button" class="button" onClick={again}>
          {words.shell.again}
        </button>
      )}
    </div>
  );
}

export function Empty({ children }: { children?: ComponentChildren }) {
  return <p class="standing">{children ?? words.shell.nothing}</p>;
}

/** What was loaded, with what stands in its place until it is there; the last value stays in view while more comes. */
export function Told<T>({
  of,
  again,
  children,
}: {
  of: Loaded<T>;
  again?: () => void;
  children: (value: T) => ComponentChildren;
}) {
  if (of.error !== null && of.quiet)
    return (
      <Empty>
        <span dir="auto">{of.error}</span>
      </Empty>
    );
  if (of.error !== null) return <Failed why={of.error} {...(again && { again })} />;
  if (of.value === null) return <Loading />;
  return (
    <div class="told" aria-busy={of.busy}>
      {children(of.value)}
    </div>
  );
}
