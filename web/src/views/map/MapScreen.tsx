/** The map of the selection, with its key, the place that is opened, and the same places as a list. */
import "./map.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { openEvidence } from "../../state/address";
import { boardState, reloadBoard, wholeBook } from "../../state/board";
import { theCase } from "../../state/case";
import { borders } from "../../state/outlines";
import { theme } from "../../state/theme";
import { words } from "../../types/words";
import { Empty, Failed, Loading } from "../kit/Standing";
import { Legend } from "./Legend";
import type { Linked } from "./linking";
import { link } from "./linking";
import { PlacePanel } from "./PlacePanel";
import { PlacesList } from "./PlacesList";
import { here, listed, openList, openPlace, outside, tallies, tiles } from "./shown";
import { creditsOf, hostOf, tilesUnder } from "./tiles";

export default function MapScreen() {
  const ground = useRef<HTMLDivElement>(null);
  const linked = useRef<Linked | null>(null);
  const broken = useSignal(false);
  const ready = wholeBook.value !== null,
    light = theme.value;
  useEffect(() => {
    if (!ready || !ground.current) return;
    let current = true;
    const box = ground.current;
    void tilesUnder(theCase.peek()?.tiles ?? null).then((under) => {
      if (!current) return;
      tiles.value = { failed: under === "failed", credits: [] };
      try {
        linked.current = link(box, light, under === "failed" ? null : under);
      } catch {
        broken.value = true;
      }
    });
    return () => {
      current = false;
      linked.current?.stop();
      linked.current = null;
      box.replaceChildren();
    };
  }, [ready, light]);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (
        event.key === "Escape" &&
        here.peek() !== null &&
        !(event.target as HTMLElement).closest(".drawer, dialog, input, select")
      )
        openPlace(null);
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, []);
  const nowhere = tallies.value?.nowhere ?? 0;
  const failed = boardState.value.error;
  if (!ready && failed !== null)
    return boardState.value.quiet ? (
      <Empty>
        <span dir="auto">{failed}</span>
      </Empty>
    ) : (
      <Failed why={failed} again={reloadBoard} />
    );
  return (
    <div class="map">
      <h1 class="unseen">{words.screens.map}</h1>
      <div class="map-ground" ref={ground} />
      {!ready && (
        <div class="map-wait">
          <Loading />
        </div>
      )}
      {broken.value && (
        <p class="map-tiles" role="alert">
          {words.map.failed}
        </p>
      )}
      <div class="map-tools">
        <button
          type="button"
          class="button"
          aria-pressed={listed.value === "places"}
          onClick={() => openList(listed.peek() === "places" ? null : "places")}
        >
          {words.map.asList}
        </button>
        {!broken.value && (
          <button
            type="button"
            class="button"
            title={words.map.wholeHint}
            onClick={() => {
              openEvidence(null);
              linked.current?.whole();
            }}
          >
            {words.map.whole}
          </button>
        )}
        {outside.value > 0 && (
          <button
            type="button"
            class="button"
            title={words.map.outsideHint(outside.value)}
            onClick={() => linked.current?.whole()}
          >
            {words.map.outside(outside.value)}
          </button>
        )}
        {nowhere > 0 && (
          <button
            type="button"
            class="button"
            aria-pressed={listed.value === "unmarked"}
            title={words.map.nowhereHint(nowhere)}
            onClick={() => {
              openPlace(null);
              openList(listed.peek() === "unmarked" ? null : "unmarked");
            }}
          >
            {words.map.nowhere(nowhere)}
          </button>
        )}
      </div>
      {ready && <Legend />}
      {here.value !== null ? (
        <PlacePanel key={here.value} at={here.value} />
      ) : (
        (listed.value !== null || broken.value) && <PlacesList which={listed.value ?? "places"} />
      )}
      {tiles.value.failed && (
        <p class="map-tiles" role="status">
          {words.map.tilesFailed(hostOf(theCase.value?.tiles ?? ""))}
        </p>
      )}
      <p class="map-note">
        {borders.countries.value?.disclaimer ?? theCase.value?.disclaimer}
        {tiles.value.credits.length > 0 && (
          <>
            {" "}
            {words.map.tiles} <Credits of={tiles.value.credits} />
          </>
        )}
      </p>
    </div>
  );
}

/** What a tile server wants said of whom its tiles are from. */
function Credits({ of }: { of: readonly string[] }) {
  return (
    <bdi>
      {of.flatMap((one, at) => [
        ...(at ? [" · "] : []),
        ...creditsOf(one).map(({ text, href }) =>
          href === null ? (
            text
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </a>
          ),
        ),
      ])}
    </bdi>
  );
}
