/** Rows and columns of the matrix as they are shown: of one reason, in an order, without columns that take no side. */
import type { Matrix, MatrixPosition, MatrixRow, OriginColumn } from "../../types/api.gen";

export type Reason = MatrixRow["reason"];
export const REASONS: readonly Reason[] = ["contradiction", "scope", "date", "measure", "claimant", "supersession"];
export type Order = "weight" | "day";
export type Cell = MatrixPosition["cells"][number];

/** Pages joined: a row or an origin that a page tells again stands once. */
export function joined(pages: readonly Matrix[]): { rows: MatrixRow[]; origins: OriginColumn[] } {
  const rows = new Map<string, MatrixRow>(),
    origins = new Map<string, OriginColumn>();
  for (const page of pages) {
    for (const row of page.rows) rows.set(row.id, row);
    for (const one of page.origins) origins.set(one.id, one);
  }
  return {
    rows: [...rows.values()],
    origins: [...origins.values()].sort(
      (a, b) =>
        (a.published ?? "9").localeCompare(b.published ?? "9") ||
        a.name.localeCompare(b.name) ||
        a.id.localeCompare(b.id),
    ),
  };
}

/** Rows of a reason; ``weight`` keeps the order in which they were told, ``day`` puts the latest first. */
export function arranged(rows: readonly MatrixRow[], reason: Reason | null, order: Order): MatrixRow[] {
  const found = rows.filter((one) => reason === null || one.reason === reason);
  return order === "day" ? found.sort((a, b) => (b.end ?? b.start ?? "").localeCompare(a.end ?? a.start ?? "")) : found;
}

/** Columns beyond which their order follows the rows, so that the marks of the first rows stand at the start. */
const MANY = 24;

/** Origins that take a side in one of the rows: by day, or of many those of the first row first, then of the second. */
export function columnsOf(rows: readonly MatrixRow[], origins: readonly OriginColumn[]): OriginColumn[] {
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    for (const one of row.positions)
      for (const cell of one.cells) if (!first.has(cell.origin)) first.set(cell.origin, at);
  });
  const found = origins.filter((one) => first.has(one.id));
  return found.length > MANY ? found.sort((a, b) => first.get(a.id)! - first.get(b.id)!) : found;
}

/** Whether an origin is the one that said a side first. */
export function saidFirst(position: MatrixPosition, cell: Cell, origin: OriginColumn): boolean {
  return cell.stance === "agree" && position.first !== null && origin.reports.includes(position.first.report);
}

/** Those that take a side, in the order of the columns, with their cells. */
export function cellsOf(position: MatrixPosition, columns: readonly OriginColumn[]): (Cell | null)[] {
  const held = new Map(position.cells.map((cell) => [cell.origin, cell]));
  return columns.map((one) => {
    const cell = held.get(one.id);
    return cell === undefined || cell.stance === "silent" ? null : cell;
  });
}
