/** The heads of a table whose rows are sorted by what stands in the URL: a press sorts by a column, another turns it. */
import { own, setOwn } from "../../state/address";
import "./sort.css";

export interface Sorting<Column extends string> {
  readonly by: Column;
  readonly falling: boolean;
}

/** What the URL says of the order: a column of ``keys``, with "-" before it where it falls. */
export function sortingOf<Column extends string>(
  keys: Readonly<Record<Column, unknown>>,
  unsaid: Column,
  falls = false,
): Sorting<Column> {
  const given = own.value["sort"] ?? (falls ? `-${unsaid}` : unsaid);
  const by = (Object.keys(keys) as Column[]).find((one) => one === given.replace("-", "")) ?? unsaid;
  return { by, falling: given.startsWith("-") };
}

export function SortHeads<Column extends string>({
  of,
  sorting: { by, falling },
  numbers,
}: {
  of: Readonly<Record<Column, string>>;
  sorting: Sorting<Column>;
  numbers: readonly Column[];
}) {
  return (
    <tr>
      {(Object.keys(of) as Column[]).map((one) => (
        <th
          key={one}
          scope="col"
          class={numbers.includes(one) ? "number" : ""}
          aria-sort={by === one ? (falling ? "descending" : "ascending") : undefined}
        >
          <button type="button" class="sorter" onClick={() => setOwn("sort", by === one && !falling ? `-${one}` : one)}>
            {of[one]}
            <span aria-hidden="true">{by === one ? (falling ? " ↓" : " ↑") : ""}</span>
          </button>
        </th>
      ))}
    </tr>
  );
}
