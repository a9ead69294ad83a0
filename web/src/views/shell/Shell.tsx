/** The frame of every screen: the rail, the head, the selection, the screen, its timeline, the drawer of evidence. */
import type { ComponentChildren } from "preact";

import { page, screen } from "../../state/address";
import { tooEarly } from "../../state/board";
import { line, theCase } from "../../state/case";
import { words } from "../../types/words";
import { Drawer } from "../drawer/Drawer";
import { Timeline } from "../timeline/Timeline";
import { FilterBar } from "./FilterBar";
import { Head } from "./Head";
import { NoEvents, NoReports, NotYet } from "./Nothing";
import { Rail } from "./Rail";
import { Toasts } from "./Toasts";
import { useTitle } from "./title";

/** Screens on which the days of what happened play no part. */
const WITHOUT_DAYS = new Set(["review", "sources", "add"]);

export function Shell({ children }: { children: ComponentChildren }) {
  useTitle();
  const single = page.value.length > 0;
  const bare = (theCase.value?.reports ?? 0) === 0 && screen.value !== "add";
  const withDays = !bare && !WITHOUT_DAYS.has(screen.value) && page.value[0] !== "reports";
  return (
    <div class="shell">
      <a
        class="skip"
        href="#screen"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("screen")?.focus();
        }}
      >
        {words.shell.skip}
      </a>
      <Head />
      <Rail />
      <div class="work">
        {line.value === "lost" && (
          <p class="lost" role="alert">
            {words.shell.lost}
          </p>
        )}
        {withDays && <FilterBar />}
        {withDays && !tooEarly.value && <NoEvents />}
        {screen.value === "review" && <Toasts />}
        <main
          id="screen"
          tabIndex={-1}
          class={`screen screen-${screen.value}${single ? " single" : ""}`}
          aria-label={words.screens[screen.value]}
        >
          {bare ? <NoReports /> : withDays && tooEarly.value ? <NotYet /> : children}
        </main>
        {screen.value !== "review" && <Toasts />}
        {withDays && <Timeline />}
      </div>
      <Drawer />
    </div>
  );
}
