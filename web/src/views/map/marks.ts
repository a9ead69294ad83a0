/** The marks of events, on a canvas of their own over the map: while days are scrubbed only this sheet is drawn anew, and a
mark is never left out for want of room. */
import type { Map as Surface } from "maplibre-gl";

import type { Mark } from "./features";
import { painted, RATIO, type Theme } from "./icons";

/** Images that are kept; beyond them all are painted anew as they are asked for. */
const MOST_IMAGES = 1200;
/** Pixels round a mark that still count as it: a target is 24 px at least. */
const SLACK = 2;
const INK = { light: "#14212e", dark: "#e8edf0" };
const FONT = "600 11.5px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

export class MarkSheet {
  private readonly canvas = document.createElement("canvas");
  private readonly images = new Map<string, HTMLCanvasElement>();
  private marks: readonly Mark[] = [];
  private asked = 0;

  constructor(
    private readonly map: Surface,
    private readonly theme: Theme,
  ) {
    this.canvas.className = "map-marks";
    this.canvas.ariaHidden = "true";
    map.getCanvasContainer().append(this.canvas);
    map.on("render", () => this.draw());
    map.on("resize", () => this.draw());
    map.on("remove", () => cancelAnimationFrame(this.asked));
  }

  /** Shows these marks, the last one on top. */
  show(marks: readonly Mark[]): void {
    this.marks = marks;
    this.asked ||= requestAnimationFrame(() => this.draw());
  }

  /** The uppermost mark at a point of the map, in pixels. */
  at(x: number, y: number): Mark | null {
    for (let one = this.marks.length - 1; one >= 0; one--) {
      const mark = this.marks[one]!,
        point = this.map.project([mark.lon, mark.lat]);
      if (Math.hypot(point.x - x, point.y - y) <= mark.half - SLACK) return mark;
    }
    return null;
  }

  private draw(): void {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    const { clientWidth: wide, clientHeight: high } = this.map.getCanvas();
    const ratio = Math.min(devicePixelRatio || 1, RATIO),
      pen = this.canvas.getContext("2d");
    if (!pen) return;
    if (this.canvas.width !== Math.round(wide * ratio) || this.canvas.height !== Math.round(high * ratio)) {
      this.canvas.width = Math.round(wide * ratio);
      this.canvas.height = Math.round(high * ratio);
      this.canvas.style.width = `${wide}px`;
      this.canvas.style.height = `${high}px`;
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, wide, high);
    pen.font = FONT;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = INK[this.theme];
    for (const mark of this.marks) {
      const { x, y } = this.map.project([mark.lon, mark.lat]);
      if (x < -mark.half || y < -mark.half || x > wide + mark.half || y > high + mark.half) continue;
      const image = this.image(mark.icon);
      if (image) pen.drawImage(image, x - mark.half, y - mark.half, 2 * mark.half, 2 * mark.half);
      if (mark.total > 1) pen.fillText(String(mark.total), x, y + 0.5);
    }
  }

  private image(name: string): HTMLCanvasElement | null {
    let image = this.images.get(name) ?? null;
    if (image) return image;
    image = painted(name, this.theme);
    if (this.images.size > MOST_IMAGES) this.images.clear();
    if (image) this.images.set(name, image);
    return image;
  }
}
