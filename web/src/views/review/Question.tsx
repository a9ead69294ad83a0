/** What is asked, why it stands here, and the sentences to read, side by side. */
import type { QueueItem } from "../../types/api.gen";
import { words } from "../../types/words";
import { sided } from "./queue";
import { Sentences } from "./Sentence";

const FEW = 3;

export function Question({ of }: { of: QueueItem }) {
  const { item } = of;
  const sort = item.sort as keyof typeof words.review.asks;
  return (
    <header class="question">
      <p class="asks">{words.review.asks[sort]}</p>
      <h2 tabIndex={-1} dir="auto">
        {item.sort === "merge" && item.about.length === 2 ? (
          <Pair first={item.about[0]!.words} second={item.about[1]!.words} />
        ) : (
          item.title
        )}
      </h2>
      <details class="weight">
        <summary>{words.review.score(item.score.toFixed(1))}</summary>
        <p dir="auto">
          {words.review.influence} {item.influence.toFixed(1)} × {words.review.doubt} {item.doubt.toFixed(2)}.{" "}
          {item.line}
        </p>
      </details>
    </header>
  );
}

function Pair({ first, second }: { first: string; second: string }) {
  return (
    <span class="pair">
      <bdi>{first}</bdi>
      <span class="versus" aria-hidden="true">
        = ?
      </span>
      <bdi>{second}</bdi>
    </span>
  );
}

export function Reading({ of }: { of: QueueItem }) {
  const { item, says, otherwise } = of;
  if (says.length === 0 && otherwise.length === 0) return <p class="standing">{words.review.noSentences}</p>;
  if (item.sort === "merge" && item.about.length === 2) {
    const [first, second] = [item.about[0]!.words, item.about[1]!.words];
    const sides = sided(says, first, second);
    return (
      <div class="reading two">
        <Sentences title={short(first)} of={sides.first.slice(0, FEW)} />
        <Sentences title={short(second)} of={sides.second.slice(0, FEW)} class="second" />
        <More of={[...sides.first.slice(FEW), ...sides.second.slice(FEW), ...sides.rest]} />
      </div>
    );
  }
  return (
    <div class={`reading${otherwise.length ? " two" : ""}`}>
      <Sentences title={words.review.says} of={says.slice(0, FEW)} />
      {otherwise.length > 0 && (
        <Sentences title={words.review.otherwise} of={otherwise.slice(0, FEW)} class="otherwise" />
      )}
      <More of={[...says.slice(FEW), ...otherwise.slice(FEW)]} />
    </div>
  );
}

function More({ of }: { of: QueueItem["says"] }) {
  if (of.length === 0) return null;
  return (
    <details class="further">
      <summary>
        {words.review.more} ({of.length})
      </summary>
      <Sentences title={words.review.more} of={of} />
    </details>
  );
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
