/** Whether the window is as narrow as a phone, or as low as one that is enlarged to twice its size: where another layout is shown, and not only other rules. */
import { signal, type Signal } from "@preact/signals";

export const narrow = heeded("(max-width: 700px)");
export const low = heeded("(max-height: 560px)");

function heeded(query: string): Signal<boolean> {
  const asked = matchMedia(query);
  const now = signal(asked.matches);
  asked.addEventListener("change", () => {
    now.value = asked.matches;
  });
  return now;
}
