/** The selection as the API's query parameters. */
import type { Selection } from "../types/selection";

export interface SelectionQuery {
  from?: string;
  to?: string;
  known_by?: string;
  as_of?: string;
  kind?: string[];
  actor?: string[];
  place?: string[];
  status?: ("confirmed" | "reported" | "claimed" | "contested")[];
  q?: string;
  background?: boolean;
}

/** ``known`` asks for the picture as it stood on that day (``as_of``). */
export function queryOf(selection: Selection): SelectionQuery {
  return {
    ...(selection.from && { from: selection.from }),
    ...(selection.to && { to: selection.to }),
    ...(selection.known && { as_of: selection.known }),
    ...(selection.kinds.length && { kind: [...selection.kinds] }),
    ...(selection.actors.length && { actor: [...selection.actors] }),
    ...(selection.places.length && { place: [...selection.places] }),
    ...(selection.statuses.length && { status: [...selection.statuses] }),
    ...(selection.words && { q: selection.words }),
    ...(selection.background && { background: true }),
  };
}

export function asOf(selection: Selection): { as_of?: string } {
  return selection.known ? { as_of: selection.known } : {};
}

/** The address of a file of the selection: the brief in its formats, tables, the picture. */
export function exportHref(file: string, query: Readonly<Record<string, unknown>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one));
  const text = asked.toString();
  return `/api/v1/exports/${file}${text ? `?${text}` : ""}`;
}
