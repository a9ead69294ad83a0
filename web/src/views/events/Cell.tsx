/** A cell of a row: a number, a day, a name; what is not known is said so, and never 0. */
import { openClaims } from "../../state/address";
import { dayWords } from "../../types/days";
import { count, words } from "../../types/words";
import { StatusMark } from "../kit/StatusMark";
import type { Status } from "../../types/selection";

const STATUSES = new Set<unknown>(["confirmed", "reported", "claimed", "contested"]);

export function Cell({ column, value, title }: { column: string; value: unknown; title: string }) {
  if (Array.isArray(value)) {
    const ids = value.filter((one): one is string => typeof one === "string");
    if (ids.length === 0) return <>0</>;
    return (
      <button
        type="button"
        class="open"
        tabIndex={-1}
        aria-label={words.events.claims(ids.length, title)}
        onClick={() => openClaims(ids, title)}
      >
        {count(ids.length)}
      </button>
    );
  }
  if (value === null || value === undefined || value === "")
    return (
      <span class="unknown" title={words.unknown}>
        <span aria-hidden="true">–</span>
        <span class="unseen">{words.unknown}</span>
      </span>
    );
  if (typeof value === "boolean") return <>{value ? words.events.yes : words.events.no}</>;
  if (typeof value === "number") return <>{Number.isInteger(value) ? count(value) : value.toFixed(3)}</>;
  if (typeof value !== "string") return <>{JSON.stringify(value)}</>;
  if (column === "status" && STATUSES.has(value)) return <StatusMark status={value as Status} />;
  if (column === "start" || column === "end")
    return (
      <time class="day" dateTime={value}>
        {dayWords(value)}
      </time>
    );
  return (
    <span dir="auto" class="words" title={value.length > 40 ? value : undefined}>
      {value}
    </span>
  );
}
