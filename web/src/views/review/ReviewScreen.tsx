/** The review: one thing at a time, its sentences, answers in one key with their effect told before, undo. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { own, setOwn } from "../../state/address";
import { canJudge, theCase } from "../../state/case";
import { words } from "../../types/words";
import { Empty, Failed, Loading } from "../kit/Standing";
import { Answers } from "./Answers";
import { Sitting } from "./desk";
import { History } from "./History";
import { actOf, type Act, type Mode } from "./keys";
import { Question, Reading } from "./Question";
import "./review.css";

const SORTS = Object.keys(words.review.sorts) as (keyof typeof words.review.sorts)[];

export default function ReviewScreen() {
  const sitting = useMemo(() => new Sitting(), []);
  const mode = useSignal<Mode>("answer");
  const help = useSignal(false);
  const why = useSignal("");
  const box = useRef<HTMLElement>(null);
  const item = sitting.current.value;
  const act = (done: Act): void => {
    const now = sitting.current.peek();
    if (done.do === "help") help.value = !help.peek();
    else if (done.do === "mode") mode.value = done.mode;
    else if (done.do === "undo") {
      mode.value = "answer";
      sitting.undo();
      toFront();
    } else if (now !== null) {
      if (done.do === "skip") sitting.skip(now);
      if (done.do === "say") {
        sitting.say(now, why.peek().trim() ? { ...done.said, why: why.peek().trim() } : done.said);
        why.value = "";
      }
      mode.value = "answer";
      toFront();
    }
  };
  // The next question is read out, and a button that was pressed for the last one is not pressed for it again.
  const toFront = (): void => {
    requestAnimationFrame(() => {
      const title = box.current?.querySelector<HTMLElement>(".question h2");
      (title ?? box.current)?.focus({ preventScroll: true });
      if (title) box.current?.scrollIntoView({ block: "start" });
    });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const at = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        !canJudge.peek() ||
        at.closest("input, textarea, select, dialog, .drawer")
      )
        return;
      if ((event.key === " " || event.key === "Enter") && at.closest("button, a, summary")) return;
      const now = sitting.current.peek();
      const done = actOf(event.key, mode.peek(), now?.item.sort ?? "", now?.item.verdicts ?? []);
      if (done === null) return;
      event.preventDefault();
      act(done);
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      sitting.stop();
    };
  }, []);
  useEffect(() => {
    mode.value = "answer";
  }, [item?.key]);
  const { total, judged, today, skipped } = sitting.queue.value;
  const state = sitting.state.value;
  return (
    <section class="review" ref={box} tabIndex={-1}>
      <div class="screen-head">
        <h1>{words.review.title}</h1>
        <p class="progress" role="status">
          <strong>{words.review.left(total)}</strong> · {words.review.judged(judged)} · {words.review.today(today)}
        </p>
        <div class="more">
          <select
            class="choose"
            aria-label={words.review.sort}
            value={own.value["sort"] ?? ""}
            onChange={(event) => setOwn("sort", event.currentTarget.value, true)}
          >
            <option value="">{words.review.all}</option>
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {words.review.sorts[one]}
              </option>
            ))}
          </select>
          {canJudge.value && (
            <button type="button" class="button" aria-keyshortcuts="u" onClick={() => act({ do: "undo" })}>
              {words.review.undo} <kbd>u</kbd>
            </button>
          )}
          {canJudge.value && (
            <button
              type="button"
              class="button"
              aria-expanded={help.value}
              aria-keyshortcuts="?"
              onClick={() => act({ do: "help" })}
            >
              {words.review.keys} <kbd>?</kbd>
            </button>
          )}
        </div>
      </div>
      {!canJudge.value && (
        <p class="notice card">{theCase.value?.readonly ? words.review.readonly : words.review.reader}</p>
      )}
      {help.value && <p class="card keys">{words.review.help}</p>}
      {sitting.error.value !== null && (
        <p class="wrong-said card" role="alert" dir="auto">
          {sitting.error.value}
        </p>
      )}
      {item !== null ? (
        <article class="card asked" key={item.key}>
          <Question of={item} />
          <Reading of={item} />
          {canJudge.value && (
            <footer>
              <Answers sitting={sitting} item={item} mode={mode} act={act} />
              <input
                class="why"
                dir="auto"
                maxLength={2000}
                aria-label={words.review.reason}
                placeholder={words.review.reason}
                value={why.value}
                onInput={(event) => {
                  why.value = event.currentTarget.value;
                }}
                onKeyDown={(event) => {
                  if (event.key === "Enter" || event.key === "Escape") {
                    event.preventDefault();
                    event.stopPropagation();
                    event.currentTarget.blur();
                  }
                }}
              />
            </footer>
          )}
        </article>
      ) : state.error !== null ? (
        <Failed why={state.error} again={() => sitting.reload()} />
      ) : state.value === null || (state.busy && total > skipped.size) ? (
        <Loading />
      ) : (
        <Empty>{own.value["sort"] ? words.review.doneSort : words.review.done}</Empty>
      )}
      {skipped.size > 0 && (
        <p class="skipped">
          <button type="button" class="button quiet" onClick={() => sitting.unskip()}>
            {words.review.skipped(skipped.size)}
          </button>
        </p>
      )}
      <History />
    </section>
  );
}
