/** One axis with its lines. The dots are statements: arrows go from one to the next, Enter opens the evidence. */
import { useEffect, useRef, useState } from "preact/hooks";

import { openEvidence } from "../../state/address";
import { theme } from "../../state/theme";
import { dayWords, isoDay } from "../../types/days";
import { words } from "../../types/words";
import { SLOT_COLOURS } from "../kit/families";
import type { Chart, draw } from "./drawing";
import type { ChartLines, Dot, Measure } from "./lines";

const say = words.figures;
const NARROWEST = 560;

interface Tip {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
  readonly flip: boolean;
}

export function AxisChart({ chart, measure, log }: { chart: ChartLines; measure: Measure | null; log: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [tip, setTip] = useState<Tip | null>(null);
  const drawing = useRef<typeof draw | null>(null);
  const [ready, setReady] = useState(false);
  const name = say.chart(measure ? say.measures[measure] : words.screens.figures, say.kinds[chart.kind]);
  const lines = JSON.stringify(chart);

  useEffect(() => {
    let here = true;
    void import("./drawing").then((module) => {
      drawing.current = module.draw;
      if (here) setReady(true);
    });
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(frame.current!);
    return () => {
      here = false;
      watch.disconnect();
    };
  }, []);

  useEffect(() => {
    const box = frame.current!;
    if (!ready || width === 0 || chart.dots.length === 0) return;
    const style = getComputedStyle(box);
    const wide = Math.max(NARROWEST, width);
    const made = drawing.current!(chart, {
      width: wide,
      height: heightOf(chart, wide),
      log,
      name,
      colours: SLOT_COLOURS[theme.value],
      grey: style.getPropertyValue("--rule-strong").trim(),
      sheet: style.getPropertyValue("--sheet").trim(),
    });
    const held = Number(box.dataset["at"] ?? 0);
    const hadFocus = box.contains(document.activeElement);
    const release = speaking(made, chart, Math.min(held, made.marks.length - 1), box, setTip);
    box.querySelector("svg.plot")?.remove();
    box.prepend(made.svg);
    if (hadFocus) made.marks[held]?.node.focus();
    return release;
  }, [ready, width, lines, log, theme.value, name]);

  return (
    <section class="card axis" data-kind={chart.kind} aria-label={name}>
      <h2>
        {say.kindTitles[chart.kind]}
        {chart.unit === "households" && <small> {say.households}</small>}
      </h2>
      <p class="what">{say.what[chart.kind]}</p>
      <div class="chart" ref={frame}>
        {tip && <Tooltip tip={tip} chart={chart} />}
      </div>
      {chart.undated > 0 && <p class="note">{say.undated(chart.undated)}</p>}
    </section>
  );
}

function heightOf(chart: ChartLines, width: number): number {
  const named = chart.lines.filter((one) => one.slot !== null).length;
  return Math.round(Math.max(170, Math.min(width * 0.4, 150 + chart.dots.length * 14, 380), named * 31 + 70));
}

/** Gives each dot its words, one stop of the tab key for all of them, and what opens its evidence. */
function speaking(
  made: Chart,
  chart: ChartLines,
  first: number,
  box: HTMLElement,
  setTip: (tip: Tip | null) => void,
): () => void {
  let now = Math.max(0, first);
  const { marks, svg } = made;
  svg.setAttribute("role", "group");
  const tipOf = (index: number): void => {
    const { dot, node } = marks[index]!;
    const at = node.getBoundingClientRect(),
      frame = box.getBoundingClientRect();
    const x = at.left + at.width / 2 - frame.left + box.scrollLeft;
    setTip({ dot, x, y: at.top - frame.top, flip: at.left - frame.left > frame.width * 0.55 });
  };
  const move = (to: number): void => {
    marks[now]?.node.setAttribute("tabindex", "-1");
    now = Math.max(0, Math.min(marks.length - 1, to));
    box.dataset["at"] = String(now);
    marks[now]?.node.setAttribute("tabindex", "0");
    marks[now]?.node.focus();
  };
  marks.forEach(({ dot, node }, index) => {
    node.setAttribute("role", "button");
    node.setAttribute("tabindex", index === now ? "0" : "-1");
    node.setAttribute(
      "aria-label",
      `${chart.lines[dot.line]!.label}: ${dot.point.words}, ${dayWords(isoDay(dot.day))}`,
    );
    node.setAttribute("class", "statement");
    node.setAttribute("data-figure", dot.point.figure);
    node.addEventListener("click", () => openEvidence({ sort: "figure", id: dot.point.figure }));
    node.addEventListener("pointerenter", () => tipOf(index));
    node.addEventListener("pointerleave", () => setTip(null));
    node.addEventListener("focus", () => {
      now = index;
      tipOf(index);
    });
    node.addEventListener("blur", () => setTip(null));
  });
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) move(now + step);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(marks.length - 1);
    else if (event.key === "Enter" || event.key === " ")
      openEvidence({ sort: "figure", id: marks[now]!.dot.point.figure });
    else if (event.key === "Escape") {
      setTip(null);
      return;
    } else return;
    event.preventDefault();
  };
  svg.addEventListener("keydown", keys);
  return () => svg.removeEventListener("keydown", keys);
}

function Tooltip({ tip, chart }: { tip: Tip; chart: ChartLines }) {
  const { point } = tip.dot;
  const line = chart.lines[tip.dot.line]!;
  return (
    <div class={`tip${tip.flip ? " flip" : ""}`} style={{ left: `${tip.x}px`, top: `${tip.y}px` }} aria-hidden="true">
      <strong dir="auto">{line.label}</strong>
      {line.scope && <small dir="auto">{line.scope}</small>}
      <span dir="auto">{point.words}</span>
      <small>{[dayWords(isoDay(tip.dot.day)), say.origins(point.origins), ...notes(tip.dot)].join(" · ")}</small>
    </div>
  );
}

function notes(dot: Dot): string[] {
  const { point } = dot;
  return [
    dot.open ? say.orMore : "",
    point.increment ? say.increment : "",
    point.superseded ? say.superseded : "",
    point.background ? say.background : "",
  ].filter(Boolean);
}
