/** Whether the window is as narrow as a phone: where another layout is shown, and not only other rules. */
import { signal } from "@preact/signals";

const asked = matchMedia("(max-width: 700px)");
export const narrow = signal(asked.matches);
asked.addEventListener("change", () => { narrow.value = asked.matches; });
