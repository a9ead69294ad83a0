/** The mark of each kind of actor: a path round 0, 0 about as large as a circle of radius 1. */
import type { GraphActor } from "../../types/api.gen";

const CIRCLE = "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z";
const SQUARE = "M-.88 -.88H.88V.88H-.88Z";
const DIAMOND = "M0 -1.2L1.2 0L0 1.2L-1.2 0Z";
const UP = "M0 -1.1L1.1 .85H-1.1Z";
const SHIELD = "M-.95 -.9H.95V.1C.95 .7 .4 1 0 1.2C-.4 1 -.95 .7 -.95 .1Z";
const PERSON = "M0 -1.1A.5 .5 0 1 1 0 -.1A.5 .5 0 1 1 0 -1.1ZM-1 1C-1 .1 -.5 0 0 0S1 .1 1 1Z";
const PEOPLE =
  "M-.5 -.9A.4 .4 0 1 1 -.5 -.1A.4 .4 0 1 1 -.5 -.9ZM.5 -.9A.4 .4 0 1 1 .5 -.1A.4 .4 0 1 1 .5 -.9ZM-1.15 .95C-1.15 .15 -.9 0 -.5 0S0 .15 0 .5C0 .15 .1 0 .5 0S1.15 .15 1.15 .95Z";
const PAGE = "M-.75 -1H.35L.8 -.5V1H-.75Z";
const HEXAGON = "M1.08 0L.54 .94H-.54L-1.08 0L-.54 -.94H.54Z";
const CROSS = "M-.38 -1H.38V-.38H1V.38H.38V1H-.38V.38H-1V-.38H-.38Z";

export const ACTOR_SHAPES: Record<GraphActor["kind"], string> = {
  state: SQUARE,
  "state forces": SHIELD,
  "armed group": UP,
  militia: DIAMOND,
  community: PEOPLE,
  civilians: PEOPLE,
  person: PERSON,
  monitor: PAGE,
  "news agency": PAGE,
  media: PAGE,
  "international organisation": HEXAGON,
  ngo: CROSS,
  other: CIRCLE,
};
/** One of each mark with the kinds that it stands for, for the key. */
export const KEY: readonly (readonly GraphActor["kind"][])[] = [
  ["state"],
  ["state forces"],
  ["armed group"],
  ["militia"],
  ["community", "civilians"],
  ["person"],
  ["international organisation"],
  ["ngo"],
  ["monitor", "media"],
  ["other"],
];
