/** What happens in the case, as the server tells it; the browser reconnects by itself and asks for what it missed. */
import { BASE } from "./client";
import type { CameReport, Job, PictureChanged } from "../types/api.gen";

export interface Hearing {
  progress(job: Job): void;
  picture(change: PictureChanged): void;
  report(report: CameReport): void;
  /** What was missed cannot be told any more: load all anew. */
  reset(): void;
  /** Whether the server can be heard. */
  line(open: boolean): void;
}

/** Listens until the returned function is called. */
export function listen(hearing: Hearing): () => void {
  const stream = new EventSource(`${BASE}/stream`);
  const on = (name: string, tell: (told: unknown) => void): void => {
    stream.addEventListener(name, (event: MessageEvent<string>) => {
      let told: unknown;
      try {
        told = JSON.parse(event.data);
      } catch {
        return;
      }
      tell(told);
    });
  };
  on("progress", (job) => hearing.progress(job as Job));
  on("picture", (change) => hearing.picture(change as PictureChanged));
  on("report", (report) => hearing.report(report as CameReport));
  on("reset", () => hearing.reset());
  stream.onopen = () => hearing.line(true);
  stream.onerror = () => hearing.line(false);
  return () => stream.close();
}
