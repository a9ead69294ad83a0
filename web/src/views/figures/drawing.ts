/** The chart itself, by Observable Plot: loaded only when a chart is shown. It returns nodes; keyboard and words are the screen's. */
import {
  areaY,
  axisX,
  axisY,
  dot as dots,
  gridY,
  line as steps,
  plot,
  ruleX,
  ruleY,
  link,
  vector,
  text,
  type Markish,
  type RenderFunction,
} from "@observablehq/plot";

import { ticksOf } from "../kit/ticks";
import { label, spaced } from "./labels";
import { lasting, logTicks, periodStart, span, type ChartLines, type Dot, type Drawn } from "./lines";

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
  const margin = { left: 64, right: Math.min(260, Math.max(150, look.width * 0.24)), top: 18, bottom: 34 };
  const logged = look.log ? logTicks(floor, top, Math.floor((look.height - margin.top - margin.bottom) / 22)) : [];
  const days = ticksOf(
    { first: Math.ceil(room.from), last: Math.floor(room.to) },
    look.width - margin.left - margin.right,
    76,
  );
  const made = plot({
    className: "plot",
    width: look.width,
    height: look.height,
    ariaLabel: look.name,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { type: "utc", domain: [at(room.from), at(room.to)] },
    y: { type: look.log ? "log" : "linear", domain: [floor, top], clamp: true },
    marks: [
      gridY({ stroke: "currentColor", strokeOpacity: 0.13, ticks: look.log ? logged : 5 }),
      ...(look.log
        ? [axisY(logged, { label: null, tickSize: 0, text: logged.map(spaced) })]
        : [axisY({ label: null, tickSize: 0, tickFormat: (n: number) => spaced(n), ticks: 5 })]),
      axisX(
        days.map(({ day }) => at(day)),
        { label: null, tickFormat: (_: Date, index: number) => days[index]?.label ?? "" },
      ),
      ...(look.log ? [] : [ruleY([0], { stroke: "currentColor", strokeOpacity: 0.5 })]),
      ...drawn.flatMap((line) => marksOf(line, chart, look, { shown, top, end: room.to }, nodes)),
    ],
  });
  const svg = made as unknown as SVGSVGElement;
  // The rules stand in the style sheet: an element of style would break the page's content security policy.
  for (const style of svg.querySelectorAll("style")) style.remove();
  // Marks of the frame are pictures of what the table says; only the dots speak.
  for (const group of svg.querySelectorAll("g[aria-label]")) {
    group.removeAttribute("aria-label");
    group.setAttribute("aria-hidden", "true");
  }
  label(svg, chart, { ...look, margin }, shown, (value) => made.scale("y")?.apply(value) as number);
  const marks = chart.dots.flatMap((dot) => {
    const node = nodes.get(dot);
    return node ? [{ dot, node }] : [];
  });
  for (const { node } of marks) node.parentElement?.removeAttribute("aria-hidden");
  return { svg, marks };
}

/** The lines in colour, on all grey ones as if they were one: hundreds of marks of their own would take seconds. */
function together(lines: readonly Drawn[]): Drawn[] {
  const grey = lines.filter((one) => one.slot === null),
    coloured = lines.filter((one) => one.slot !== null);
  if (!grey.length) return coloured;
  return [
    {
      ...grey[0]!,
      dots: grey.flatMap((one) => one.dots),
      steps: grey.flatMap((one) => one.steps),
      replaced: grey.flatMap((one) => one.replaced),
    },
    ...coloured,
  ];
}

/** What of an axis is in view: the dots, the highest value, the last day. */
interface Room {
  readonly shown: (dot: Dot) => boolean;
  readonly top: number;
  readonly end: number;
}

function marksOf(
  drawn: Drawn,
  chart: ChartLines,
  look: Look,
  { shown, top, end }: Room,
  nodes: Map<Dot, SVGElement>,
): Markish[] {
  const colour = drawn.slot === null ? look.grey : look.colours[drawn.slot]!;
  const faint = drawn.slot === null ? 0.8 : 1;
  // Many bands on each other would be one grey one.
  const thin = Math.max(0.1, 0.22 / Math.sqrt(Math.max(1, chart.lines.filter((one) => one.slot !== null).length)));
  const stepping = drawn.steps.filter(shown);
  const last = drawn.slot === null ? undefined : (stepping.at(-1) ?? drawn.dots.findLast(shown));
  const banded =
    drawn.slot !== null && last && stepping.length && lasting(chart.kind) ? [...stepping, { ...last, day: end }] : [];
  const all = drawn.dots.filter(shown);
  const keep: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    Array.from(group.children).forEach((node, rank) => {
      const dot = all[index[rank]!];
      if (dot) nodes.set(dot, node as SVGElement);
    });
    return group;
  };
  const ranged = all.filter((dot) => dot.high > dot.low && !dot.open);
  const opened = all.filter((dot) => dot.open && drawn.slot !== null);
  const periods = all.filter((dot) => periodStart(chart.kind, dot) !== null);
  const when = (dot: Dot): Date => at(dot.day);
  const replaced = drawn.replaced.filter(([was]) => shown(was));
  const dotted = {
    stroke: colour,
    strokeOpacity: 0.6 * faint,
    strokeWidth: 1.25,
    strokeDasharray: "1 4",
    strokeLinecap: "round",
  } as const;
  return [
    areaY(banded, {
      x: when,
      y1: "low",
      y2: (dot: Dot) => (dot.open ? dot.low || dot.value : dot.high),
      curve: "step-after",
      fill: colour,
      fillOpacity: thin,
      clip: true,
    }),
    // What was replaced stands until the day of what took its place, and changes there: a slope would tell of days between.
    link(replaced, {
      x1: ([was]: Replaced) => at(was.day),
      x2: ([, now]: Replaced) => at(now.day),
      y1: ([was]: Replaced) => was.value,
      y2: ([was]: Replaced) => was.value,
      ...dotted,
    }),
    link(replaced, {
      x1: ([, now]: Replaced) => at(now.day),
      x2: ([, now]: Replaced) => at(now.day),
      y1: ([was]: Replaced) => was.value,
      y2: ([, now]: Replaced) => now.value,
      ...dotted,
    }),
    // Level to the edge: nothing was told since. What was counted within days does not last; it is only led to its name.
    link(last ? [last] : [], {
      x1: when,
      x2: at(end),
      y1: "value",
      y2: "value",
      ...(lasting(chart.kind)
        ? { ...dotted, strokeOpacity: 0.9 }
        : { stroke: look.grey, strokeWidth: 0.75, strokeOpacity: 0.6 }),
    }),
    link(periods, {
      x1: (dot: Dot) => at(periodStart(chart.kind, dot)!),
      x2: when,
      y1: "value",
      y2: "value",
      stroke: colour,
      strokeOpacity: 0.45 * faint,
      strokeWidth: 5,
      strokeLinecap: "butt",
    }),
    ruleX(ranged, { x: when, y1: "low", y2: "high", stroke: colour, strokeWidth: 7, strokeOpacity: 0.3 * faint }),
    steps(lasting(chart.kind) ? stepping : [], {
      x: when,
      y: "value",
      z: "line",
      curve: "step-after",
      stroke: colour,
      strokeWidth: drawn.slot === null ? 1.25 : 2,
      strokeOpacity: faint,
      ...(drawn.slot !== null && DASHES[drawn.slot] && { strokeDasharray: DASHES[drawn.slot]! }),
    }),
    vector(opened, {
      x: when,
      y: (dot: Dot) => Math.min(dot.value, top),
      anchor: "start",
      rotate: 0,
      length: 17,
      stroke: colour,
      strokeWidth: 1.5,
      strokeOpacity: 0.75,
    }),
    dots(all, {
      x: when,
      y: "value",
      r: drawn.slot === null ? 3 : 4.5,
      symbol: SYMBOLS[drawn.slot ?? 0]!,
      stroke: colour,
      strokeWidth: 1.75,
      fill: (dot: Dot) => (dot.point.background ? look.sheet : colour),
      strokeOpacity: faint,
      fillOpacity: (dot: Dot) => (dot.point.background ? 1 : dot.point.superseded ? 0.25 : faint),
      render: keep,
    }),
    text(
      all.filter((dot) => dot.point.increment),
      { x: when, y: "value", text: () => "+", dx: 9, dy: -7, fill: colour, fontWeight: "bold", fontSize: 14 },
    ),
  ];
}
