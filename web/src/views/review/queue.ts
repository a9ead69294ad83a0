/** The queue as one person goes through it: what stands before them, what they answered, passed over and took back. */
import type { Passage, QueueItem, ReviewQueue } from "../../types/api.gen";

export interface Queue {
  readonly items: readonly QueueItem[];
  /** Keys that were answered here and that the server may list yet. */
  readonly answered: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** The item that stays before the eyes although the order changes. */
  readonly front: QueueItem | null;
  readonly total: number;
  readonly judged: number;
  /** Answers that this person gave today, on whatever screen. */
  readonly today: number;
}

export const NOTHING: Queue = {
  items: [],
  answered: new Set(),
  skipped: new Set(),
  front: null,
  total: 0,
  judged: 0,
  today: 0,
};

/** What is left to look at, the front first. */
export function waiting(queue: Queue): readonly QueueItem[] {
  const left = queue.items.filter(
    (one) => !queue.answered.has(one.key) && !queue.skipped.has(one.key) && one.key !== queue.front?.key,
  );
  return queue.front ? [queue.front, ...left] : left;
}

/** The server's list anew. ``held`` are keys answered here whose judgements stand; what a person reads stays before them. */
export function renewed(queue: Queue, fresh: ReviewQueue, held: ReadonlySet<string>): Queue {
  const reading = waiting(queue)[0];
  const still = reading && fresh.items.find((one) => one.key === reading.key);
  const listed = new Set(fresh.items.map((one) => one.key));
  const answered = new Set([...held].filter((key) => listed.has(key)));
  return {
    ...queue,
    items: fresh.items,
    answered,
    front: still ?? null,
    total: fresh.total - answered.size,
    judged: fresh.judged + answered.size,
    today: fresh.yours + answered.size,
  };
}

export function answer(queue: Queue, key: string): Queue {
  return {
    ...without(queue, key),
    answered: new Set([...queue.answered, key]),
    total: Math.max(0, queue.total - 1),
    judged: queue.judged + 1,
    today: queue.today + 1,
  };
}

/** An answer that was not kept, or was taken back: its item stands in front again. */
export function returned(queue: Queue, item: QueueItem): Queue {
  const answered = new Set([...queue.answered].filter((key) => key !== item.key));
  return {
    ...queue,
    answered,
    front: item,
    total: queue.total + 1,
    judged: Math.max(0, queue.judged - 1),
    today: Math.max(0, queue.today - 1),
  };
}

export function skip(queue: Queue, key: string): Queue {
  return { ...without(queue, key), skipped: new Set([...queue.skipped, key]) };
}

export function unskipped(queue: Queue): Queue {
  return { ...queue, skipped: new Set() };
}

function without(queue: Queue, key: string): Queue {
  return { ...queue, front: queue.front?.key === key ? null : queue.front };
}

/** The sentences of a merge by which of the two names they hold; ``rest`` hold neither. */
export function sided(
  passages: readonly Passage[],
  first: string,
  second: string,
): { first: readonly Passage[]; second: readonly Passage[]; rest: readonly Passage[] } {
  const holds = (one: Passage, name: string): boolean => {
    const text = one.pieces
      .map((piece) => piece.text)
      .join("")
      .toLowerCase();
    return text.includes(name.toLowerCase());
  };
  const marked = (one: Passage, name: string): boolean =>
    one.pieces.some((piece) => piece.marked && piece.text.toLowerCase().includes(name.toLowerCase()));
  const left: Passage[] = [],
    right: Passage[] = [],
    rest: Passage[] = [];
  for (const one of passages) {
    const a = marked(one, first),
      b = marked(one, second);
    if (a && (!b || left.length <= right.length)) left.push(one);
    else if (b) right.push(one);
    else if (holds(one, first)) left.push(one);
    else if (holds(one, second)) right.push(one);
    else rest.push(one);
  }
  return { first: left, second: right, rest };
}
