/** What the graph shows of what is told: which ties, which actors, which stand alone. */
import type { Encounter, Graph, GraphActor, TieLine } from "../../types/api.gen";

export type TieType = TieLine["type"];
export type TieGroup = "with" | "against" | "within" | "between";
export const TIE_GROUPS: readonly TieGroup[] = ["with", "against", "within", "between"];
export const GROUP_OF: Record<TieType, TieGroup> = {
  supports: "with",
  backs: "with",
  "allied with": "with",
  fights: "against",
  sanctions: "against",
  leads: "within",
  "member of": "within",
  "part of": "within",
  mediates: "between",
};

/** All ties of one group from one actor to another as one line; ``ties`` are what it stands for, most evidence first. */
export interface Bond {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly group: TieGroup;
  readonly ties: readonly TieLine[];
  readonly evidence: number;
  /** The same is told the other way round. */
  readonly both: boolean;
}

export interface Shown {
  readonly actors: readonly GraphActor[];
  readonly alone: readonly GraphActor[];
  readonly bonds: readonly Bond[];
  readonly ties: readonly TieLine[];
  readonly encounters: readonly Encounter[];
  readonly most: number;
}

export interface Wanted {
  readonly groups: ReadonlySet<TieGroup>;
  readonly least: number;
  readonly encounters: boolean;
}

export function shownOf(graph: Graph, wanted: Wanted): Shown {
  const held = new Set(graph.actors.map((one) => one.id));
  const known = graph.ties.filter((tie) => held.has(tie.from.id) && held.has(tie.to.id) && tie.from.id !== tie.to.id);
  const ties = known.filter((tie) => wanted.groups.has(GROUP_OF[tie.type]) && tie.evidence >= wanted.least);
  const encounters = wanted.encounters
    ? graph.encounters.filter(
        (one) => held.has(one.from) && held.has(one.to) && one.from !== one.to && one.events >= wanted.least,
      )
    : [];
  const tied = new Set([
    ...ties.flatMap((tie) => [tie.from.id, tie.to.id]),
    ...encounters.flatMap((one) => [one.from, one.to]),
  ]);
  return {
    actors: graph.actors.filter((one) => tied.has(one.id)),
    alone: graph.actors.filter((one) => !tied.has(one.id)),
    bonds: bondsOf(ties),
    ties,
    encounters,
    most: Math.max(1, ...known.map((tie) => tie.evidence)),
  };
}

export function bondsOf(ties: readonly TieLine[]): Bond[] {
  const found = new Map<string, TieLine[]>();
  for (const tie of ties) {
    const group = GROUP_OF[tie.type];
    const forth = `${group} ${tie.from.id} ${tie.to.id}`,
      back = `${group} ${tie.to.id} ${tie.from.id}`;
    // Who fights whom, and who is allied with whom, is one line, whichever side it is told from.
    const key = (group === "with" || group === "against") && found.has(back) ? back : forth;
    const list = found.get(key);
    if (list) list.push(tie);
    else found.set(key, [tie]);
  }
  return [...found].map(([key, list]) => {
    const sorted = list.toSorted((a, b) => b.evidence - a.evidence || a.id.localeCompare(b.id));
    const [first] = sorted;
    return {
      key,
      from: first!.from.id,
      to: first!.to.id,
      group: GROUP_OF[first!.type],
      ties: sorted,
      evidence: sorted.reduce((sum, one) => sum + one.evidence, 0),
      both:
        first!.type === "fights" ||
        first!.type === "allied with" ||
        sorted.some((one) => one.from.id !== first!.from.id),
    };
  });
}

export function neighbours(shown: Shown, id: string): Set<string> {
  const found = new Set([id]);
  for (const bond of shown.bonds) {
    if (bond.from === id) found.add(bond.to);
    if (bond.to === id) found.add(bond.from);
  }
  for (const one of shown.encounters) {
    if (one.from === id) found.add(one.to);
    if (one.to === id) found.add(one.from);
  }
  return found;
}
