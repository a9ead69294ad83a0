/** What narrows the graph: kinds of tie (each with its line, so that this is the key as well), evidence, how many actors. */
import { setOwn } from "../../state/address";
import { count, words } from "../../types/words";
import { TIE_GROUPS, type Shown, type TieGroup } from "./ties";

const say = words.actors;

interface Narrowing {
  readonly shown: Shown;
  readonly hidden: string;
  readonly least: number;
  readonly encounters: boolean;
  readonly most: number;
  readonly met: number;
}

export function GraphFilters({ shown, hidden, least, encounters, most, met }: Narrowing) {
  const off = hidden.split(".").filter(Boolean);
  const turn = (group: TieGroup): void =>
    setOwn("hide", (off.includes(group) ? off.filter((one) => one !== group) : [...off, group]).join("."), true);
  return (
    <div class="graph-filters">
      <div class="groups" role="group" aria-label={say.kinds}>
        {TIE_GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            class="button"
            aria-pressed={!off.includes(group)}
            onClick={() => turn(group)}
          >
            <Sample kind={group} />
            {say.groups[group]}
          </button>
        ))}
        {met > 0 && (
          <button
            type="button"
            class="button"
            aria-pressed={encounters}
            title={say.meetingsHint}
            onClick={() => setOwn("meet", encounters ? "0" : "1", true)}
          >
            <Sample kind="met" />
            {say.meetings} <small>{count(met)}</small>
          </button>
        )}
      </div>
      <label class="least">
        {say.least}
        <input
          type="range"
          min={1}
          max={Math.max(2, Math.min(20, shown.most))}
          step={1}
          value={least}
          aria-valuetext={say.leastWords(least)}
          onInput={(event) => {
            const value = event.currentTarget.value;
            setOwn("least", value === "1" ? "" : value);
          }}
        />
        <output>{least}</output>
      </label>
      <label class="most">
        {say.most}
        <select
          class="choose"
          value={String(most)}
          onChange={(event) => setOwn("most", event.currentTarget.value, true)}
        >
          {["20", "40", "60"].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Sample({ kind }: { kind: TieGroup | "met" }) {
  return (
    <svg class="sample" viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">
      <path class={`tie ${kind}`} d={kind === "met" ? "M2 10Q15 -3 28 10" : "M2 6H26"} />
      {kind === "against" && <path class="tie against end" d="M27 1.5V10.5" />}
      {kind === "within" && <path class="tie within end" d="M22 2.5L27 6L22 9.5" />}
    </svg>
  );
}
