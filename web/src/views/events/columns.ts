/** The columns of the table, their sorting and its pages, as they stand in the URL; names are those of the export. */

/** Shown where nothing else was chosen. */
export const USUAL: readonly string[] = [
  "kind",
  "start",
  "end",
  "place",
  "actors",
  "targets",
  "killed_best",
  "status",
  "origins",
];
const NUMBERS = /^(?:latitude|longitude|radius_m|credibility|outlets|origins|claims|against|.*_(?:low|best|high))$/;
export const isNumber = (column: string): boolean => NUMBERS.test(column);
export const PAGE = 100;

export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
}

/** The usual columns, or those of a URL in the order of the export; what the export does not have is left out. */
export function chosenColumns(given: string | undefined, all: readonly string[]): readonly string[] {
  const asked = new Set(given?.split("."));
  const found = all.filter((one) => asked.has(one));
  return found.length ? found : USUAL.filter((one) => all.includes(one));
}

/** What stands in the URL for these columns; nothing where they are the usual ones. */
export function columnsWritten(chosen: readonly string[]): string {
  return chosen.length === USUAL.length && USUAL.every((one) => chosen.includes(one)) ? "" : chosen.join(".");
}

/** The latest first, unless a header was pressed. */
export function sortingIn(own: Readonly<Record<string, string>>): Sorting {
  return own["sort"] ? { by: own["sort"], descending: own["order"] === "desc" } : { by: "start", descending: true };
}

/** A header pressed: numbers and days begin with the most, words with A; pressed again, the other way round. */
export function pressed(now: Sorting, by: string): Sorting {
  if (now.by === by) return { by, descending: !now.descending };
  return { by, descending: isNumber(by) || by === "start" || by === "end" };
}
