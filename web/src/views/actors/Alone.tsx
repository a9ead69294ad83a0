/** Actors that no shown tie leads to: a list beside the graph, not a cloud around it. */
import type { GraphActor } from "../../types/api.gen";
import { words } from "../../types/words";
import { Go } from "../kit/Go";
import { actorAt } from "../kit/subjects";
import { ActorMark } from "./ActorMark";
import { KEY } from "./shapes";

const say = words.actors;

export function Alone({
  actors,
  leftOut,
  closed,
}: {
  actors: readonly GraphActor[];
  leftOut: number;
  closed: boolean;
}) {
  return (
    <>
      <details open={!closed} class="shapes-key">
        <summary>{say.key}</summary>
        <ul>
          {KEY.map((kinds) => (
            <li key={kinds[0]}>
              <ActorMark kind={kinds[0]!} /> {kinds.map((kind) => say.actorKinds[kind]).join(", ")}
            </li>
          ))}
        </ul>
        <p>
          <small>
            {say.holder} {say.map}
          </small>
        </p>
      </details>
      {actors.length > 0 && (
        <section aria-labelledby="alone">
          <h2 id="alone">{say.alone}</h2>
          <ul class="alone-list">
            {actors.map((one) => (
              <li key={one.id}>
                <ActorMark kind={one.kind} />
                <Go to={actorAt(one.id)}>{one.name}</Go>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut > 0 && (
        <p>
          <small>{say.leftOut(leftOut)}</small>
        </p>
      )}
    </>
  );
}
