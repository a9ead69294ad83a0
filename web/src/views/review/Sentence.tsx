/** A sentence to judge by: what it is read as, its text with the words marked, who printed it and when. */
import { useSignal } from "@preact/signals";

import type { Passage } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";
import { shortened } from "./shorten";

export function Sentence({ passage }: { passage: Passage }) {
  const all = useSignal(false);
  const short = shortened(passage.pieces);
  return (
    <li class="heard">
      <p class="says" dir="auto">
        {passage.says}
      </p>
      <blockquote dir="auto">
        {(all.value ? passage.pieces : short.pieces).map((piece, at) =>
          piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
        )}
      </blockquote>
      <p class="from">
        <Go to={reportAt(passage.report, passage.start)}>{passage.outlet ?? passage.title ?? words.unknown}</Go>
        <span class="grade" title={words.judge.letters.find((one) => one.startsWith(passage.reliability))}>
          {passage.reliability}
          {passage.grade?.digit}
        </span>
        {passage.published && <time dateTime={passage.published}>{dayWords(passage.published)}</time>}
        {passage.said_by && <bdi>{passage.said_by}</bdi>}
        {short.cut && (
          <button
            type="button"
            class="open"
            aria-expanded={all.value}
            onClick={() => {
              all.value = !all.value;
            }}
          >
            {all.value ? words.review.less : words.review.context}
          </button>
        )}
      </p>
    </li>
  );
}

export function Sentences({ title, of, class: name = "" }: { title: string; of: readonly Passage[]; class?: string }) {
  return (
    <section class={`side ${name}`}>
      <h3 dir="auto">{title}</h3>
      <ul>
        {of.map((one) => (
          <Sentence key={one.claim} passage={one} />
        ))}
      </ul>
    </section>
  );
}
