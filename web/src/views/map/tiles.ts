/** What lies under our own marks where a tile server was set: its style with names that are not ours, whom it thanks, and its host. */
import type { StyleSpecification } from "maplibre-gl";

/** What comes of a tile server: null where none was set, ``failed`` where it was and no style of it can be had. */
export type Under = StyleSpecification | "failed" | null;
/** A part of what a tile server wants said of whom its tiles are from; linked only where the link is one of the web. */
export interface Credit {
  readonly text: string;
  readonly href: string | null;
}

/** Names of sources and layers that are not ours: a style that calls a layer "water" as we do would not load. */
const THEIRS = "tiles ";
const PATIENCE_MS = 10_000;
const LONGEST = 300;

export const isTheirs = (source: string): boolean => source.startsWith(THEIRS);

/** Reads what was set: a style, or a template of raster tiles ({z}/{x}/{y}). */
export async function tilesUnder(url: string | null): Promise<Under> {
  if (url === null) return null;
  if (url.includes("{z}"))
    return apart({
      version: 8,
      sources: { raster: { type: "raster", tiles: [url], tileSize: 256, attribution: hostOf(url) } },
      layers: [{ id: "raster", type: "raster", source: "raster" }],
    });
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? styled(await answer.json()) : "failed";
  } catch {
    return "failed";
  }
}

export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}

/** The text of an attribution and its links: whatever else it holds of markup is left out, since a stranger wrote it. */
export function creditsOf(markup: string): Credit[] {
  const parts = markup
    .slice(0, LONGEST * 4)
    .matchAll(/<a\s[^>]*?href=["']?([^"'\s>]+)[^>]*>([^<]*)<\/a>|<[^>]*>?|[^<]+/gi);
  let room = LONGEST;
  return [...parts].flatMap(([all, href, inner]): Credit[] => {
    const text = decoded(inner ?? (all.startsWith("<") ? "" : all)).slice(0, room);
    room -= text.length;
    return text === "" ? [] : [{ text, href: href !== undefined && /^https?:\/\//i.test(href) ? href : null }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  copy: "©",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (all, number: string | undefined, name: string | undefined) =>
    number === undefined ? (ENTITIES[name ?? ""] ?? all) : String.fromCodePoint(Math.min(Number(number), 0x10ffff)),
  );
}

function styled(given: unknown): Under {
  const style = given as StyleSpecification | null;
  return style !== null && typeof style === "object" && Array.isArray(style.layers) && typeof style.sources === "object"
    ? apart(style)
    : "failed";
}

/** The style under names of its own, without its texts: their letters would have to be fetched, and ours are drawn over it. */
function apart(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    sources: Object.fromEntries(Object.entries(style.sources).map(([name, source]) => [THEIRS + name, source])),
    layers: style.layers
      .filter((one) => one.type !== "symbol")
      .map((one) => ({ ...one, id: THEIRS + one.id, ...("source" in one && { source: THEIRS + one.source }) })),
  };
}
