/** A tie as the graph draws it: its line, with a head by its kind; a press opens its evidence. */
import { openEvidence } from "../../state/address";
import { words } from "../../types/words";
import type { Bond } from "./ties";

const say = words.actors;

export function Tie({ bond, d, faded }: { bond: Bond; d: string; faded: string }) {
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

export function Heads() {
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
