/** The address of what is shown: a URL that restores it, and back. */
import { isDay } from "./days";
import { EVERYTHING, SCREENS, type Address, type Screen, type Selection, type Status, type Subject } from "./selection";

const STATUSES: readonly Status[] = ["confirmed", "reported", "claimed", "contested"];
const OWN = /^[a-z][a-z-]{0,30}$/;
const SHARED = new Set([
  "from",
  "to",
  "known",
  "kind",
  "actor",
  "place",
  "status",
  "q",
  "earlier",
  "open",
  "claims",
  "title",
]);

/** Reads a path with its query; what is out of form is left out. */
export function readAddress(path: string, query: string): Address {
  const [first, ...page] = path.split("/").filter(Boolean).map(decoded);
  const asked = new URLSearchParams(query);
  const screen: Screen =
    first === "reports" || first === "places"
      ? first === "places"
        ? "actors"
        : "sources"
      : (SCREENS.find((one) => one === first) ?? "map");
  const day = (name: string): string | null => {
    const given = asked.get(name);
    return isDay(given) ? given : null;
  };
  const selection: Selection = {
    from: day("from"),
    to: day("to"),
    known: day("known"),
    kinds: asked.getAll("kind").slice(0, 60),
    actors: asked.getAll("actor").slice(0, 60),
    places: asked.getAll("place").slice(0, 60),
    statuses: STATUSES.filter((one) => asked.getAll("status").includes(one)),
    words: (asked.get("q") ?? "").slice(0, 200),
    background: asked.get("earlier") === "1",
  };
  const own: Record<string, string> = {};
  for (const [name, value] of asked) if (!SHARED.has(name) && OWN.test(name)) own[name] = value.slice(0, 400);
  const pages = first === "reports" || first === "places" ? [first, ...page] : page;
  return { screen, page: pages.slice(0, 3), selection, open: subjectIn(asked), own };
}

/** Writes an address as a path with its query; what is as usual is left out. */
export function writeAddress(address: Address): string {
  const { selection: s, open } = address;
  const asked = new URLSearchParams();
  if (s.from) asked.set("from", s.from);
  if (s.to) asked.set("to", s.to);
  if (s.known) asked.set("known", s.known);
  for (const one of s.kinds) asked.append("kind", one);
  for (const one of s.actors) asked.append("actor", one);
  for (const one of s.places) asked.append("place", one);
  for (const one of s.statuses) asked.append("status", one);
  if (s.words) asked.set("q", s.words);
  if (s.background) asked.set("earlier", "1");
  if (open?.sort === "claims" && "ids" in open) {
    for (const one of open.ids) asked.append("claims", one);
  } else if (open && "id" in open) asked.set("open", `${open.sort}:${open.id}`);
  for (const name of Object.keys(address.own).sort()) {
    const value = address.own[name];
    if (value) asked.set(name, value);
  }
  const own = address.page[0] === "reports" || address.page[0] === "places";
  const path = [...(own ? [] : [address.screen]), ...address.page].map(encodeURIComponent).join("/");
  const query = asked.toString();
  return `/${path}${query ? `?${query}` : ""}`;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isEverything(selection: Selection): boolean {
  return sameSelection(selection, EVERYTHING);
}

/** What a link opens. Its title is made from the claims: words of an address would stand there as if the case said them. */
function subjectIn(asked: URLSearchParams): Subject | null {
  const ids = asked.getAll("claims").slice(0, 200);
  if (ids.length > 0) return { sort: "claims", ids, title: "" };
  const given = asked.get("open") ?? "";
  const at = given.indexOf(":");
  return at > 0 && at < given.length - 1 ? { sort: given.slice(0, at), id: given.slice(at + 1) } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
