/** The graph: settled before it is shown. Drag, zoom, and the arrow keys from actor to actor; a tie opens its evidence. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { go, openEvidence } from "../../state/address";
import { theme } from "../../state/theme";
import { words } from "../../types/words";
import { SLOT_COLOURS } from "../kit/families";
import { framed, type Room } from "./frame";
import { labelBase, type Layout, type Placed } from "./layout";
import { nearest } from "./moving";
import { bend, bondPath, spread } from "./paths";
import { ACTOR_SHAPES } from "./shapes";
import { neighbours, type Bond, type Shown } from "./ties";
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
            {shown.encounters.map((one) => {
              const from = layout.at.get(one.from)!,
                to = layout.at.get(one.to)!;
              return (
                <path
                  key={`${one.from}${one.to}`}
                  class={`tie met${faded(one.from, one.to)}`}
                  d={bend(from, to, 0.2)}
                  stroke-width={0.8 + Math.log2(1 + one.events) * 0.4}
                  onClick={() => one.ids[0] && openEvidence({ sort: "event", id: one.ids[0] })}
                >
                  <title>{say.met(from.actor.name, to.actor.name, one.events)}</title>
                </path>
              );
            })}
            {spread(shown.bonds).map(({ bond, turn }) => (
              <Tie
                key={bond.key}
                bond={bond}
                d={bondPath(
                  layout.at.get(bond.from)!,
                  layout.at.get(bond.to)!,
                  turn,
                  bond.group === "with" && bond.both,
                )}
                faded={faded(bond.from, bond.to)}
              />
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

function Tie({ bond, d, faded }: { bond: Bond; d: string; faded: string }) {
  const first = bond.ties[0]!;
  const told = bond.ties
    .map((tie) => `${say.tie(tie.from.name, say.types[tie.type], tie.to.name)} (${say.evidence(tie.evidence)})`)
    .join("\n");
  const open = (): void => openEvidence({ sort: "relation", id: first.id });
  const heads =
    bond.group === "against"
      ? { "marker-end": "url(#head-against)", ...(bond.both && { "marker-start": "url(#head-against)" }) }
      : bond.both
        ? {}
        : { "marker-end": `url(#head-${bond.group})` };
  return (
    <g class={`bond${faded}`} onClick={open}>
      <title>{told}</title>
      <path class="wide" d={d} />
      <path class={`tie ${bond.group}`} d={d} stroke-width={widthOf(bond)} {...heads} />
    </g>
  );
}

function widthOf(bond: Bond): number {
  return Math.min(6, (bond.group === "within" ? 0.9 : 1.3) + Math.log2(bond.evidence + 1) * 0.55);
}

function Heads() {
  return (
    <>
      <marker
        id="head-with"
        class="head-with"
        markerUnits="userSpaceOnUse"
        markerWidth="12"
        markerHeight="12"
        refX="10"
        refY="6"
        orient="auto"
      >
        <path d="M1 1L11 6L1 11Z" />
      </marker>
      <marker
        id="head-within"
        class="head-within"
        markerUnits="userSpaceOnUse"
        markerWidth="10"
        markerHeight="10"
        refX="8.5"
        refY="5"
        orient="auto"
      >
        <path d="M1 1.5L9 5L1 8.5Z" />
      </marker>
      <marker
        id="head-between"
        class="head-between"
        markerUnits="userSpaceOnUse"
        markerWidth="10"
        markerHeight="10"
        refX="8"
        refY="5"
        orient="auto"
      >
        <circle cx="5" cy="5" r="3.2" />
      </marker>
      <marker
        id="head-against"
        class="head-against"
        markerUnits="userSpaceOnUse"
        markerWidth="6"
        markerHeight="16"
        refX="3"
        refY="8"
        orient="auto"
      >
        <path d="M3 1.5V14.5" />
      </marker>
    </>
  );
}
