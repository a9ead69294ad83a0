/** The head: which case, how far it is read, the search, the theme, who is here. */
import { go } from "../../state/address";
import { jobs, logOut, theCase } from "../../state/case";
import { changeTheme } from "../../state/theme";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Mark } from "./Mark";
import { SearchBox } from "./SearchBox";

export function Head() {
  const now = theCase.value;
  if (now === null) return null;
  const running = [...jobs.value.values()].find((one) => one.state === "running");
  const share = running && running.total ? Math.min(1, running.done / running.total) : null;
  return (
    <header class="head">
      <a
        class="brand"
        href="/map"
        aria-label={words.product}
        onClick={(event) => {
          event.preventDefault();
          go("map");
        }}
      >
        <Mark size={26} />
        <span>{words.product}</span>
      </a>
      <div class="case">
        <strong>
          <bdi>{now.name}</bdi>
        </strong>
        <small>
          {words.shell.read(now.reports, now.origins)}
          {now.last_published && <>, {words.shell.until(dayWords(now.last_published))}</>}
        </small>
      </div>
      <SearchBox />
      {running && (
        <a
          class="job"
          href="/add"
          onClick={(event) => {
            event.preventDefault();
            go("add");
          }}
        >
          <progress {...(share !== null && { value: share })} max={1} aria-label={running.what} />
          <span>{running.stage ?? running.what}</span>
        </a>
      )}
      <button type="button" class="icon" aria-label={words.shell.theme} title={words.shell.theme} onClick={changeTheme}>
        <svg viewBox="0 0 22 22" width="20" height="20" aria-hidden="true">
          <circle cx="11" cy="11" r="7" />
          <path class="full" d="M11 4a7 7 0 0 1 0 14z" />
        </svg>
      </button>
      {now.you.login && (
        <div class="you">
          <span>
            <bdi>{now.you.name}</bdi>
            <small>{now.you.role}</small>
          </span>
          <button type="button" class="button quiet" onClick={() => void logOut()}>
            {words.shell.logout}
          </button>
        </div>
      )}
    </header>
  );
}
