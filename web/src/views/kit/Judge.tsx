/** The dialog in which a person judges: what is said, its effect before it is kept, and the reason. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { keep, preview, type Said, type Target } from "../../state/judging";
import { resource } from "../../state/loading";
import { spotIn, verdictsOf } from "../../types/verdicts";
import { words } from "../../types/words";
import { Effect } from "./Effect";
import { Ways, type Draft, type Judged } from "./JudgeWays";
import "./judge.css";

export type { Judged };

export function Judge({ of, close }: { of: Judged; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const draft = useSignal<Draft>({
    verdict: verdictsOf(of.sort)[1] ?? "right",
    what: null,
    grade: "3",
    lat: "",
    lon: "",
    radius: "",
  });
  const why = useSignal("");
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const said = useComputed(() => saidIn(draft.value));
  const target = (): Target =>
    draft.peek().verdict === "placed" && of.place
      ? { about: [{ sort: "place", words: of.place }] }
      : { subject: { sort: of.sort as never, id: of.id } };
  const effect = useMemo(
    () =>
      resource(
        () => said.value,
        (now, stop) => preview(target(), now, stop),
        250,
      ),
    [],
  );
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    return () => {
      effect.stop();
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  const send = (event: Event): void => {
    event.preventDefault();
    const now = said.value;
    if (now === null) {
      error.value = words.judge.badSpot;
      return;
    }
    if (why.value.trim() === "") {
      error.value = words.judge.whyWanted;
      return;
    }
    busy.value = true;
    keep(target(), { ...now, why: why.value.trim() }).then(close, (reason: unknown) => {
      error.value = reason instanceof Error ? reason.message : String(reason);
      busy.value = false;
    });
  };
  const told = effect.state.value;
  return (
    <dialog
      ref={dialog}
      class="judge-dialog"
      aria-labelledby="judge-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
      }}
    >
      <form onSubmit={send} noValidate>
        <h2 id="judge-title">
          {words.judge.of("")}
          <bdi>{of.title}</bdi>
        </h2>
        <Ways of={of} draft={draft} />
        <div class="would" role="status" aria-live="polite">
          <small>{words.judge.would}</small>
          {said.value === null ? (
            <p>{words.judge.badSpot}</p>
          ) : told.error !== null ? (
            <p class="wrong-said" dir="auto">
              {told.error}
            </p>
          ) : told.value === null || told.busy ? (
            <p>{words.judge.looking}</p>
          ) : (
            <Effect of={told.value} />
          )}
        </div>
        <label class="reason">
          {words.judge.why}
          <textarea
            rows={2}
            maxLength={2000}
            required
            dir="auto"
            autofocus
            aria-describedby="judge-hint"
            value={why.value}
            onInput={(event) => {
              why.value = event.currentTarget.value;
              error.value = null;
            }}
          />
          <small id="judge-hint">{words.judge.whyHint}</small>
        </label>
        {error.value !== null && (
          <p class="wrong-said" role="alert" dir="auto">
            {error.value}
          </p>
        )}
        <div class="foot">
          <button type="button" class="button quiet" onClick={close}>
            {words.judge.cancel}
          </button>
          <button type="submit" class="button main" disabled={busy.value || told.busy || told.value === null}>
            {words.judge.keep}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** A button that opens the dialog; it is not there where nothing can be judged of this sort. */
export function JudgeButton({ of, label = words.judge.judge }: { of: Judged; label?: string }) {
  const shown = useSignal(false);
  if (verdictsOf(of.sort).length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          shown.value = true;
        }}
      >
        {label}
      </button>
      {shown.value && (
        <Judge
          of={of}
          close={() => {
            shown.value = false;
          }}
        />
      )}
    </>
  );
}

function saidIn(draft: Draft): Said | null {
  if (draft.verdict === "graded") return { verdict: "graded", grade: draft.grade };
  if (draft.verdict === "wrong")
    return draft.what === null ? { verdict: "wrong" } : { verdict: "wrong", what: draft.what };
  if (draft.verdict !== "placed") return { verdict: draft.verdict };
  const spot = spotIn(draft.lat, draft.lon, draft.radius);
  return spot === null ? null : { verdict: "placed", spot };
}
