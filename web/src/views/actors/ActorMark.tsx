/** The mark of a kind of actor, small, beside its name. */
import type { GraphActor } from "../../types/api.gen";
import { ACTOR_SHAPES } from "./shapes";

export function ActorMark({ kind }: { kind: GraphActor["kind"] }) {
  return (
    <svg class="actor-mark" viewBox="-1.5 -1.5 3 3" width="16" height="16" aria-hidden="true">
      <path d={ACTOR_SHAPES[kind]} />
    </svg>
  );
}
