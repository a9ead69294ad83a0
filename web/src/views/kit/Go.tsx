/** A link to another address of the workspace: it opens in a tab of its own where a person asks for that. */
import type { ComponentChildren } from "preact";

import { hrefOf, show } from "../../state/address";
import type { Address } from "../../types/selection";

interface Given {
  to: Partial<Address>;
  children: ComponentChildren;
  class?: string;
  label?: string;
  onGo?: () => void;
}

export function Go({ to, children, class: name, label, onGo }: Given) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    show(to);
    onGo?.();
  };
  return (
    <a href={hrefOf(to)} class={name} aria-label={label} dir="auto" onClick={follow}>
      {children}
    </a>
  );
}

/** The whole report, at a character of its text. */
export function reportAt(report: string, at?: number): Partial<Address> {
  return { screen: "sources", page: ["reports", report], own: at === undefined ? {} : { at: String(at) } };
}
