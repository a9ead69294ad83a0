/** A sentence to judge by: what it is read as, its text with the words marked, who printed it and when. */
import type { Passage } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";

export function Sentence({ passage }: { passage: Passage }) {
  return (
    <li class="heard">
      <p class="says" dir="auto">{passage.says}</p>
      <blockquote dir="auto">{passage.pieces.map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}</blockquote>
      <p class="from">
        <Go to={reportAt(passage.report, passage.start)}>{passage.outlet ?? passage.title ?? words.unknown}</Go>
        <span class="grade" title={words.judge.letters.find((one) => one.startsWith(passage.reliability))}>{passage.reliability}{passage.grade?.digit}</span>
        {passage.published && <time dateTime={passage.published}>{dayWords(passage.published)}</time>}
        {passage.said_by && <bdi>{passage.said_by}</bdi>}
      </p>
    </li>
  );
}

export function Sentences({ title, of, class: name = "" }: { title: string; of: readonly Passage[]; class?: string }) {
  return (
    <section class={`side ${name}`}>
      <h3 dir="auto">{title}</h3>
      <ul>{of.map((one) => <Sentence key={one.claim} passage={one} />)}</ul>
    </section>
  );
}
