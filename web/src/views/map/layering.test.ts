import type { FeatureCollection } from "geojson";
import type { Map as Surface } from "maplibre-gl";
import { expect, test } from "vitest";

import { groundOf, Layering } from "./layering";
import { styleOf } from "./style";

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };
const POINT: FeatureCollection = {
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [1, 2] } }],
};

/** As much of a map as sources and layers need. */
function mapOf(layers: string[]) {
  const sources = new Map<string, { setData: (data: unknown) => void }>(),
    sent: string[] = [],
    hidden = new Set<string>();
  const map = {
    getSource: (name: string) => sources.get(name),
    getLayer: (id: string) => (layers.includes(id) ? { id } : undefined),
    addSource: (name: string) => {
      sent.push(name);
      sources.set(name, {
        setData: () => {
          sent.push(name);
        },
      });
    },
    addLayer: ({ id }: { id: string }, above?: string) => {
      layers.splice(above === undefined ? layers.length : layers.indexOf(above), 0, id);
    },
    setLayoutProperty: (id: string, _name: string, shown: string) => {
      if (shown === "none") hidden.add(id);
      else hidden.delete(id);
    },
  };
  return { map: map as unknown as Surface, sent, hidden, layers };
}

test("a map begins without our sources, and an empty one never comes onto it", () => {
  const style = styleOf("light", null),
    ground = groundOf(style);
  expect(Object.keys(ground.sources)).toEqual([]);
  expect(ground.layers.map((one) => one.id)).toEqual(["water"]);
  const { map, sent } = mapOf(["water"]);
  expect(new Layering(map, style).put("rings", NOTHING)).toBe(false);
  expect(sent).toEqual([]);
});

test("layers lie in the order of the style, whichever comes first", () => {
  const style = styleOf("light", null),
    { map, layers } = mapOf(["water"]),
    layering = new Layering(map, style);
  for (const name of ["flags", "names", "admin1", "countries", "held-areas"] as const) layering.put(name, POINT);
  const wanted = style.layers.map((one) => one.id).filter((one) => layers.includes(one));
  expect(layers).toEqual(wanted);
  expect(layers.indexOf("land")).toBe(1);
});

test("what was hidden before it came stays hidden, and what is emptied is told so", () => {
  const { map, hidden, sent } = mapOf(["water"]),
    layering = new Layering(map, styleOf("dark", null));
  layering.show(["rings-fill"], false);
  layering.put("rings", POINT);
  expect([...hidden]).toEqual(["rings-fill"]);
  layering.show(["rings-fill"], true);
  expect(hidden.size).toBe(0);
  expect(layering.put("rings", NOTHING)).toBe(true);
  expect(sent).toEqual(["rings", "rings"]);
});
