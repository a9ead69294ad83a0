/** The key of the map: every mark in words with its count, and a switch for what may be put away. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { book } from "../../state/board";
import { theme } from "../../state/theme";
import { dayWords, isoDay } from "../../types/days";
import { count, words } from "../../types/words";
import { FAMILIES, type Family } from "../kit/families";
import { FamilyMark } from "../kit/FamilyMark";
import { slotColour } from "./icons";
import { day, hidden, holdings, putAway, tallies } from "./shown";

const MOST_HOLDERS = 6;
/** Below this the key would cover too much of the map: it stands folded until it is asked for. */
const NARROW = 1200;

export function Legend() {
  const shut = useSignal(innerWidth < NARROW);
  const now = book.value,
    counts = tallies.value;
  if (!now || !counts) return null;
  const families = FAMILIES.map((family, at) => ({ family, n: sumOf(counts.families, at) })).filter(
    (one) => one.n > 0 || hidden.value.has(one.family),
  );
  const on = day.value;
  return (
    <section class="map-key" aria-label={words.map.legend}>
      <button
        type="button"
        class="map-key-head"
        aria-expanded={!shut.value}
        onClick={() => {
          shut.value = !shut.value;
        }}
      >
        {words.map.legend}
        <span aria-hidden="true">{shut.value ? "▸" : "▾"}</span>
      </button>
      {!shut.value && (
        <div class="map-key-body">
          <h2>{words.map.events}</h2>
          <ul>
            {families.map(({ family, n }) => (
              <li key={family}>
                <Switch part={family}>
                  <FamilyMark family={family} />
                  <span>{words.families[family]}</span>
                  <b>{count(n)}</b>
                </Switch>
              </li>
            ))}
            <li>
              <span class="map-key-row">
                <i class="map-sample contested" aria-hidden="true" />
                <span>{words.map.contested}</span>
              </span>
            </li>
            <li>
              <span class="map-key-row">
                <i class="map-sample wide" aria-hidden="true" />
                <span>{words.map.wide}</span>
              </span>
            </li>
          </ul>
          {holdings.value.length > 0 && (
            <>
              <Switch part="control" head>
                <span>
                  {words.map.control}
                  {on !== null && <small> {words.map.onDay(dayWords(isoDay(on)))}</small>}
                </span>
                <b>{count(holdings.value.length)}</b>
              </Switch>
              {!hidden.value.has("control") && <Holders />}
            </>
          )}
          <ul class="map-key-more">
            <li>
              <Switch part="precision">
                <i class="map-sample ring" aria-hidden="true" />
                <span>{words.map.precision}</span>
              </Switch>
            </li>
            <li>
              <Switch part="labels">
                <i class="map-sample name" aria-hidden="true">
                  Aa
                </i>
                <span>{words.map.labels}</span>
              </Switch>
            </li>
          </ul>
        </div>
      )}
    </section>
  );
}

function Holders() {
  const board = book.value!.board;
  const held = new Map<number, number>();
  for (const one of holdings.value)
    if (one.status !== "contested") held.set(one.holder, (held.get(one.holder) ?? 0) + 1);
  const most = [...held].sort((a, b) => b[1] - a[1]).slice(0, MOST_HOLDERS);
  const standings = (["assessed", "claimed", "contested"] as const)
    .map((status) => ({ status, n: holdings.value.filter((one) => one.status === status).length }))
    .filter((one) => one.n > 0);
  return (
    <ul>
      {most.map(([holder, n]) => (
        <li key={holder}>
          <span class="map-key-row">
            <i
              class="map-sample plate"
              style={{ background: slotColour(board.actors[holder]?.slot, theme.value) }}
              aria-hidden="true"
            />
            <bdi>{board.actors[holder]?.name}</bdi>
            <b>{count(n)}</b>
          </span>
        </li>
      ))}
      <li class="map-key-standings">
        {standings.map(({ status, n }) => (
          <span key={status}>
            <i class={`map-sample plate ${status}`} aria-hidden="true" />
            {words.map.standing[status]} <b>{count(n)}</b>
          </span>
        ))}
      </li>
    </ul>
  );
}

function Switch({
  part,
  head = false,
  children,
}: {
  part: Family | "control" | "precision" | "labels";
  head?: boolean;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={`map-key-row switch${head ? " head" : ""}`}
      aria-pressed={!hidden.value.has(part)}
      onClick={() => putAway(part)}
    >
      {children}
    </button>
  );
}

function sumOf(families: Uint32Array, family: number): number {
  let sum = 0;
  for (let at = family; at < families.length; at += FAMILIES.length) sum += families[at]!;
  return sum;
}
