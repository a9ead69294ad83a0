/** One sentence as evidence: in its text, with who printed it, when, of which standing, and what can be done with it. */
import { useSignal } from "@preact/signals";

import { canJudge } from "../../state/case";
import { dayWords } from "../../types/days";
import type { Passage } from "../../types/api.gen";
import { words } from "../../types/words";
import { copied } from "../kit/copying";
import { Go, reportAt } from "../kit/Go";
import { Judge } from "../kit/Judge";
import { narrow } from "../kit/narrow";
import { codePoints, split } from "../kit/pieces";

export function PassageCard({ passage }: { passage: Passage }) {
  const note = useSignal("");
  const judging = useSignal(false);
  const copy = (): void => {
    void copied(passage.citation).then((done) => {
      note.value = done ? words.evidence.copied : words.evidence.notCopied;
      setTimeout(() => {
        note.value = "";
      }, 4000);
    });
  };
  const url = passage.url !== null && /^https?:\/\//i.test(passage.url) ? passage.url : null;
  return (
    <article class="passage" tabIndex={-1} aria-label={passage.says}>
      <header class="by">
        <strong dir="auto">{passage.outlet ?? words.evidence.noOutlet}</strong>
        <span class="day">
          {passage.published ? (
            <time dateTime={passage.published}>{dayWords(passage.published)}</time>
          ) : (
            words.evidence.undated
          )}
        </span>
        <Standing passage={passage} />
      </header>
      <Quoted passage={passage} />
      <p class="voice">
        {passage.polarity === "denied" && <span class="tag denied">{words.evidence.denied}</span>}
        <span class="tag">{words.evidence.modality[passage.modality]}</span>
        {passage.said_by !== null && (
          <span>
            {words.evidence.saidBy} <bdi>{passage.said_by}</bdi>
          </span>
        )}
      </p>
      {passage.copies.length > 0 && (
        <p class="copies" dir="auto">
          {words.evidence.alsoBy(passage.copies.join(", "))}
        </p>
      )}
      {passage.loaded.length > 0 && (
        <ul class="loaded" aria-label={words.evidence.loadedWords}>
          {passage.loaded.map((one) => (
            <li key={one.start}>
              <bdi class={`loaded-word ${one.class}`}>{one.text}</bdi> <small>{words.evidence.loaded[one.class]}</small>
            </li>
          ))}
        </ul>
      )}
      <div class="acts">
        <Go
          class="button small"
          to={{ ...reportAt(passage.report, markedFrom(passage)), ...(narrow.value && { open: null }) }}
        >
          {words.evidence.whole}
        </Go>
        <button type="button" class="button small" onClick={copy}>
          {words.evidence.copy}
        </button>
        {canJudge.value && passage.claim !== "" && (
          <button
            type="button"
            class="button small"
            aria-haspopup="dialog"
            onClick={() => {
              judging.value = true;
            }}
          >
            {words.judge.judge}
          </button>
        )}
        {url !== null && (
          <a class="small" href={url} target="_blank" rel="noopener noreferrer nofollow">
            {words.evidence.source} <span aria-hidden="true">↗</span>
          </a>
        )}
        <span class="said" role="status">
          {note.value}
        </span>
      </div>
      {judging.value && (
        <Judge
          of={{ sort: "claim", id: passage.claim, title: passage.says }}
          close={() => {
            judging.value = false;
          }}
        />
      )}
    </article>
  );
}

/** The outlet's letter and the claim's digit, with the words that the scale has for them. */
function Standing({ passage }: { passage: Passage }) {
  const letter = passage.reliability,
    digit = passage.grade?.digit ?? null;
  const given = passage.grade?.given.map((one) => words.evidence.given(one.digit)) ?? [];
  const said = [
    words.evidence.reliability[letter] ?? letter,
    ...(digit === null ? [] : [words.evidence.credibility[digit] ?? String(digit)]),
    ...given,
  ].join("; ");
  return (
    <span class="grades">
      <span class="grade" aria-hidden="true">
        {letter}
        {digit}
      </span>
      <small>{said}</small>
    </span>
  );
}

/** The sentence with its marks and its loaded words, within what stands round it. */
function Quoted({ passage }: { passage: Passage }) {
  const text = passage.pieces.map((one) => one.text).join("");
  let at = 0;
  const marked = passage.pieces.map((one) => {
    const span = { start: at, end: at + codePoints(one.text) };
    at = span.end;
    return one.marked ? span : { start: 0, end: 0 };
  });
  const loaded = passage.loaded.map((one) => ({ start: one.start - passage.start, end: one.end - passage.start }));
  return (
    <blockquote class="text" dir="auto" lang={passage.language ?? undefined}>
      {split(text, [...marked, ...loaded]).map((one) => {
        const text = one.text.replace(/\n\s*\n/g, "\n");
        const word = one.spans.find((index) => index >= marked.length);
        const inner =
          word === undefined ? (
            text
          ) : (
            <span class={`loaded-word ${passage.loaded[word - marked.length]!.class}`}>{text}</span>
          );
        return one.spans.some((index) => index < marked.length) ? (
          <mark key={one.start}>{inner}</mark>
        ) : (
          <span key={one.start}>{inner}</span>
        );
      })}
    </blockquote>
  );
}

/** The offset of the first marked word in its report, in code points. */
function markedFrom(passage: Passage): number {
  let at = passage.start;
  for (const one of passage.pieces) {
    if (one.marked) return at;
    at += codePoints(one.text);
  }
  return passage.start;
}
