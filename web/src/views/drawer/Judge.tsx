/** Judging one reading: right or wrong, with a reason; what it would do is shown before it is kept. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { post } from "../../data/client";
import type { JudgementIn, Preview } from "../../types/api.gen";
import { words } from "../../types/words";

type Part = keyof typeof words.judging.parts;
const SHOWN = 6;

export function Judge({ claim, close }: { claim: string; close: () => void }) {
  const verdict = useSignal<"right" | "wrong">("right");
  const part = useSignal<Part | "">("");
  const why = useSignal("");
  const preview = useSignal<Preview | null>(null);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const kept = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => { form.current?.querySelector<HTMLElement>("input")?.focus(); }, []);

  const body = (): JudgementIn => ({
    verdict: verdict.value, why: why.value.trim(), about: [], subject: { sort: "claim", id: claim },
    ...(verdict.value === "wrong" && part.value !== "" && { what: part.value }),
  });
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    busy.value = true;
    error.value = null;
    const asked = preview.value === null
      ? post("/api/v1/judgements/preview", { body: body() }).then((told) => { preview.value = told; })
      : post("/api/v1/judgements", { body: body() }).then(() => { kept.value = true; });
    asked.catch((reason: unknown) => { error.value = reason instanceof Error ? reason.message : String(reason); }).finally(() => { busy.value = false; });
  };
  const change = (set: () => void): void => { set(); preview.value = null; };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    const card = form.current?.closest<HTMLElement>(".passage");
    close();
    card?.focus();
  };
  if (kept.value) return <p class="kept" role="status">{words.judging.kept}</p>;
  return (
    <form class="judge" ref={form} onSubmit={ask} onKeyDown={onKey}>
      <fieldset>
        <legend>{words.judging.verdict}</legend>
        {(["right", "wrong"] as const).map((one) => (
          <label key={one}><input type="radio" name={`verdict-${claim}`} checked={verdict.value === one} onChange={() => change(() => { verdict.value = one; })} /> {words.judging[one]}</label>
        ))}
        {verdict.value === "wrong" && (
          <label>{words.judging.what} <select class="field" value={part.value} onChange={(event) => { const value = event.currentTarget.value as Part | ""; change(() => { part.value = value; }); }}>
            <option value="">{words.judging.whole}</option>
            {(Object.keys(words.judging.parts) as Part[]).map((one) => <option key={one} value={one}>{words.judging.parts[one]}</option>)}
          </select></label>
        )}
      </fieldset>
      <label class="why">{words.judging.why}<input required maxLength={2000} dir="auto" placeholder={words.judging.whyHint} value={why.value} onInput={(event) => { why.value = event.currentTarget.value; }} /></label>
      {preview.value && <Effect of={preview.value} />}
      {error.value !== null && <p class="wrong" role="alert">{error.value}</p>}
      <div class="acts">
        <button type="submit" class="button small main" disabled={busy.value}>{preview.value === null ? words.judging.preview : words.judging.keep}</button>
        <button type="button" class="button small quiet" onClick={close}>{words.judging.cancel}</button>
      </div>
    </form>
  );
}

function Effect({ of }: { of: Preview }) {
  const rest = of.changes.length - SHOWN + of.more;
  return (
    <div class="effect" role="status">
      <h4>{words.judging.effect}</h4>
      <p dir="auto">{of.falls}</p>
      <p dir="auto"><strong>{of.effect}</strong></p>
      <ul>{of.changes.slice(0, SHOWN).map((one) => <li key={`${one.sort} ${one.id}`}><span class="tag">{words.judging.change[one.change]}</span> <bdi>{one.title}</bdi></li>)}</ul>
      {rest > 0 && <small>{words.judging.more(rest)}</small>}
    </div>
  );
}
