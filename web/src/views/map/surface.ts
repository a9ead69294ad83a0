/** The map itself: MapLibre with our style, its sources filled from outside. Nothing here knows of the selection. */
import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import {
  Map as Surface,
  NavigationControl,
  prewarm,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";

import type { Box } from "../../data/outlines";
import { painted, RATIO, type Theme } from "./icons";
import { groundOf, Layering } from "./layering";
import { MarkSheet } from "./marks";
import { SELECTABLE, styleOf, type SourceName } from "./style";
import { isTheirs } from "./tiles";
import type { Viewport } from "./viewport";

setWorkerUrl(workerUrl);
// The worker starts while the case is still on its way, and outlives each map.
prewarm();

export interface Picked {
  readonly layer: string;
  readonly seed: number | null;
  readonly place: number | null;
}
export interface Hearing {
  moved(view: Viewport, box: Box, byPerson: boolean): void;
  picked(what: Picked): void;
  /** Of a tile server that was set: whether it gives nothing, and what it wants said of whom its tiles are from. */
  tiled(failed: boolean, credits: readonly string[]): void;
}

export interface Ground {
  readonly box: HTMLElement;
  readonly theme: Theme;
  readonly under: StyleSpecification | null;
  readonly label: string;
  readonly still: boolean;
  readonly at: Viewport | null;
  readonly bounds: Box;
}

/** A key that is no higher stands folded. */
const FOLDED_PX = 60;
const REACH_PX = 5;
/** Below it panels lie at the foot of the map and not at its side. */
const NARROW_PX = 700,
  EDGE_PX = 30;

export class MapSurface {
  readonly map: Surface;
  readonly marks: MarkSheet;
  private readonly layering: Layering;
  private readonly given = new Map<SourceName, FeatureCollection>();
  private readonly texts = new Map<SourceName, string>();
  private ready = false;

  constructor(
    private readonly ground: Ground,
    private readonly hearing: Hearing,
  ) {
    const { at } = ground,
      style = styleOf(ground.theme, ground.under);
    this.map = new Surface({
      container: ground.box,
      style: groundOf(style),
      attributionControl: false,
      fadeDuration: 0,
      maxZoom: 17,
      minZoom: 0.5,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      rollEnabled: false,
      renderWorldCopies: false,
      locale: { "Map.Title": ground.label },
      ...(at
        ? { center: [at.lon, at.lat], zoom: at.zoom }
        : {
            bounds: [...ground.bounds] as [number, number, number, number],
            fitBoundsOptions: { padding: paddingOf(ground.box), maxZoom: 12 },
          }),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-left");
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-right");
    this.layering = new Layering(this.map, style);
    this.marks = new MarkSheet(this.map, ground.theme);
    this.paints();
    this.listens();
    if (ground.under) this.heedsTiles(Object.keys(ground.under.sources));
  }

  /** Fills a source; before the style stands it is kept until it does. */
  fill(source: SourceName, features: FeatureCollection): void {
    // What stands already is not sent again: each sending has the map's worker cut it anew.
    if (source !== "countries" && source !== "admin1") {
      const text = JSON.stringify(features);
      if (this.texts.get(source) === text) return;
      this.texts.set(source, text);
    } else if (this.given.get(source) === features) return;
    this.given.set(source, features);
    if (this.ready) this.put(source, features);
  }

  show(layers: readonly string[], shown: boolean): void {
    this.whenReady(() => this.layering.show(layers, shown));
  }

  stroke(layer: string, radius: number, opacity: number): void {
    if (!this.ready || !this.map.getLayer(layer)) return;
    this.map.setPaintProperty(layer, "circle-radius", radius);
    this.map.setPaintProperty(layer, "circle-stroke-opacity", opacity);
  }

  /** Moves to a viewport or a box; at once where motion is not wanted. */
  go(to: Viewport | Box, maxZoom = 13): void {
    if ("lat" in to) {
      this.map.jumpTo({ center: [to.lon, to.lat], zoom: to.zoom });
      return;
    }
    this.map.fitBounds(
      [...to] as [number, number, number, number],
      { padding: paddingOf(this.ground.box), maxZoom, animate: !this.ground.still, duration: 450 },
      { ours: true },
    );
  }

  /** Goes as near to a box as lets its marks stand apart. */
  open(box: Box, zoom: number): void {
    const camera = this.map.cameraForBounds([...box] as [number, number, number, number], {
      padding: paddingOf(this.ground.box),
      maxZoom: 15.5,
    });
    if (!camera) return;
    const to = {
      ...(camera.center !== undefined && { center: camera.center }),
      zoom: Math.max(camera.zoom ?? 0, zoom + 0.02),
    };
    if (this.ground.still) this.map.jumpTo(to, { ours: true });
    else this.map.easeTo({ ...to, duration: 450 }, { ours: true });
  }

  /** Brings a point into the part of the map that no panel covers, where it is not there yet. */
  reveal(lon: number, lat: number): void {
    const { clientWidth: wide, clientHeight: high } = this.ground.box,
      narrow = wide < NARROW_PX;
    const free = narrow
      ? [EDGE_PX, EDGE_PX + 40, wide - EDGE_PX, high * 0.36]
      : [Math.max(EDGE_PX, besideKey(this.ground.box)), EDGE_PX, wide - 390, high - EDGE_PX];
    const [left = 0, top = 0, right = 0, bottom = 0] = free,
      { x, y } = this.map.project([lon, lat]);
    if (x > left && x < right && y > top && y < bottom) return;
    const offset: [number, number] = [(left + right) / 2 - wide / 2, (top + bottom) / 2 - high / 2];
    this.map.easeTo({ center: [lon, lat], offset, animate: !this.ground.still, duration: 450 }, { ours: true });
  }

  view(): Viewport {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  box(): Box {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  remove(): void {
    this.map.remove();
  }

  private put(source: SourceName, features: FeatureCollection): void {
    if (this.layering.put(source, features)) this.ground.box.ariaBusy = "true";
  }

  private whenReady(then: () => void): void {
    if (this.ready) then();
    else this.map.once("style.load", then);
  }

  private paints(): void {
    this.map.setMissingStyleImageResolver((id) => {
      const image = painted(id, this.ground.theme);
      if (image === null || this.map.hasImage(id)) return;
      this.map.addImage(id, image.getContext("2d")!.getImageData(0, 0, image.width, image.height), {
        pixelRatio: RATIO,
      });
    });
  }

  /** Tells, whenever the map rests, whether the tiles that were last asked for came: those that came before stay drawn. */
  private heedsTiles(sources: readonly string[]): void {
    let ever = false,
      came = 0,
      missed = 0;
    this.map.on("data", (event) => {
      if ("tile" in event && "sourceId" in event && isTheirs(event.sourceId)) {
        came++;
        ever = true;
      }
    });
    this.map.on("error", (event) => {
      if ("sourceId" in event && isTheirs(String(event.sourceId))) missed++;
      else reportError(event.error);
    });
    this.map.on("movestart", () => {
      came = missed = 0;
    });
    this.map.on("idle", () =>
      this.hearing.tiled(
        !ever || (missed > 0 && came === 0),
        sources.flatMap((one) => this.map.getSource(one)?.attribution ?? []),
      ),
    );
  }

  private listens(): void {
    const canvas = this.map.getCanvas();
    this.ground.box.ariaBusy = "true";
    // Half-drawn land is not shown: a browser without a graphics card copies the whole canvas for each frame that is seen.
    if (!this.ground.under) canvas.style.visibility = "hidden";
    this.map.on("idle", () => {
      canvas.style.visibility = "";
      this.ground.box.ariaBusy = "false";
    });
    this.map.on("style.load", () => {
      this.ready = true;
      for (const [source, features] of this.given) this.put(source, features);
    });
    this.map.on("moveend", (event) =>
      this.hearing.moved(this.view(), this.box(), event.originalEvent !== undefined || "ours" in event),
    );
    const found = (x: number, y: number): Picked | null => {
      const mark = this.marks.at(x, y);
      if (mark) return { layer: "marks", seed: mark.seed, place: null };
      const near: [[number, number], [number, number]] = [
        [x - REACH_PX, y - REACH_PX],
        [x + REACH_PX, y + REACH_PX],
      ];
      const first = this.ready
        ? this.map.queryRenderedFeatures(near, { layers: SELECTABLE.filter((one) => this.map.getLayer(one)) })[0]
        : undefined;
      if (!first) return null;
      const place: unknown = first.properties["place"];
      return { layer: first.layer.id, seed: null, place: typeof place === "number" ? place : null };
    };
    this.map.on("click", ({ point }) => {
      const what = found(point.x, point.y);
      if (what) this.hearing.picked(what);
    });
    this.map.on("mousemove", ({ point }) => {
      this.map.getCanvas().style.cursor = found(point.x, point.y) ? "pointer" : "";
    });
  }
}

/** What lies over the map at its side is no place for marks: the key as far as it reaches, where it is not folded. */
function paddingOf(box: HTMLElement): { top: number; bottom: number; left: number; right: number } {
  const small = Math.min(60, box.clientHeight / 6, box.clientWidth / 6);
  return { top: small, bottom: small, left: Math.max(small, besideKey(box)), right: small };
}

function besideKey(box: HTMLElement): number {
  const key = box.parentElement?.querySelector<HTMLElement>(".map-key");
  if (!key || box.clientWidth <= 900 || key.offsetHeight < FOLDED_PX) return 0;
  return key.offsetLeft + key.offsetWidth + 22;
}
