/** The file that is being taken away: how much of it has come, and the way to stop it. */
import { signal } from "@preact/signals";

import { fetchFile } from "../data/client";

export interface Taking {
  readonly name: string;
  readonly bytes: number;
  readonly state: "making" | "done" | "failed";
  readonly error: string | null;
}

export const taking = signal<Taking | null>(null);
let abort: AbortController | null = null;

/** Fetches a file and hands it to the browser; one that is on its way is given up for it. */
export async function take(name: string, href: string): Promise<void> {
  abort?.abort();
  const mine = (abort = new AbortController());
  taking.value = { name, bytes: 0, state: "making", error: null };
  const change = (next: Partial<Taking>): void => {
    if (!mine.signal.aborted && taking.peek()) taking.value = { ...taking.peek()!, ...next };
  };
  try {
    const given = await fetchFile(href, (bytes) => change({ bytes }), mine.signal);
    if (mine.signal.aborted) return;
    save(given.file, given.name ?? name);
    change({ state: "done", bytes: given.file.size });
  } catch (why) {
    change({ state: "failed", error: why instanceof Error ? why.message : String(why) });
  }
}

/** Gives up what is on its way, or puts the note away. */
export function leave(): void {
  abort?.abort();
  taking.value = null;
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
