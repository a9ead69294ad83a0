/** The layers of the map from the water up, and their colours by theme. Texts are drawn with the viewer's own fonts. */
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

import type { Theme } from "./icons";

export const SOURCES = [
  "countries",
  "admin1",
  "disputed",
  "area-names",
  "held-areas",
  "rings",
  "fresh",
  "flags",
  "names",
  "chosen",
] as const;
export type SourceName = (typeof SOURCES)[number];
const EMPTY = { type: "FeatureCollection" as const, features: [] };

const COLOURS = {
  light: {
    water: "#dfe8ee",
    land: "#fbfaf6",
    border: "#8f8978",
    inner: "#d8d3c5",
    name: "#14212e",
    halo: "#fbfaf6",
    faint: "#6f6a5c",
    ring: "#4a5763",
    select: "#0b5cad",
    contest: "#a2351b",
  },
  dark: {
    water: "#10202b",
    land: "#1b252d",
    border: "#76858f",
    inner: "#34414b",
    name: "#e8edf0",
    halo: "#141d24",
    faint: "#8d9aa4",
    ring: "#b9c4cc",
    select: "#8ec5ff",
    contest: "#ff9a7a",
  },
} as const;
const PLAIN = ["system-ui", "Noto Sans", "DejaVu Sans", "sans-serif"];

/** Layers by what the legend shows and hides. */
export const PARTS: Record<"control" | "precision" | "labels", readonly string[]> = {
  control: ["held-solid", "held-hatch", "held-edge", "held-contest", "flags", "flag-names"],
  precision: ["rings-fill", "rings-edge"],
  labels: ["names", "flag-names", "area-names"],
};
/** What a press finds beneath the marks. */
export const SELECTABLE = ["flags", "held-solid", "held-hatch"];

/** ``under`` is the style of a tile server that the user set: it lies over our water and land, which show where it gives nothing. */
export function styleOf(theme: Theme, under: StyleSpecification | null): StyleSpecification {
  const c = COLOURS[theme];
  const ground: LayerSpecification[] = [
    { id: "water", type: "background", paint: { "background-color": c.water } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": c.land, "fill-antialias": false } },
    ...(under?.layers ?? []),
  ];
  return {
    version: 8,
    sources: {
      ...(under?.sources ?? {}),
      ...Object.fromEntries(SOURCES.map((name) => [name, { type: "geojson", data: EMPTY, tolerance: 0.375 }])),
    },
    ...(under?.sprite && { sprite: under.sprite }),
    layers: [
      ...ground,
      {
        id: "held-solid",
        type: "fill",
        source: "held-areas",
        filter: ["==", ["get", "status"], "assessed"],
        paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.28 },
      },
      {
        id: "held-hatch",
        type: "fill",
        source: "held-areas",
        filter: ["!=", ["get", "status"], "assessed"],
        paint: { "fill-pattern": ["get", "pattern"], "fill-opacity": 0.5 },
      },
      {
        id: "inner",
        type: "line",
        source: "admin1",
        paint: { "line-color": c.inner, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.4, 9, 1.1] },
      },
      {
        id: "border",
        type: "line",
        source: "countries",
        layout: { "line-join": "round" },
        paint: { "line-color": c.border, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.7, 9, 1.7] },
      },
      {
        id: "disputed",
        type: "line",
        source: "disputed",
        paint: { "line-color": c.border, "line-width": 1.6, "line-dasharray": [2.5, 2] },
      },
      {
        id: "held-contest",
        type: "line",
        source: "held-areas",
        filter: ["==", ["get", "status"], "contested"],
        paint: { "line-color": c.contest, "line-width": 2.2, "line-dasharray": [3, 2] },
      },
      {
        id: "held-edge",
        type: "line",
        source: "held-areas",
        filter: ["!=", ["get", "status"], "contested"],
        paint: { "line-color": ["get", "colour"], "line-width": 1.8 },
      },
      {
        id: "rings-fill",
        type: "fill",
        source: "rings",
        filter: ["==", ["get", "wide"], false],
        paint: { "fill-color": c.ring, "fill-opacity": 0.07 },
      },
      {
        id: "rings-edge",
        type: "line",
        source: "rings",
        paint: { "line-color": c.ring, "line-width": 1, "line-opacity": 0.65, "line-dasharray": [3, 3] },
      },
      {
        id: "fresh",
        type: "circle",
        source: "fresh",
        paint: {
          "circle-radius": 22,
          "circle-color": "transparent",
          "circle-stroke-color": c.select,
          "circle-stroke-width": 3,
          "circle-stroke-opacity": 0.9,
        },
      },
      {
        id: "chosen",
        type: "circle",
        source: "chosen",
        paint: {
          "circle-radius": 25,
          "circle-color": c.select,
          "circle-opacity": 0.14,
          "circle-stroke-color": c.select,
          "circle-stroke-width": 2.5,
        },
      },
      {
        id: "area-names",
        type: "symbol",
        source: "area-names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": PLAIN,
          "text-size": ["case", ["get", "inner"], 11, 14],
          "text-letter-spacing": 0.12,
          "text-transform": "uppercase",
          "text-max-width": 9,
          "symbol-sort-key": ["case", ["get", "inner"], 1, 0],
        },
        paint: {
          "text-color": c.faint,
          "text-halo-color": c.halo,
          "text-halo-width": 1,
          "text-opacity": ["case", ["get", "inner"], 0.75, 0.9],
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": PLAIN,
          "text-size": 12.5,
          "text-variable-anchor": ["top", "right", "left", "bottom"],
          "text-radial-offset": ["get", "reach"],
          "text-justify": "auto",
          "text-max-width": 9,
          "text-padding": 3,
          "symbol-sort-key": ["get", "order"],
        },
        paint: { "text-color": c.name, "text-halo-color": c.halo, "text-halo-width": 1.8 },
      },
      {
        id: "flag-names",
        type: "symbol",
        source: "flags",
        layout: {
          "text-field": ["get", "name"],
          "text-font": PLAIN,
          "text-size": 12,
          "text-anchor": "top",
          "text-offset": [0, 0.25],
          "text-max-width": 9,
        },
        paint: { "text-color": c.name, "text-halo-color": c.halo, "text-halo-width": 1.8 },
      },
      {
        id: "flags",
        type: "symbol",
        source: "flags",
        layout: {
          "icon-image": ["get", "icon"],
          "icon-overlap": "always",
          "icon-ignore-placement": true,
          "icon-size": ["interpolate", ["linear"], ["zoom"], 4, 0.75, 7, 1],
          "symbol-sort-key": ["get", "order"],
        },
      },
      {
        id: "rooms",
        type: "symbol",
        source: "names",
        layout: { "icon-image": ["get", "icon"], "icon-overlap": "always", "icon-padding": 0 },
      },
    ],
  };
}
