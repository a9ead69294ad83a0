/** The chart itself, by Observable Plot: loaded only when a chart is shown. It returns nodes; keyboard and words are the screen's. */
import { areaY, axisX, axisY, dot as dots, gridY, line as steps, plot, ruleX, ruleY, link, vector, text, type Markish, type RenderFunction } from "@observablehq/plot";

import { apart, periodStart, span, type ChartLines, type Dot, type Drawn } from "./lines";

const SYMBOLS = ["circle", "square", "triangle", "diamond", "star", "hexagon", "wye", "cross"] as const;
export const DASHES = ["", "7 3", "2 3", "10 3 2 3", "4 2", "12 4", "1 3", "6 2 1 2"] as const;

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly log: boolean;
  readonly colours: readonly string[];
  readonly grey: string;
  readonly sheet: string;
  readonly name: string;
}

/** The chart with its dots in order of day; ``node`` of each takes focus, hover and the click. */
export interface Chart {
  readonly svg: SVGSVGElement;
  readonly marks: readonly { readonly dot: Dot; readonly node: SVGElement }[];
}

type Replaced = readonly [Dot, Dot];
const at = (day: number): Date => new Date(day * 86_400_000);

export function draw(chart: ChartLines, look: Look): Chart {
  const room = span(chart);
  const shown = (dot: Dot): boolean => dot.day >= room.from;
  const highest = Math.max(1, ...chart.dots.filter(shown).map((dot) => Math.max(dot.value, dot.high)));
  const lowest = Math.max(1, Math.min(...chart.dots.filter(shown).map((dot) => dot.value)));
  const top = look.log ? highest * 1.6 : highest * 1.1;
  const floor = look.log ? Math.max(0.8, lowest / 1.6) : 0;
  const nodes = new Map<Dot, SVGElement>();
  const drawn = together(chart.lines);
  const margin = { left: 64, right: Math.min(230, Math.max(130, look.width * 0.24)), top: 18, bottom: 34 };
  const made = plot({
    className: "plot", width: look.width, height: look.height, ariaLabel: look.name,
    marginLeft: margin.left, marginRight: margin.right, marginTop: margin.top, marginBottom: margin.bottom,
    x: { type: "utc", domain: [at(room.from), at(room.to)] },
    y: { type: look.log ? "log" : "linear", domain: [floor, top], clamp: true },
    marks: [
      gridY({ stroke: "currentColor", strokeOpacity: 0.13, ticks: look.log ? tens(floor, top) : 5 }),
      axisY({ label: null, tickSize: 0, tickFormat: (n: number) => spaced(n), ticks: look.log ? tens(floor, top) : 5 }),
      axisX({ label: null, ticks: Math.max(3, Math.round((look.width - 290) / 95)) }),
      ...(look.log ? [] : [ruleY([0], { stroke: "currentColor", strokeOpacity: 0.5 })]),
      ...drawn.flatMap((line) => marksOf(line, chart, look, shown, top, nodes)),
    ],
  });
  const svg = made as unknown as SVGSVGElement;
  // The rules stand in the style sheet: an element of style would break the page's content security policy.
  for (const style of svg.querySelectorAll("style")) style.remove();
  // Marks of the frame are pictures of what the table says; only the dots speak.
  for (const group of svg.querySelectorAll("g[aria-label]")) { group.removeAttribute("aria-label"); group.setAttribute("aria-hidden", "true"); }
  label(svg, chart, look, margin, (value) => { const y = made.scale("y")?.apply(value) as number; return y; }, (day) => made.scale("x")?.apply(at(day)) as number);
  const marks = chart.dots.flatMap((dot) => { const node = nodes.get(dot); return node ? [{ dot, node }] : []; });
  for (const { node } of marks) node.parentElement?.removeAttribute("aria-hidden");
  return { svg, marks };
}

/** The lines in colour, on all grey ones as if they were one: hundreds of marks of their own would take seconds. */
function together(lines: readonly Drawn[]): Drawn[] {
  const grey = lines.filter((one) => one.slot === null), coloured = lines.filter((one) => one.slot !== null);
  if (!grey.length) return coloured;
  return [{ ...grey[0]!, dots: grey.flatMap((one) => one.dots), steps: grey.flatMap((one) => one.steps), replaced: grey.flatMap((one) => one.replaced) }, ...coloured];
}

/** 1, 10, 100 …; with 3, 30, 300 between where few of them fit. */
function tens(from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = 1; at <= to; at *= 10) found.push(at, at * 3);
  const inside = found.filter((one) => one >= from && one <= to);
  return inside.length > 7 ? inside.filter((one) => /^10*$/.test(String(one))) : inside;
}

function marksOf(drawn: Drawn, chart: ChartLines, look: Look, shown: (dot: Dot) => boolean, top: number, nodes: Map<Dot, SVGElement>): Markish[] {
  const colour = drawn.slot === null ? look.grey : look.colours[drawn.slot]!;
  const faint = drawn.slot === null ? 0.55 : 1;
  // Many bands on each other would be one grey one.
  const thin = 0.16 / Math.sqrt(Math.max(1, chart.lines.filter((one) => one.slot !== null).length));
  const stepping = drawn.steps.filter(shown);
  const all = drawn.dots.filter(shown);
  const keep: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    Array.from(group.children).forEach((node, rank) => { const dot = all[index[rank]!]; if (dot) nodes.set(dot, node as SVGElement); });
    return group;
  };
  const ranged = all.filter((dot) => dot.high > dot.low && !dot.open);
  const opened = all.filter((dot) => dot.open && drawn.slot !== null);
  const periods = all.filter((dot) => periodStart(chart.kind, dot) !== null);
  const when = (dot: Dot): Date => at(dot.day);
  return [
    areaY(drawn.slot === null ? [] : stepping, { x: when, y1: "low", y2: (dot: Dot) => (dot.open ? dot.value : dot.high), curve: "step-after", fill: colour, fillOpacity: thin }),
    link(drawn.replaced.filter(([was]) => shown(was)), {
      x1: ([was]: Replaced) => at(was.day), y1: ([was]: Replaced) => was.value, x2: ([, now]: Replaced) => at(now.day), y2: ([, now]: Replaced) => now.value,
      stroke: colour, strokeOpacity: 0.6 * faint, strokeWidth: 1, strokeDasharray: "1 4", strokeLinecap: "round",
    }),
    link(periods, { x1: (dot: Dot) => at(periodStart(chart.kind, dot)!), x2: when, y1: "value", y2: "value", stroke: colour, strokeOpacity: 0.45 * faint, strokeWidth: 5, strokeLinecap: "butt" }),
    ruleX(ranged, { x: when, y1: "low", y2: "high", stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.8 * faint }),
    steps(stepping, { x: when, y: "value", z: "line", curve: "step-after", stroke: colour, strokeWidth: drawn.slot === null ? 1.25 : 2, strokeOpacity: faint, ...(drawn.slot !== null && DASHES[drawn.slot] && { strokeDasharray: DASHES[drawn.slot]! }) }),
    vector(opened, { x: when, y: (dot: Dot) => Math.min(dot.value, top), anchor: "start", rotate: 0, length: 17, stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.75 }),
    dots(all, {
      x: when, y: "value", r: drawn.slot === null ? 3 : 4.5, symbol: SYMBOLS[drawn.slot ?? 0]!, stroke: colour, strokeWidth: 1.75,
      fill: (dot: Dot) => (dot.point.background ? look.sheet : colour), strokeOpacity: faint,
      fillOpacity: (dot: Dot) => (dot.point.background ? 1 : dot.point.superseded ? 0.25 : faint), render: keep,
    }),
    text(all.filter((dot) => dot.point.increment), { x: when, y: "value", text: () => "+", dx: 9, dy: -7, fill: colour, fontWeight: "bold", fontSize: 14 }),
  ];
}

/** Names the coloured lines at their ends, moved apart and tied to their ends by hairlines. */
function label(svg: SVGSVGElement, chart: ChartLines, look: Look, margin: { right: number; top: number; bottom: number }, y: (value: number) => number, x: (day: number) => number): void {
  const named = chart.lines.filter((one) => one.slot !== null && one.dots.length > 0);
  const ends = named.map((one) => one.steps.at(-1) ?? one.dots.at(-1)!);
  const rows = apart(ends.map((dot) => y(dot.value)), 31, margin.top + 8, look.height - margin.bottom - 16);
  const left = look.width - margin.right + 14;
  const layer = svg.appendChild(made("g", { class: "names", "text-anchor": "start", "aria-hidden": "true" }));
  named.forEach((one, index) => {
    const end = ends[index]!, row = rows[index]!, colour = look.colours[one.slot!]!;
    layer.append(made("path", { d: `M${x(end.day) + 7},${y(end.value)}L${left - 10},${row}H${left - 4}`, stroke: colour, fill: "none", "stroke-width": "1", "stroke-opacity": "0.55" }));
    const space = margin.right - 16;
    const name = layer.appendChild(made("text", { x: left, y: row + 3, class: "name" }));
    name.textContent = short(one.label, Math.floor(space / 7.5));
    const told = layer.appendChild(made("text", { x: left, y: row + 16, class: "told" }));
    told.textContent = short([`${spaced(end.value)}${end.open ? "+" : ""}`, one.scope].filter(Boolean).join(" · "), Math.floor(space / 6.6));
  });
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function short(text: string, letters: number): string {
  const signs = Array.from(text);
  return signs.length <= letters ? text : `${signs.slice(0, Math.max(1, letters - 1)).join("").trimEnd()}…`;
}

function spaced(n: number): string {
  if (n >= 1_000_000) return `${Number((n / 1_000_000).toFixed(2))} m`;
  return Math.round(n).toLocaleString("en-GB").replaceAll(",", "\u202f");
}

