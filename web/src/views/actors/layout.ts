/**
 * Where actors stand. Those who are for each other stand together, those who fight stand on opposite sides, and no
 * name lies on another: each actor is a box of its mark and its name. The same ties give the same places, every time.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

import type { Encounter, GraphActor } from "../../types/api.gen";
import { linesOf, LINE_HEIGHT, widthOf } from "./labels";
import type { Bond } from "./ties";

/** An actor in its box, whose middle is ``x, y``; its mark stands ``mark`` above the middle. Units are those of the drawing. */
export interface Placed {
  readonly actor: GraphActor;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly mark: number;
  readonly lines: readonly string[];
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly at: ReadonlyMap<string, Placed>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Body extends SimulationNodeDatum {
  readonly actor: GraphActor;
  readonly width: number;
  readonly height: number;
  readonly side: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

const TICKS = 220;
const AIR = 9;
/** How much room the drawing takes at least, as a multiple of what the boxes cover: ties are seen between them. */
const ROOM = 2.1;

/** ``aspect`` is the width of the frame by its height. */
export function layOut(
  actors: readonly GraphActor[],
  bonds: readonly Bond[],
  encounters: readonly Encounter[],
  aspect: number,
): Layout {
  const sides = sidesOf(
    actors.map((one) => one.id),
    bonds,
  );
  const heaviest = Math.max(1, ...actors.map((one) => one.weight));
  const shapes = new Map(actors.map((one) => [one.id, shapeOf(one, heaviest)]));
  const area = [...shapes.values()].reduce((sum, one) => sum + (one.width + AIR) * (one.height + AIR), 0);
  const tall = Math.sqrt((area * 2.9) / aspect),
    wide = tall * aspect;
  // In an upright frame the sides stand above and below each other.
  const upright = aspect < 0.9;
  const bodies = actors.map((actor, index): Body => {
    const angle = index * 2.399963,
      reach = Math.sqrt((index + 0.5) / actors.length);
    const { width, height } = shapes.get(actor.id)!;
    const side = sides.get(actor.id) ?? 0;
    const [across, down] = upright ? [0, side * tall * 0.3] : [side * wide * 0.3, 0];
    return {
      actor,
      width,
      height,
      side,
      x: across + Math.cos(angle) * reach * wide * 0.3,
      y: down + Math.sin(angle) * reach * tall * 0.3,
      vx: 0,
      vy: 0,
    };
  });
  const links: (SimulationLinkDatum<Body> & { pull: number; length: number })[] = [];
  const at = new Map(bodies.map((one) => [one.actor.id, one]));
  const degree = new Map<string, number>();
  for (const bond of bonds) for (const id of [bond.from, bond.to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  for (const bond of bonds) {
    const near = bond.group === "with" || bond.group === "within";
    const hub = Math.min(degree.get(bond.from)!, degree.get(bond.to)!);
    links.push({
      source: at.get(bond.from)!,
      target: at.get(bond.to)!,
      pull: (near ? 0.55 : bond.group === "between" ? 0.2 : 0.06) / Math.sqrt(hub),
      length: (near ? 90 : 230) / (1 + 0.12 * Math.log2(1 + bond.evidence)),
    });
  }
  for (const one of encounters)
    if (!degree.has(one.from) || !degree.has(one.to))
      links.push({ source: at.get(one.from)!, target: at.get(one.to)!, pull: 0.08, length: 160 });
  const simulation = forceSimulation(bodies)
    .randomSource(() => 0.5)
    .force(
      "ties",
      forceLink<Body, (typeof links)[number]>(links)
        .strength((one) => one.pull)
        .distance((one) => one.length)
        .iterations(2),
    )
    .force(
      "apart",
      forceManyBody<Body>()
        .strength(-440)
        .distanceMax(Math.max(320, tall * 0.6)),
    )
    .force(
      "across",
      upright
        ? forceX<Body>(0).strength(0.05 / aspect)
        : forceX<Body>((one) => one.side * wide * 0.36).strength((one) => 0.05 + 0.14 * Math.abs(one.side)),
    )
    .force(
      "down",
      upright
        ? forceY<Body>((one) => one.side * tall * 0.36).strength((one) => 0.05 + 0.14 * Math.abs(one.side))
        : forceY<Body>(0).strength(0.05 * Math.max(1, aspect)),
    )
    .stop();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    push(bodies, 0.5, tick);
  }
  clear(bodies);
  fill(bodies, aspect, area * ROOM);
  return settled(bodies, shapes);
}

function clear(bodies: readonly Body[]): void {
  for (let round = 0; round < 500 && push(bodies, 1, round) > 0; round++);
}

/** Draws actors together into the shape of the frame, until they need no more than ``enough`` of room: names are larger so. */
function fill(bodies: readonly Body[], aspect: number, enough: number): void {
  for (let round = 0; round < 14; round++) {
    const [wide, tall] = extent(bodies);
    if (Math.max(wide / aspect, tall) ** 2 * aspect <= enough) return;
    const shape = wide / tall / aspect;
    const [x, y] = shape < 0.97 ? [1, 0.93] : shape > 1.03 ? [0.93, 1] : [0.96, 0.96];
    for (const one of bodies) {
      one.x *= x;
      one.y *= y;
    }
    clear(bodies);
  }
}

function extent(bodies: readonly Body[]): [number, number] {
  const span = (pick: (one: Body) => [number, number]): number => {
    const edges = bodies.map(pick);
    return (
      Math.max(...edges.map(([at, size]) => at + size / 2)) - Math.min(...edges.map(([at, size]) => at - size / 2))
    );
  };
  return [span((one) => [one.x, one.width]), span((one) => [one.y, one.height])];
}

/** Pushes boxes off each other along the shorter way; gives how many still met. */
function push(bodies: readonly Body[], share: number, round: number): number {
  let met = 0;
  for (let i = 0; i < bodies.length; i++)
    for (let j = i + 1; j < bodies.length; j++) {
      const a = bodies[i]!,
        b = bodies[j]!;
      const dx = b.x - a.x,
        dy = b.y - a.y;
      const overX = (a.width + b.width) / 2 + AIR - Math.abs(dx),
        overY = (a.height + b.height) / 2 + AIR - Math.abs(dy);
      if (overX <= 0.01 || overY <= 0.01) continue;
      met++;
      // Names are wider than high: up and down is the shorter way, now and then sideways, so that no pillar stands.
      if (overX < overY * (round % 3 === 0 ? 2.2 : 1)) {
        const move = (overX / 2) * share * (dx < 0 || (dx === 0 && i % 2) ? -1 : 1);
        a.x -= move;
        b.x += move;
      } else {
        const move = (overY / 2) * share * (dy < 0 || (dy === 0 && i % 2) ? -1 : 1);
        a.y -= move;
        b.y += move;
      }
    }
  return met;
}

/**
 * How far each stands to one side, −1 to 1: those who fight most stand at the two ends, and each goes where those are
 * whom it is tied to and away from those whom it fights. Who fights nobody, like a mediator, comes to stand between.
 */
export function sidesOf(ids: readonly string[], bonds: readonly Bond[]): Map<string, number> {
  const side = new Map(ids.map((id) => [id, 0]));
  const strength = new Map(ids.map((id) => [id, 0]));
  const against = bonds.filter((one) => one.group === "against");
  for (const bond of against)
    for (const id of [bond.from, bond.to]) strength.set(id, strength.get(id)! + bond.evidence);
  const poles = against.toSorted(
    (a, b) =>
      b.evidence - a.evidence ||
      strength.get(b.from)! + strength.get(b.to)! - (strength.get(a.from)! + strength.get(a.to)!) ||
      a.key.localeCompare(b.key),
  )[0];
  if (!poles) return side;
  const [left, right] = [poles.from, poles.to].toSorted();
  for (let round = 0; round < 60; round++) {
    side.set(left!, -1);
    side.set(right!, 1);
    const sum = new Map(ids.map((id) => [id, 0])),
      weight = new Map(ids.map((id) => [id, 0.4]));
    for (const bond of bonds) {
      const heft = Math.log2(1 + bond.evidence) * (bond.group === "between" ? 0.5 : 1);
      const sign = bond.group === "against" ? -0.9 : 1;
      for (const [one, other] of [
        [bond.from, bond.to],
        [bond.to, bond.from],
      ] as const) {
        sum.set(one, sum.get(one)! + sign * heft * side.get(other)!);
        weight.set(one, weight.get(one)! + heft);
      }
    }
    for (const id of ids) side.set(id, 0.5 * side.get(id)! + 0.5 * (sum.get(id)! / weight.get(id)!));
  }
  side.set(left!, -1);
  side.set(right!, 1);
  return side;
}

function shapeOf(actor: GraphActor, heaviest: number): Omit<Placed, "actor" | "x" | "y"> {
  const radius = 6 + 10 * Math.sqrt(actor.weight / heaviest);
  const lines = linesOf(actor.name);
  const width = Math.max(radius * 2, ...lines.map(widthOf)) + 4;
  const height = radius * 2 + 5 + lines.length * LINE_HEIGHT;
  return { width, height, radius, lines, mark: height / 2 - radius };
}

function settled(bodies: readonly Body[], shapes: ReadonlyMap<string, Omit<Placed, "actor" | "x" | "y">>): Layout {
  const placed = bodies.map((one): Placed => ({
    actor: one.actor,
    x: Math.round(one.x * 10) / 10,
    y: Math.round(one.y * 10) / 10,
    ...shapes.get(one.actor.id)!,
  }));
  const edge = (pick: (one: Placed) => number, best: (...all: number[]) => number): number =>
    placed.length ? best(...placed.map(pick)) : 0;
  const x = edge((one) => one.x - one.width / 2, Math.min) - 16,
    y = edge((one) => one.y - one.height / 2, Math.min) - 16;
  const right = edge((one) => one.x + one.width / 2, Math.max) + 16,
    bottom = edge((one) => one.y + one.height / 2, Math.max) + 16;
  return {
    placed,
    at: new Map(placed.map((one) => [one.actor.id, one])),
    box: { x, y, width: right - x, height: bottom - y },
  };
}

/** Where the first line of a name stands below the middle of its box. */
export function labelBase(one: Placed): number {
  return -one.mark + one.radius + 5 + 11;
}
