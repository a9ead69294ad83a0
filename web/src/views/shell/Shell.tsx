/** The frame of every screen: the rail, the head, the selection, the screen, its timeline, the drawer of evidence. */
import type { ComponentChildren } from "preact";

import { page, screen } from "../../state/address";
import { line } from "../../state/case";
import { words } from "../../types/words";
import { Drawer } from "../drawer/Drawer";
import { Timeline } from "../timeline/Timeline";
import { FilterBar } from "./FilterBar";
import { Head } from "./Head";
import { Rail } from "./Rail";
import { Toasts } from "./Toasts";

/** Screens on which the days of what happened play no part. */
const WITHOUT_DAYS = new Set(["review", "sources", "add"]);

export function Shell({ children }: { children: ComponentChildren }) {
  const single = page.value.length > 0;
  const withDays = !WITHOUT_DAYS.has(screen.value) && page.value[0] !== "reports";
  return (
    <div class="shell">
      <a class="skip" href="#screen" onClick={(event) => { event.preventDefault(); document.getElementById("screen")?.focus(); }}>{words.shell.skip}</a>
      <Head />
      <Rail />
      <div class="work">
        {line.value === "lost" && <p class="lost" role="alert">{words.shell.lost}</p>}
        {withDays && <FilterBar />}
        <main id="screen" tabIndex={-1} class={`screen screen-${screen.value}${single ? " single" : ""}`} aria-label={words.screens[screen.value]}>{children}</main>
        {withDays && <Timeline />}
      </div>
      <Drawer />
      <Toasts />
    </div>
  );
}
