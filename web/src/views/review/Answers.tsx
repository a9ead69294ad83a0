/** The answers as big buttons, one key each, with what each would do. */
import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { preview, type Said } from "../../state/judging";
import { resource } from "../../state/loading";
import type { Preview, QueueItem } from "../../types/api.gen";
import { effectLine, heaviest, turnWords } from "../../types/effects";
import { hasParts, spotIn, WHATS, type Verdict } from "../../types/verdicts";
import { words } from "../../types/words";
import { Effect } from "../kit/Effect";
import type { Sitting } from "./desk";
import { given, gradesOf, KEYS, likely, type Act, type Mode } from "./keys";

interface Given {
  sitting: Sitting;
  item: QueueItem;
  mode: Signal<Mode>;
  act: (act: Act) => void;
}

export function Answers({ sitting, item, mode, act }: Given) {
  const { sort } = item.item;
  if (mode.value === "wrong" && hasParts(sort === "disagreement" ? "claim" : sort))
    return <Parts sitting={sitting} item={item} act={act} />;
  if (mode.value === "grade") return <Grades sort={sort} effect={item.item.effect} act={act} />;
  if (mode.value === "place") return <PlaceForm item={item} act={act} />;
  return (
    <div class="answers" role="group" aria-label={words.review.asks[sort as "merge"]}>
      {item.item.verdicts
        .filter((one): one is Exclude<Verdict, "undone"> => one !== "undone")
        .map((verdict) => (
          <button
            key={verdict}
            type="button"
            class={`answer ${verdict}`}
            aria-keyshortcuts={KEYS[verdict]}
            onClick={() => act(given(verdict, sort))}
          >
            <span class="name">
              <kbd>{KEYS[verdict]}</kbd>
              {words.review[verdict]}
            </span>
            {likely([verdict]).length > 0 && <Would told={sitting.effect(item, verdict)} verdict={verdict} />}
          </button>
        ))}
      <button
        type="button"
        class="answer pass"
        aria-keyshortcuts="Space ArrowRight"
        onClick={() => act({ do: "skip" })}
      >
        <span class="name">
          <kbd>→</kbd>
          {words.review.skip}
        </span>
      </button>
    </div>
  );
}

/** The effect beside an answer: how many go or change, and the heaviest of them. */
function Would({ told, verdict }: { told: Preview | string | null; verdict: Verdict }) {
  if (told === null) return <small>{words.review.looking}</small>;
  if (typeof told === "string") return <small dir="auto">{told}</small>;
  // In a large case what rests on it is told of the doubting answer; it is no effect of the other one.
  if (!told.exact && told.effect.startsWith("“") && !told.effect.startsWith(`“${verdict}”`))
    return <small>{words.review.stays}</small>;
  const first = heaviest(told, 1)[0];
  const turn = first ? turnWords(first) : null;
  return (
    <span class="would">
      <small class="sum" dir="auto">
        {effectLine(told)}
      </small>
      {first && (
        <small dir="auto">
          <bdi>{turn === null ? first.title : first.title.replace(/\.$/, "")}</bdi>
          {turn !== null && (
            <>
              : <span class="turned">{turn}</span>
            </>
          )}
        </small>
      )}
    </span>
  );
}

function Parts({ sitting, item, act }: Omit<Given, "mode">) {
  useEffect(() => sitting.lookAtParts(item, WHATS), [item.key]);
  return (
    <div class="answers" role="group" aria-label={words.review.wrongWhat}>
      <p class="asks">{words.review.wrongWhat}</p>
      <button
        type="button"
        class="answer wrong"
        aria-keyshortcuts="Enter"
        onClick={() => act({ do: "say", said: { verdict: "wrong" } })}
      >
        <span class="name">
          <kbd>↵</kbd>
          {words.judge.whole}
        </span>
        <Would told={sitting.effect(item, "wrong")} verdict="wrong" />
      </button>
      {WHATS.map((what) => (
        <button
          key={what}
          type="button"
          class="answer"
          aria-keyshortcuts={words.review.partKeys[what]}
          onClick={() => act({ do: "say", said: { verdict: "wrong", what } })}
        >
          <span class="name">
            <kbd>{words.review.partKeys[what]}</kbd>
            {words.judge.what[what]}
          </span>
          <Would told={sitting.effect(item, "wrong", what)} verdict="wrong" />
        </button>
      ))}
      <Back act={act} />
    </div>
  );
}

function Grades({ sort, effect, act }: { sort: string; effect: string; act: (act: Act) => void }) {
  const names: readonly string[] =
    sort === "outlet" ? words.judge.letters.map((one) => one.slice(2)) : words.judge.digits;
  return (
    <div class="answers" role="group" aria-label={words.review.gradeWhich}>
      <p class="asks">
        {words.review.gradeWhich} <small dir="auto">{effect}</small>
      </p>
      {gradesOf(sort).map((grade, at) => (
        <button
          key={grade}
          type="button"
          class="answer"
          aria-keyshortcuts={grade}
          onClick={() => act({ do: "say", said: { verdict: "graded", grade } })}
        >
          <span class="name">
            <kbd>{grade}</kbd>
            {names[at]}
          </span>
        </button>
      ))}
      <Back act={act} />
    </div>
  );
}

function PlaceForm({ item, act }: { item: QueueItem; act: (act: Act) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const spot = useSignal<{ lat: string; lon: string; radius: string }>({ lat: "", lon: "", radius: "" });
  const said = (): Said | null => {
    const { lat, lon, radius } = spot.value;
    const found = spotIn(lat, lon, radius);
    return found ? { verdict: "placed", spot: found } : null;
  };
  const effect = useMemo(() => resource(said, (now, stop) => preview({ item: item.key }, now, stop), 300), [item.key]);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    return () => effect.stop();
  }, []);
  const now = said();
  const told = effect.state.value;
  const field = (name: "lat" | "lon" | "radius") => (
    <label>
      {words.judge[name]}
      <input
        inputMode="decimal"
        autocomplete="off"
        value={spot.value[name]}
        onInput={(event) => {
          spot.value = { ...spot.value, [name]: event.currentTarget.value };
        }}
      />
    </label>
  );
  return (
    <form
      ref={form}
      class="place"
      aria-label={words.review.placeWhere}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          act({ do: "mode", mode: "answer" });
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (now) act({ do: "say", said: now });
      }}
    >
      <p class="asks">{words.review.placeWhere}</p>
      <div class="spot">
        {field("lat")}
        {field("lon")}
        {field("radius")}
      </div>
      <div role="status">
        {now === null ? (
          spot.value.lat && spot.value.lon ? (
            <p>{words.judge.badSpot}</p>
          ) : null
        ) : told.error !== null ? (
          <p dir="auto">{told.error}</p>
        ) : told.value === null ? (
          <p>{words.judge.looking}</p>
        ) : (
          <Effect of={told.value} most={4} />
        )}
      </div>
      <p class="foot">
        <button type="submit" class="button main" disabled={now === null}>
          {words.review.take}
        </button>
        <Back act={act} />
      </p>
    </form>
  );
}

function Back({ act }: { act: (act: Act) => void }) {
  return (
    <button
      type="button"
      class="button quiet"
      aria-keyshortcuts="Escape"
      onClick={() => act({ do: "mode", mode: "answer" })}
    >
      {words.review.back}
    </button>
  );
}
