/** How an event stands, in a word with a mark that needs no colour. */
import { words } from "../../types/words";
import type { Status } from "../../types/selection";

const MARKS: Record<Status, string> = { confirmed: "●", reported: "◐", claimed: "○", contested: "≠" };

export function StatusMark({ status }: { status: Status }) {
  return (
    <span class={`status ${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span> {words.status[status]}
    </span>
  );
}
