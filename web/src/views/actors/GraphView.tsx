/** The graph: settled before it is shown. Drag, zoom, and the arrow keys from actor to actor; a tie opens its evidence. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { go, openEvidence } from "../../state/address";
import { theme } from "../../state/theme";
import { words } from "../../types/words";
import { SLOT_COLOURS } from "../kit/families";
import { framed, type Room } from "./frame";
import { labelBase, type Layout, type Placed } from "./layout";
import { nearest } from "./moving";
import { Heads, Tie } from "./GraphTies";
import { bend, bondPath, clearTurn, spread } from "./paths";
import { ACTOR_SHAPES } from "./shapes";
import { neighbours, type Shown } from "./ties";
import { LINE_HEIGHT } from "./labels";
import { usePan } from "./usePan";

const say = words.actors;

export function GraphView({
  shown,
  selected,
  choose,
}: {
  shown: Shown;
  selected: string | null;
  choose: (id: string | null) => void;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [has, setHas] = useState<Room | null>(null);
  const [at, setAt] = useState<string | null>(selected);
  useLayoutEffect(() => {
    const measure = (): void => {
      const { width, height } = room.current!.getBoundingClientRect();
      setHas((held) =>
        held && Math.abs(held.width - width) < 1 && Math.abs(held.height - height) < 1 ? held : { width, height },
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(room.current!);
    return () => watch.disconnect();
  }, []);
  const frame = useMemo(() => (has && has.width > 0 && has.height > 0 ? framed(shown, has) : null), [shown, has]);
  return (
    <div class="graph" style={frame ? { height: `${frame.height}px` } : {}}>
      <div class="graph-room" ref={room} aria-hidden="true" />
      {frame && has && (
        <Drawn
          shown={shown}
          layout={frame.layout}
          size={{ width: has.width, height: frame.height }}
          selected={selected}
          choose={choose}
          at={at}
          setAt={setAt}
        />
      )}
    </div>
  );
}

interface Drawing {
  readonly shown: Shown;
  readonly layout: Layout;
  readonly size: { width: number; height: number };
  readonly selected: string | null;
  readonly choose: (id: string | null) => void;
  readonly at: string | null;
  readonly setAt: (id: string) => void;
}

function Drawn({ shown, layout, size, selected, choose, at, setAt }: Drawing) {
  const svg = useRef<SVGSVGElement>(null);
  const { transform, zoom, fit, reveal, dragged } = usePan(svg, layout.box, size);
  const near = useMemo(() => (selected ? neighbours(shown, selected) : null), [shown, selected]);
  const lines = useMemo(() => linesOf(shown, layout), [shown, layout]);
  const colours = SLOT_COLOURS[theme.value];
  const stop = layout.at.has(at ?? "") ? at! : layout.placed[0]!.actor.id;
  const onKey = (event: KeyboardEvent): void => {
    const next = nearest(layout.placed, layout.at.get(stop)!, event.key);
    if (next) {
      setAt(next.actor.id);
      reveal(next);
      svg.current?.querySelector<SVGElement>(`[data-actor="${CSS.escape(next.actor.id)}"]`)?.focus();
    } else if (event.key === "Enter") go("actors", [stop]);
    else if (event.key === " ") choose(selected === stop ? null : stop);
    else if (event.key === "Escape" && selected) choose(null);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  };
  const faded = (...ids: string[]): string =>
    near && !ids.every((id) => near.has(id))
      ? " faded"
      : near && selected && !ids.includes(selected) && ids.length > 1
        ? " faded"
        : "";
  return (
    <>
      <svg
        ref={svg}
        class="net"
        width={size.width}
        height={size.height}
        role="group"
        aria-label={say.graph}
        onKeyDown={onKey}
        onClick={(event) => {
          if (event.target === svg.current && !dragged()) choose(null);
        }}
      >
        <defs>
          <Heads />
        </defs>
        <g transform={transform}>
          <g class="ties" aria-hidden="true">
            {lines.met.map(({ one, told, d }) => (
              <path
                key={`${one.from}${one.to}`}
                class={`tie met${faded(one.from, one.to)}`}
                d={d}
                stroke-width={0.8 + Math.log2(1 + one.events) * 0.4}
                onClick={() => one.ids[0] && openEvidence({ sort: "event", id: one.ids[0] })}
              >
                <title>{told}</title>
              </path>
            ))}
            {lines.tied.map(({ bond, d }) => (
              <Tie key={bond.key} bond={bond} d={d} faded={faded(bond.from, bond.to)} />
            ))}
          </g>
          {layout.placed.map((one) => (
            <Node
              key={one.actor.id}
              one={one}
              colour={one.actor.slot === null ? null : (colours[one.actor.slot] ?? null)}
              stop={one.actor.id === stop}
              pressed={one.actor.id === selected}
              ties={degree(shown, one.actor.id)}
              faded={near && !near.has(one.actor.id) ? " faded" : ""}
              choose={() => {
                if (!dragged()) {
                  setAt(one.actor.id);
                  choose(selected === one.actor.id ? null : one.actor.id);
                }
              }}
              focused={() => {
                setAt(one.actor.id);
                reveal(one);
              }}
            />
          ))}
        </g>
      </svg>
      <div class="zooms">
        <button type="button" class="icon" aria-label={say.nearer} title={say.nearer} onClick={() => zoom(1.25)}>
          +
        </button>
        <button type="button" class="icon" aria-label={say.farther} title={say.farther} onClick={() => zoom(0.8)}>
          −
        </button>
        <button type="button" class="icon" aria-label={say.fit} title={say.fit} onClick={fit}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
          </svg>
        </button>
      </div>
    </>
  );
}

/** Where each line runs: reckoned once for a layout, since each looks for a way around the marks of others. */
function linesOf(shown: Shown, { at, placed }: Layout) {
  return {
    met: shown.encounters.map((one) => {
      const from = at.get(one.from)!,
        to = at.get(one.to)!;
      const told = say.met(from.actor.name, to.actor.name, one.events);
      return { one, told, d: bend(from, to, clearTurn(from, to, 0.2, placed)) };
    }),
    tied: spread(shown.bonds).map(({ bond, turn }) => {
      const from = at.get(bond.from)!,
        to = at.get(bond.to)!;
      return { bond, d: bondPath(from, to, clearTurn(from, to, turn, placed), bond.group === "with" && bond.both) };
    }),
  };
}

function degree(shown: Shown, id: string): number {
  return shown.ties.filter((one) => one.from.id === id || one.to.id === id).length;
}

function Node({
  one,
  colour,
  stop,
  pressed,
  ties,
  faded,
  choose,
  focused,
}: {
  one: Placed;
  colour: string | null;
  stop: boolean;
  pressed: boolean;
  ties: number;
  faded: string;
  choose: () => void;
  focused: () => void;
}) {
  const { actor, radius } = one;
  return (
    <g
      class={`actor${faded}${pressed ? " chosen" : ""}`}
      data-actor={actor.id}
      transform={`translate(${one.x},${one.y})`}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-pressed={pressed}
      aria-label={say.node(actor.name, say.actorKinds[actor.kind], ties)}
      onClick={choose}
      onDblClick={() => go("actors", [actor.id])}
      onFocus={focused}
    >
      <title>{actor.name}</title>
      <rect class="reach" x={-one.width / 2} y={-one.height / 2} width={one.width} height={one.height} rx="6" />
      <path
        class={`mark${colour ? " holds" : ""}`}
        d={ACTOR_SHAPES[actor.kind]}
        transform={`translate(0,${-one.mark}) scale(${radius})`}
        {...(colour && { style: { fill: colour } })}
      />
      <text class="label" dir="auto">
        {one.lines.map((line, row) => (
          <tspan key={row} x="0" y={labelBase(one) + row * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
