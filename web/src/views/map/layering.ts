/** Our sources and layers, which come onto the map with the first thing that a source holds: for each source that stands,
an empty one too, the map's worker cuts all tiles in view, and the first view waits for it. */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification, Map as Surface, StyleSpecification } from "maplibre-gl";

import { SOURCES, type SourceName } from "./style";

type OwnLayer = Exclude<LayerSpecification, { type: "background" }> & { readonly source: SourceName };

const isOwn = (layer: LayerSpecification): layer is OwnLayer =>
  "source" in layer && SOURCES.some((one) => one === layer.source);

/** What the map begins with of a style: all that is not ours. */
export function groundOf(style: StyleSpecification): StyleSpecification {
  const sources = Object.entries(style.sources).filter(([name]) => !SOURCES.some((one) => one === name));
  return { ...style, sources: Object.fromEntries(sources), layers: style.layers.filter((one) => !isOwn(one)) };
}

export class Layering {
  private readonly away = new Set<string>();

  constructor(
    private readonly map: Surface,
    private readonly style: StyleSpecification,
  ) {}

  /** Fills a source; false where it stands not yet, and need not. */
  put(name: SourceName, features: FeatureCollection): boolean {
    const held = this.map.getSource<GeoJSONSource>(name),
      given = this.style.sources[name];
    if (held) {
      void held.setData(features);
      return true;
    }
    if (features.features.length === 0 || given?.type !== "geojson") return false;
    this.map.addSource(name, { ...given, data: features });
    this.style.layers.forEach((layer, at) => {
      if (!isOwn(layer) || layer.source !== name) return;
      const above = this.style.layers.slice(at + 1).find((one) => this.map.getLayer(one.id));
      this.map.addLayer(layer, above?.id);
      if (this.away.has(layer.id)) this.map.setLayoutProperty(layer.id, "visibility", "none");
    });
    return true;
  }

  /** Shows layers or hides them, now or once they come. */
  show(layers: readonly string[], shown: boolean): void {
    for (const one of layers) {
      if (shown) this.away.delete(one);
      else this.away.add(one);
      if (this.map.getLayer(one)) this.map.setLayoutProperty(one, "visibility", shown ? "visible" : "none");
    }
  }
}
