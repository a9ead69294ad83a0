/** The part of the world in view, as it stands in the URL: latitude, longitude, zoom. */
export interface Viewport {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

export function readViewport(text: string | undefined): Viewport | null {
  const [lat, lon, zoom, more] = (text ?? "").split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (more !== undefined || lat === undefined || lon === undefined || zoom === undefined) return null;
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 20 ? { lat, lon, zoom } : null;
}

/** To about a metre: a link restores the view, and is not longer than it needs to be. */
export function writeViewport({ lat, lon, zoom }: Viewport): string {
  const wrapped = ((((lon + 180) % 360) + 360) % 360) - 180;
  return `${Number(lat.toFixed(5))},${Number(wrapped.toFixed(5))},${Number(zoom.toFixed(2))}`;
}
