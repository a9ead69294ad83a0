/** One sitting at the queue: answers go out one after another, the next item stands there at once. */
import { computed, signal } from "@preact/signals";

import { get, Refusal } from "../../data/client";
import { own } from "../../state/address";
import { canJudge, version } from "../../state/case";
import { judgedTurn, keep, kept, preview, undo, type Said } from "../../state/judging";
import { resource } from "../../state/loading";
import type { Preview, QueueItem } from "../../types/api.gen";
import type { Verdict, What } from "../../types/verdicts";
import { words } from "../../types/words";
import { effectKey, likely } from "./keys";
import { answer, NOTHING, renewed, returned, skip, unskipped, waiting, type Queue } from "./queue";

const AHEAD = 20;
const MOST_EFFECTS = 300;
type ItemSort = "merge" | "figure" | "place" | "outlet" | "event" | "control" | "relation" | "service" | "disagreement";
interface Sat {
  readonly item: QueueItem;
  judgement: string | null;
  failed: boolean;
}

export class Sitting {
  readonly queue = signal<Queue>(NOTHING);
  readonly error = signal<string | null>(null);
  readonly effects = signal<ReadonlyMap<string, Preview | string>>(new Map());
  readonly current = computed(() => waiting(this.queue.value)[0] ?? null);
  private sat: Sat[] = [];
  private chain: Promise<void> = Promise.resolve();
  private abort = new AbortController();
  private readonly list;
  private readonly stops: (() => void)[];

  constructor() {
    const limit = computed(() => AHEAD + this.queue.value.skipped.size);
    const key = computed(() => JSON.stringify([version.value, own.value["sort"] ?? "", limit.value, judgedTurn.value]));
    this.list = resource(
      () => (version.value === null ? null : key.value),
      (asked, stop) => {
        const [, sort, most] = JSON.parse(asked) as [string, string, number];
        return get("/api/v1/review", {
          query: { limit: Math.min(1000, most), since: midnight(), ...(sort && { sort: sort as ItemSort }) },
          signal: stop,
        });
      },
      120,
    );
    let last: unknown = null;
    this.stops = [
      this.list.state.subscribe(({ value }) => {
        if (value === null || value === last) return;
        last = value;
        this.queue.value = renewed(this.queue.peek(), value, this.held());
      }),
      this.current.subscribe((item) => this.look(item)),
    ];
  }

  get state() {
    return this.list.state;
  }

  reload(): void {
    this.list.reload();
  }

  stop(): void {
    this.list.stop();
    this.abort.abort();
    for (const one of this.stops) one();
  }

  effect(item: QueueItem, verdict: Verdict, what?: What): Preview | string | null {
    return this.effects.value.get(effectKey(item.key, version.value ?? "", verdict, what)) ?? null;
  }

  say(item: QueueItem, said: Said): void {
    this.error.value = null;
    this.queue.value = answer(this.queue.peek(), item.key);
    const mine: Sat = { item, judgement: null, failed: false };
    this.sat.push(mine);
    this.after(async () => {
      try {
        mine.judgement = await keptOf(item, said);
      } catch (why) {
        mine.failed = true;
        const stood = this.sat.includes(mine);
        this.sat = this.sat.filter((one) => one !== mine);
        this.error.value = words.review.failed(item.item.title, why instanceof Error ? why.message : String(why));
        // What the picture no longer holds cannot be asked again.
        if (stood && !(why instanceof Refusal && why.status === 404))
          this.queue.value = returned(this.queue.peek(), item);
      }
    });
  }

  skip(item: QueueItem): void {
    this.queue.value = skip(this.queue.peek(), item.key);
  }

  unskip(): void {
    this.queue.value = unskipped(this.queue.peek());
  }

  /** Takes the latest answer of this sitting back; again and again takes back all of them. */
  undo(): void {
    const last = this.sat.pop();
    if (last === undefined) {
      this.error.value = words.review.nothingToUndo;
      return;
    }
    this.error.value = null;
    this.queue.value = returned(this.queue.peek(), last.item);
    this.after(async () => {
      if (last.failed || last.judgement === null) return;
      try {
        await undo(last.judgement);
      } catch (why) {
        this.queue.value = answer(this.queue.peek(), last.item.key);
        this.sat.push(last);
        this.error.value = words.review.failed(last.item.item.title, why instanceof Error ? why.message : String(why));
      }
    });
  }

  /** Asks what an answer would do and remembers it for this picture; what is no longer asked is dropped. */
  private look(item: QueueItem | null): void {
    this.abort.abort();
    const mine = (this.abort = new AbortController());
    if (item === null || !canJudge.peek()) return;
    void (async () => {
      for (const verdict of likely(item.item.verdicts)) await this.ask(item, { verdict }, mine.signal);
    })();
  }

  lookAtParts(item: QueueItem, parts: readonly What[]): void {
    const { signal } = this.abort;
    void (async () => {
      for (const what of parts) await this.ask(item, { verdict: "wrong", what }, signal);
    })();
  }

  private async ask(item: QueueItem, said: { verdict: Verdict; what?: What }, stop: AbortSignal): Promise<void> {
    const key = effectKey(item.key, version.peek() ?? "", said.verdict, said.what);
    if (this.effects.peek().has(key)) return;
    try {
      this.remember(key, await preview({ item: item.key }, said, stop));
    } catch (why) {
      if (!(why instanceof DOMException)) this.remember(key, why instanceof Error ? why.message : String(why));
    }
  }

  private remember(key: string, told: Preview | string): void {
    this.effects.value = new Map([...this.effects.peek(), [key, told] as const].slice(-MOST_EFFECTS));
  }

  private held(): ReadonlySet<string> {
    const alive = new Set(kept.peek().map((one) => one.id));
    return new Set(
      this.sat.filter((one) => one.judgement === null || alive.has(one.judgement)).map((one) => one.item.key),
    );
  }

  private after(next: () => Promise<void>): void {
    this.chain = this.chain.then(next, next);
  }
}

/** When the day began where the person sits. */
function midnight(): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}

const MOST_POINTERS = 50;

/** Keeps an answer. One given before may have taken the question out of the queue: then what it points at is judged. */
async function keptOf({ key, item }: QueueItem, said: Said): Promise<string> {
  try {
    return (await keep({ item: key }, said)).judgement.id;
  } catch (why) {
    if (!(why instanceof Refusal && why.status === 404) || item.about.length === 0 || item.about.length > MOST_POINTERS)
      throw why;
    return (await keep({ about: [...item.about] }, { ...said, why: said.why ?? words.review.lookedAt })).judgement.id;
  }
}
