/** Judging: what a judgement would do is told first, then it is kept; the last ones kept can be taken back. */
import { signal } from "@preact/signals";

import { post } from "../data/client";
import type { Judged, JudgementIn, Preview } from "../types/api.gen";

/** What is judged: a record of the picture, what pointers name (an outlet, a place by its name), or an item of the queue. */
export interface Target {
  readonly subject?: NonNullable<JudgementIn["subject"]>;
  readonly about?: NonNullable<JudgementIn["about"]>;
  readonly item?: string;
}
export type Said = Pick<JudgementIn, "verdict"> & Partial<Pick<JudgementIn, "why" | "grade" | "spot" | "what">>;
/** A judgement that this page kept, with what it is about in words. */
export interface Kept {
  readonly id: string;
  readonly words: string;
}

/** The judgements kept in this page and not taken back, the latest last. */
export const kept = signal<readonly Kept[]>([]);
/** What was kept or taken back last; ``undoes`` where it can be taken back. */
export const note = signal<{ readonly words: string; readonly undoes: string | null } | null>(null);
/** Grows with each judgement, for those who list them. */
export const judgedTurn = signal(0);

const bodyOf = (target: Target, said: Said): JudgementIn => ({ ...target, ...said, why: said.why ?? "" });

/** What a judgement would do; nothing is kept. Throws ``Refusal``. */
export function preview(target: Target, said: Said, stop?: AbortSignal): Promise<Preview> {
  return post("/api/v1/judgements/preview", { body: bodyOf(target, said), ...(stop && { signal: stop }) });
}

/** Keeps a judgement. Throws ``Refusal``. */
export async function keep(target: Target, said: Said): Promise<Judged> {
  const made = await post("/api/v1/judgements", { body: bodyOf(target, said) });
  kept.value = [...kept.peek(), { id: made.judgement.id, words: made.words }];
  note.value = { words: made.words, undoes: made.judgement.id };
  judgedTurn.value++;
  return made;
}

/** Takes a judgement back: the latest of this page, or the one named. Throws ``Refusal``. */
export async function undo(id = kept.peek().at(-1)?.id): Promise<Judged | null> {
  if (id === undefined) return null;
  const made = await post("/api/v1/judgements/{id}/undo", {
    path: { id },
    body: { why: "taken back in the workspace" },
  });
  kept.value = kept.peek().filter((one) => one.id !== id);
  note.value = { words: made.words, undoes: null };
  judgedTurn.value++;
  return made;
}
