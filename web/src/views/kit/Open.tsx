/** What opens its evidence: a value, a sentence, a row's name. A button, so that keyboard and screen reader have it. */
import type { ComponentChildren } from "preact";

import { openClaims, openEvidence } from "../../state/address";

export function Open({
  sort,
  id,
  children,
  label,
  class: name = "",
}: {
  sort: string;
  id: string;
  children: ComponentChildren;
  label?: string;
  class?: string;
}) {
  return (
    <button
      type="button"
      class={`open ${name}`}
      aria-label={label}
      dir="auto"
      onClick={() => openEvidence({ sort, id })}
    >
      {children}
    </button>
  );
}

export function OpenClaims({
  ids,
  title,
  children,
  class: name = "",
}: {
  ids: readonly string[];
  title: string;
  children: ComponentChildren;
  class?: string;
}) {
  return (
    <button type="button" class={`open ${name}`} dir="auto" onClick={() => openClaims(ids, title)}>
      {children}
    </button>
  );
}
