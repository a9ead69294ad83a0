/** Marks of the map, painted on a canvas when the map first asks for one; the name of a mark says all that it shows.

``tally SIZE WIDE CONTESTED OPENED s0.s1.…`` is a ring of families in twelfths; ``one FAMILY WIDE CONTESTED`` a single event;
``room HALF`` is empty, and keeps names off a mark; ``flag STATUS SLOT OTHER`` a holder at a point; ``hatch SLOT OTHER`` the pattern of an area that is claimed or contested. */
import { FAMILIES, FAMILY_SHAPES, familyColour, SLOT_COLOURS } from "../kit/families";

export type Theme = "light" | "dark";
export const RATIO = 2;
const PARTS = 12;
const SHEET = { light: "#ffffff", dark: "#161f27" },
  INK = { light: "#14212e", dark: "#e8edf0" };
const CONTEST = { light: "#a2351b", dark: "#ff9a7a" },
  NO_SLOT = { light: "#56616b", dark: "#a3b0bb" };
export const RADII = [11, 13, 16, 20, 24] as const;
/** Half the size of a mark's image: its ring, and room for the outline of what is contested. */
export const HALF_ONE = 14,
  halfOf = (radius: number): number => radius + 5;

/** Which of the sizes a mark of so many events has. */
export function sizeOf(total: number): number {
  return total < 3 ? 0 : total < 12 ? 1 : total < 60 ? 2 : total < 1000 ? 3 : 4;
}

/** Shares of a ring in twelfths: every family that is there has one at least. */
export function shares(counts: ArrayLike<number>, total: number): number[] {
  const parts = Array.from(counts, (count) => (count === 0 ? 0 : Math.max(1, Math.round((count / total) * PARTS))));
  for (let over = parts.reduce((a, b) => a + b, 0) - PARTS; over !== 0; over -= Math.sign(over)) {
    const most = parts.indexOf(Math.max(...parts));
    parts[most] = parts[most]! - Math.sign(over);
  }
  return parts;
}

export function tallyName(counts: ArrayLike<number>, total: number, wide: boolean, contested: boolean): string {
  if (total === 1) return `one ${Array.from(counts).findIndex((one) => one > 0)} ${Number(wide)} ${Number(contested)}`;
  return `tally ${sizeOf(total)} ${Number(wide)} ${Number(contested)} ${shares(counts, total).join(".")}`;
}

export function slotColour(slot: number | null | undefined, theme: Theme): string {
  return slot === null || slot === undefined ? NO_SLOT[theme] : (SLOT_COLOURS[theme][slot] ?? NO_SLOT[theme]);
}

/** Paints the mark of a name, ``RATIO`` times as large as it stands; null where the name is none of ours. */
export function painted(name: string, theme: Theme): HTMLCanvasElement | null {
  const [sort, ...words] = name.split(" ");
  const n = (at: number): number => Number(words[at] ?? 0);
  if (sort === "one") return onCanvas(2 * HALF_ONE, (pen) => one(pen, n(0), n(1) === 1, n(2) === 1, theme));
  const radius = RADII[n(0)] ?? RADII[0];
  if (sort === "tally")
    return onCanvas(2 * halfOf(radius), (pen) =>
      tally(pen, radius, n(1) === 1, n(2) === 1, (words[3] ?? "").split(".").map(Number), theme),
    );
  if (sort === "flag")
    return onCanvas(52, (pen) => flag(pen, words[0] ?? "", slotOf(words[1]), slotOf(words[2]), theme));
  if (sort === "room") return onCanvas(2 * n(0), () => undefined);
  if (sort === "hatch")
    return onCanvas(16, (pen) =>
      hatch(pen, slotOf(words[0]), words[1] === undefined ? undefined : slotOf(words[1]), theme),
    );
  return null;
}

function slotOf(word: string | undefined): number | null {
  return word === undefined || word === "none" ? null : Number(word);
}

type Pen = CanvasRenderingContext2D;

function onCanvas(size: number, paint: (pen: Pen) => void): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * RATIO;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.scale(RATIO, RATIO);
  paint(pen);
  return canvas;
}

function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

function one(pen: Pen, family: number, wide: boolean, contested: boolean, theme: Theme): void {
  const name = FAMILIES[family] ?? "other";
  disc(pen, HALF_ONE, HALF_ONE, 10);
  pen.fillStyle = SHEET[theme];
  if (!wide) pen.fill();
  else {
    pen.globalAlpha = 0.72;
    pen.fill();
    pen.globalAlpha = 1;
  }
  pen.lineWidth = 2;
  pen.strokeStyle = familyColour(name);
  if (wide) pen.setLineDash([2.5, 2.5]);
  pen.stroke();
  pen.setLineDash([]);
  pen.save();
  pen.translate(HALF_ONE - 6.4, HALF_ONE - 6.4);
  pen.scale(0.8, 0.8);
  pen.lineWidth = 2.2;
  pen.lineCap = pen.lineJoin = "round";
  pen.stroke(new Path2D(FAMILY_SHAPES[name]));
  pen.restore();
  if (contested) contest(pen, HALF_ONE, 12.8, theme);
}

function tally(
  pen: Pen,
  radius: number,
  wide: boolean,
  contested: boolean,
  parts: readonly number[],
  theme: Theme,
): void {
  const mid = halfOf(radius),
    width = wide ? 3.5 : 4.5;
  disc(pen, mid, mid, radius + 0.75);
  pen.fillStyle = SHEET[theme];
  pen.globalAlpha = wide ? 0.72 : 1;
  pen.fill();
  pen.globalAlpha = 1;
  let from = -Math.PI / 2;
  const sum = parts.reduce((a, b) => a + b, 0) || 1;
  parts.forEach((part, family) => {
    if (part === 0) return;
    const to = from + (2 * Math.PI * part) / sum;
    pen.beginPath();
    pen.arc(mid, mid, radius - width / 2, from, to);
    pen.lineWidth = width;
    pen.strokeStyle = familyColour(FAMILIES[family] ?? "other");
    if (wide) pen.setLineDash([3, 2.5]);
    pen.stroke();
    pen.setLineDash([]);
    from = to;
  });
  disc(pen, mid, mid, radius + 0.5);
  pen.lineWidth = 1;
  pen.strokeStyle = SHEET[theme];
  if (!wide) pen.stroke();
  if (contested) contest(pen, mid, radius + 3, theme);
}

/** The outline of what reports contradict each other on. */
function contest(pen: Pen, mid: number, radius: number, theme: Theme): void {
  disc(pen, mid, mid, radius);
  pen.lineWidth = 1.8;
  pen.setLineDash([4, 2.6]);
  pen.strokeStyle = CONTEST[theme];
  pen.stroke();
  pen.setLineDash([]);
}

/** A flag whose pole stands at the place, in the middle of the image: above the mark of events, so that both are seen. */
function flag(pen: Pen, status: string, slot: number | null, other: number | null, theme: Theme): void {
  const mid = 26,
    top = 3,
    wide = 17,
    high = 11;
  pen.lineCap = "round";
  for (const [width, colour] of [
    [3.6, SHEET[theme]],
    [1.8, INK[theme]],
  ] as const) {
    pen.beginPath();
    pen.moveTo(mid, mid);
    pen.lineTo(mid, top);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  }
  const cloth = (): void => {
    pen.beginPath();
    pen.rect(mid, top, wide, high);
  };
  cloth();
  pen.lineWidth = 3;
  pen.strokeStyle = SHEET[theme];
  pen.stroke();
  pen.fillStyle = status === "assessed" ? slotColour(slot, theme) : SHEET[theme];
  pen.fill();
  if (status !== "assessed") {
    pen.save();
    cloth();
    pen.clip();
    if (status === "contested") {
      pen.fillStyle = slotColour(slot, theme);
      pen.fillRect(mid, top, wide / 2 - 1, high);
      pen.fillStyle = slotColour(other, theme);
      pen.fillRect(mid + wide / 2 + 1, top, wide / 2, high);
    } else stripes(pen, mid, top, wide, high, slotColour(slot, theme));
    pen.restore();
  }
  cloth();
  pen.lineWidth = 1.4;
  pen.strokeStyle = status === "contested" ? CONTEST[theme] : slotColour(slot, theme);
  if (status === "contested") pen.setLineDash([3, 2]);
  pen.stroke();
  pen.setLineDash([]);
}

function stripes(pen: Pen, x: number, y: number, wide: number, high: number, colour: string): void {
  pen.lineWidth = 2.2;
  pen.strokeStyle = colour;
  for (let at = -high; at < wide; at += 5) {
    pen.beginPath();
    pen.moveTo(x + at, y + high);
    pen.lineTo(x + at + high, y);
    pen.stroke();
  }
}

/** Diagonals that join at the edges; of two colours in turn where the place is contested. */
function hatch(pen: Pen, slot: number | null, other: number | null | undefined, theme: Theme): void {
  pen.lineWidth = 2.4;
  for (let at = -16; at <= 32; at += 8) {
    pen.strokeStyle = slotColour(other !== undefined && (at / 8) % 2 !== 0 ? other : slot, theme);
    pen.beginPath();
    pen.moveTo(at - 2, 18);
    pen.lineTo(at + 18, -2);
    pen.stroke();
  }
}
