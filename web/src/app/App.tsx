/** The screens in their frame: each is loaded when it is first asked for. */
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { page, screen } from "../state/address";
import { barred, line, loadCase, opening, theCase } from "../state/case";
import type { Screen } from "../types/selection";
import { words } from "../types/words";
import { Failed, Loading } from "../views/kit/Standing";
import { Login } from "../views/shell/Login";
import { Shell } from "../views/shell/Shell";

type View = ComponentType;
const VIEWS: Record<Screen, () => Promise<{ default: View }>> = {
  map: () => import("../views/map/MapScreen"),
  brief: () => import("../views/brief/BriefScreen"),
  disagreements: () => import("../views/disagreements/DisagreementsScreen"),
  figures: () => import("../views/figures/FiguresScreen"),
  actors: () => import("../views/actors/ActorsScreen"),
  events: () => import("../views/events/EventsScreen"),
  review: () => import("../views/review/ReviewScreen"),
  sources: () => import("../views/sources/SourcesScreen"),
  add: () => import("../views/add/AddScreen"),
};
const PAGES: Record<string, () => Promise<{ default: View }>> = {
  reports: () => import("../views/report/ReportPage"),
  places: () => import("../views/places/PlacePage"),
};
// The screen that is asked for is fetched while the case is: both are needed, and neither waits for the other.
(page.peek()[0] === undefined ? VIEWS[screen.peek()]() : Promise.resolve()).catch(() => undefined);

export function App() {
  if (barred.value === "login") return <Login />;
  if (barred.value !== null && theCase.value === null)
    return (
      <main class="alone">
        <Failed why={barred.value} again={() => void loadCase()} />
      </main>
    );
  if (theCase.value === null)
    return (
      <main class="alone">
        <Loading said={opening.value ? words.shell.opening : words.shell.loading} />
      </main>
    );
  return (
    <Shell>
      <Current />
    </Shell>
  );
}

function Current() {
  const first = page.value[0] ?? "";
  const name = PAGES[first] ? first : screen.value;
  const [view, setView] = useState<{ name: string; View: View } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    let current = true;
    setError(null);
    (PAGES[name] ?? VIEWS[name as Screen])().then(
      (module) => {
        if (current) setView({ name, View: module.default });
      },
      () => {
        if (current) setError(words.shell.unreached);
      },
    );
    return () => {
      current = false;
    };
  }, [name]);
  useEffect(() => {
    if (view === null || view.name !== name) return;
    if (before.current !== null && before.current !== name) arrive();
    before.current = name;
  }, [view, name]);
  // The address holds all that is shown: once the server answers again, the page is what it was.
  const heard = useRef(line.value);
  useEffect(() => {
    if (error !== null && heard.current === "lost" && line.value === "open") location.reload();
    heard.current = line.value;
  }, [error, line.value]);
  if (error !== null) return <Failed why={error} again={() => location.reload()} />;
  if (view === null || view.name !== name) return <Loading />;
  return <view.View key={name} />;
}

/** On another screen the focus stands at its heading, so that it is read out; a drawer or a field that is in use keeps it. */
function arrive(): void {
  if (document.activeElement?.closest(".drawer, input, textarea, dialog")) return;
  const goal = document.querySelector<HTMLElement>("#screen h1") ?? document.getElementById("screen");
  if (goal === null) return;
  if (goal.id !== "screen") goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}
