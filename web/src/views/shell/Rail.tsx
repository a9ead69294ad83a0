/** The way from screen to screen: links, so that each can be opened in a tab of its own; the selection goes along. */
import { go, hrefOf, page, screen } from "../../state/address";
import { canJudge, theCase } from "../../state/case";
import { SCREENS, type Screen } from "../../types/selection";
import { words } from "../../types/words";

const ICONS: Record<Screen, string> = {
  map: "M2 5l6-2 6 2 6-2v14l-6 2-6-2-6 2zM8 3v14M14 5v14",
  brief: "M5 2h9l4 4v14H5zM8 9h7M8 13h7M8 17h4",
  disagreements: "M3 6h11l-3-3M19 16H8l3 3M3 6v3M19 16v-3",
  figures: "M3 19V3M3 19h16M6 14h3v-4h4V6h5",
  actors: "M7 8a3 3 0 1 0 .01 0M16 6a2.5 2.5 0 1 0 .01 0M2 19c0-4 2-6 5-6s5 2 5 6M13 12c4-1 7 1 7 5",
  events: "M3 4h16v14H3zM3 9h16M3 13.5h16M9 9v9",
  review: "M4 11l4 4L18 5M4 19h14",
  sources: "M4 4h6v14H4zM10 4h5v14h-5zM15 5l4-1 2 13-4 1z",
  add: "M11 4v14M4 11h14",
};

export function Rail() {
  // The page of a place belongs to the map, whence one comes to it.
  const current =
    page.value[0] === "places"
      ? "map"
      : page.value.length === 0 || screen.value === "actors" || page.value[0] === "reports"
        ? screen.value
        : null;
  return (
    <nav class="rail" aria-label={words.shell.screens}>
      <ul>
        {SCREENS.filter((one) => one !== "add" || canJudge.value).map((one) => (
          <li key={one} class={one === "add" ? "apart" : ""}>
            <a
              href={hrefOf({ screen: one, page: [], own: {}, open: null })}
              title={words.screens[one]}
              aria-current={one === current ? "page" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(one, [], { open: null });
              }}
            >
              <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
                <path d={ICONS[one]} />
              </svg>
              <span>{words.screens[one]}</span>
              {one === "disagreements" && (theCase.value?.disagreements ?? 0) > 0 && (
                <span class="tally" aria-hidden="true">
                  {theCase.value?.disagreements}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
