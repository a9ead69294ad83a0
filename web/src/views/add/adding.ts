/** Adding: what was handed in, how far it is, and what the picture made of it, as long as the page stands open. */
import { signal } from "@preact/signals";

import { get, post, Refusal, upload } from "../../data/client";
import { changed, jobs } from "../../state/case";
import type { Job, PictureChanged } from "../../types/api.gen";
import { words } from "../../types/words";

export const MOST_FILES = 200;
/** Jobs begun here, the latest first, and what changed in the picture since the first of them. */
export const begun = signal<readonly string[]>([]);
export const turns = signal<readonly PictureChanged[]>([]);
export const share = signal<number | null>(null);
/**
 * The jobs that were there before what is being handed in just now, null where nothing is. The server may tell of a job
 * before it has answered whoever began it: until then it is neither an earlier one nor missed.
 */
export const before = signal<ReadonlySet<string> | null>(null);
/** What is wrong, by the field it belongs to; "" for all of it. */
export type Faults = Readonly<Record<string, string>>;

export interface Label {
  readonly outlet?: string;
  readonly published?: string;
}

/** Sends files. Throws ``Refusal``. */
export async function addFiles(files: readonly File[], label: Label): Promise<void> {
  if (files.length > MOST_FILES) throw new Refusal(413, words.add.tooMany);
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  const asked = new URLSearchParams({
    ...(label.outlet && { outlet: label.outlet }),
    ...(label.published && { published: label.published }),
  }).toString();
  share.value = 0;
  try {
    await handIn(
      upload(`/reports${asked ? `?${asked}` : ""}`, form, (part) => {
        share.value = part;
      }) as Promise<Job>,
    );
  } finally {
    share.value = null;
  }
}

export async function addText(given: { text: string; title?: string } & Label): Promise<void> {
  await handIn(post("/api/v1/reports/text", { body: given }));
}

export async function addUrl(given: { url: string } & Label): Promise<void> {
  await handIn(post("/api/v1/reports/url", { body: given }));
}

/** Asks again how the jobs stand: where the line to the server was lost, nothing else tells. */
export async function askJobs(): Promise<void> {
  try {
    const told = await get("/api/v1/jobs");
    const next = new Map(jobs.peek());
    for (const one of told.items) next.set(one.id, newer(next.get(one.id), one));
    jobs.value = next;
  } catch {
    /* the line that was lost is told elsewhere */
  }
}

/** Which of two moments of a job is the later one. */
export function newer(held: Job | undefined, told: Job): Job {
  const rank = { waiting: 0, running: 1, done: 2, failed: 2 } as const;
  return held !== undefined && rank[held.state] > rank[told.state] ? held : told;
}

/** What a refusal says, each fault by the field that it belongs to. */
export function faultsOf(why: unknown, fields: readonly string[]): Faults {
  const errors = why instanceof Refusal ? (why.problem?.errors ?? []) : [];
  const found: Record<string, string> = {};
  for (const one of errors) {
    const field = fields.find((name) => one.where.split(/[.\s]/).includes(name));
    if (field) found[field] ??= one.what;
  }
  return Object.keys(found).length ? found : { "": why instanceof Error ? why.message : String(why) };
}

async function handIn(answer: Promise<Job>): Promise<void> {
  before.value ??= new Set(jobs.peek().keys());
  try {
    noted(await answer);
  } finally {
    before.value = null;
  }
}

function noted(job: Job): void {
  jobs.value = new Map(jobs.peek()).set(job.id, newer(jobs.peek().get(job.id), job));
  begun.value = [job.id, ...begun.peek()].slice(0, 50);
}

// Heard from the first time on: a change must not be missed while another screen is open.
let last = changed.peek();
changed.subscribe((change) => {
  if (change === null || change === last) return;
  last = change;
  if (begun.peek().length > 0 || before.peek() !== null) turns.value = [change, ...turns.peek()].slice(0, 20);
});
