/** The selected actor with its ties, each of which opens its evidence. */
import { go } from "../../state/address";
import type { GraphActor } from "../../types/api.gen";
import { words } from "../../types/words";
import { Open } from "../kit/Open";
import { ActorMark } from "./ActorMark";
import type { Shown } from "./ties";

const say = words.actors;

export function Selected({ actor, shown, release }: { actor: GraphActor; shown: Shown; release: () => void }) {
  const ties = shown.ties
    .filter((one) => one.from.id === actor.id || one.to.id === actor.id)
    .toSorted((a, b) => b.evidence - a.evidence);
  const met = shown.encounters.filter((one) => one.from === actor.id || one.to === actor.id);
  const name = (id: string): string => shown.actors.find((one) => one.id === id)?.name ?? id;
  return (
    <section class="selected-actor" aria-label={actor.name}>
      <header>
        <ActorMark kind={actor.kind} />
        <h2 dir="auto">{actor.name}</h2>
      </header>
      <p>
        <small>{[say.actorKinds[actor.kind], actor.country].filter(Boolean).join(", ")}</small>
      </p>
      <ul>
        {ties.map((tie) => (
          <li key={tie.id}>
            <Open sort="relation" id={tie.id}>
              {tie.from.id === actor.id ? (
                <>
                  {say.types[tie.type]} <bdi>{tie.to.name}</bdi>
                </>
              ) : (
                <>
                  <bdi>{tie.from.name}</bdi> {say.types[tie.type]} {say.it}
                </>
              )}
            </Open>{" "}
            <small>{say.evidence(tie.evidence)}</small>
          </li>
        ))}
        {met.map((one) => (
          <li key={`${one.from} ${one.to}`}>
            <Open sort="event" id={one.ids[0]!}>
              {say.met(name(one.from), name(one.to), one.events)}
            </Open>
          </li>
        ))}
      </ul>
      <p class="more">
        <button type="button" class="button main" onClick={() => go("actors", [actor.id])}>
          {say.page}
        </button>{" "}
        <button type="button" class="button" onClick={release}>
          {say.release}
        </button>
      </p>
    </section>
  );
}
