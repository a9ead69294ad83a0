/** The names of the lines beside a chart, with what was told last, and its numbers in words. */
import { apart, type ChartLines, type Dot } from "./lines";

/** Pixels beside the plot in which hairlines lead to names. */
const GUTTER = 38;

interface Beside {
  readonly width: number;
  readonly height: number;
  readonly grey: string;
  readonly margin: { readonly right: number; readonly top: number; readonly bottom: number };
}

/** Names the coloured lines beside the plot, moved apart; a grey hairline leads from the plot's edge to the name, outside of the plot. */
export function label(
  svg: SVGSVGElement,
  chart: ChartLines,
  look: Beside,
  shown: (dot: Dot) => boolean,
  y: (value: number) => number,
): void {
  const named = chart.lines.filter((one) => one.slot !== null && one.dots.length > 0);
  const ends = named.map((one) => one.steps.findLast(shown) ?? one.dots.findLast(shown) ?? one.dots.at(-1)!);
  const rows = apart(
    ends.map((dot) => y(dot.value)),
    31,
    look.margin.top + 8,
    look.height - look.margin.bottom - 16,
  );
  const edge = look.width - look.margin.right,
    left = edge + GUTTER;
  const layer = svg.appendChild(made("g", { class: "names", "text-anchor": "start", "aria-hidden": "true" }));
  named.forEach((one, index) => {
    const end = ends[index]!,
      row = rows[index]!,
      level = y(end.value);
    if (shown(end))
      layer.append(
        made("path", {
          class: "leader",
          d: `M${edge + 2},${level}H${edge + 6}L${left - 8},${row}H${left - 4}`,
          stroke: look.grey,
          fill: "none",
          "stroke-width": "1",
        }),
      );
    const space = look.margin.right - GUTTER - 2;
    const name = layer.appendChild(made("text", { x: left, y: row + 3, class: "name" }));
    name.textContent = short(one.label, Math.floor(space / 7.5));
    const told = layer.appendChild(made("text", { x: left, y: row + 16, class: "told" }));
    told.textContent = short([toldOf(end), one.scope].filter(Boolean).join(" · "), Math.floor(space / 6.6));
  });
}

/** A number as it was told: a range by its bounds, never by the middle of them, which nobody said. */
function toldOf({ point, value, open }: Dot): string {
  if (
    point.low !== null &&
    point.high !== null &&
    point.low < point.high &&
    point.qualifier !== "up to" &&
    point.qualifier !== "fewer than"
  )
    return `${spaced(point.low)}–${spaced(point.high)}`;
  return `${spaced(value)}${open ? "+" : ""}`;
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function short(text: string, letters: number): string {
  const signs = Array.from(text);
  return signs.length <= letters
    ? text
    : `${signs
        .slice(0, Math.max(1, letters - 1))
        .join("")
        .trimEnd()}…`;
}

export function spaced(n: number): string {
  if (n >= 1_000_000) return `${Number((n / 1_000_000).toFixed(2))} m`;
  return Math.round(n).toLocaleString("en-GB").replaceAll(",", "\u202f");
}
