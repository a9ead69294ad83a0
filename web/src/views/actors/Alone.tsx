/** Actors that no shown tie leads to: a list beside the graph, not a cloud around it. */
import { go, hrefOf } from "../../state/address";
import type { GraphActor } from "../../types/api.gen";
import { words } from "../../types/words";
import { ActorMark } from "./ActorMark";
import { KEY } from "./shapes";

const say = words.actors;

export function Alone({ actors, leftOut }: { actors: readonly GraphActor[]; leftOut: number }) {
  return (
    <aside class="graph-side">
      <details open class="shapes-key"><summary>{say.key}</summary>
        <ul>{KEY.map((kinds) => <li key={kinds[0]}><ActorMark kind={kinds[0]!} /> {kinds.map((kind) => say.actorKinds[kind]).join(", ")}</li>)}</ul>
        <p><small>{say.holder} {say.map}</small></p>
      </details>
      {actors.length > 0 && <section aria-labelledby="alone"><h2 id="alone">{say.alone}</h2>
        <ul class="alone-list">
          {actors.map((one) => (
            <li key={one.id}><ActorMark kind={one.kind} /><a href={hrefOf({ page: [one.id], own: {} })} dir="auto" onClick={(event) => { if (event.metaKey || event.ctrlKey || event.shiftKey) return; event.preventDefault(); go("actors", [one.id]); }}>{one.name}</a></li>
          ))}
        </ul></section>}
      {leftOut > 0 && <p><small>{say.leftOut(leftOut)}</small></p>}
    </aside>
  );
}
