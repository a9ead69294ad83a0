/** The case, who asks, and what the server tells as it happens. */
import { computed, effect, signal } from "@preact/signals";

import { ahead } from "../data/ahead";
import { get, post, Refusal, remove, useCsrf } from "../data/client";
import { listen } from "../data/stream";
import type { CameReport, CaseView, Job, PictureChanged } from "../types/api.gen";

export const theCase = signal<CaseView | null>(null);
/** Why the case cannot be shown: "login", or words. */
export const barred = signal<string | null>(null);
/** Whether the server is still taking the picture of a large case over. */
export const opening = signal(false);
const AGAIN_MS = 1000;
/** The version of a case without a picture. */
export const EMPTY = "empty";
export const line = signal<"unknown" | "open" | "lost">("unknown");
export const jobs = signal<ReadonlyMap<string, Job>>(new Map());
export const came = signal<readonly CameReport[]>([]);
/** The latest change of the picture, for those who show what is new. */
export const changed = signal<PictureChanged | null>(null);
export const version = computed(() => theCase.value?.version ?? null);
export const canJudge = computed(() => {
  const now = theCase.value;
  return now !== null && !now.readonly && now.you.role !== "reader";
});

/** What the page begins with: the case, or the way in where the server asks for a login first. */
export async function begin(): Promise<void> {
  if (ahead === "login") barred.value = "login";
  else await loadCase();
}

export async function loadCase(): Promise<void> {
  try {
    const now = await get("/api/v1/case");
    useCsrf(now.you.csrf);
    barred.value = null;
    opening.value = now.opening;
    if (opening.value) setTimeout(() => void loadCase(), AGAIN_MS);
    else theCase.value = now;
  } catch (why) {
    if (why instanceof Refusal && why.status === 401) barred.value = "login";
    else if (why instanceof Refusal && why.status === 0 && theCase.peek() !== null) line.value = "lost";
    else barred.value = why instanceof Error ? why.message : String(why);
  }
}

/** Returns whether the browser kept the login: over plain http from another machine it keeps none. */
export async function logIn(given: { name?: string; password?: string; token?: string }): Promise<boolean> {
  const you = await post("/api/v1/session", { body: given });
  useCsrf(you.csrf);
  await loadCase();
  return barred.peek() !== "login";
}

export async function logOut(): Promise<void> {
  await remove("/api/v1/session");
  theCase.value = null;
  barred.value = "login";
}

/** Listens to the case as long as there is one to listen to. */
effect(() => {
  if (barred.value !== null || theCase.value === null) return;
  hear();
});

let hearing: (() => void) | null = null;

function hear(): void {
  // One line for the page's life: a new one for each new picture would miss what happens in between.
  hearing ??= listen({
    progress(job) {
      jobs.value = new Map(jobs.peek()).set(job.id, job);
      if (job.state === "done" || job.state === "failed") void loadCase();
    },
    picture(change) {
      changed.value = change;
      void loadCase();
    },
    report(report) {
      came.value = [report, ...came.peek()].slice(0, 200);
    },
    reset() {
      void loadCase();
    },
    line(isOpen) {
      if (isOpen && line.peek() === "lost") void loadCase();
      line.value = isOpen ? "open" : "lost";
    },
  });
}
