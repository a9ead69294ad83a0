/** The figures that a sum was made of, and those that it was not, each with why; every one opens. */
import type { EvidenceView } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Open } from "../kit/Open";

type Figure = EvidenceView["counted"][number];
const say = words.evidence;

export function Counted({ view, all }: { view: EvidenceView; all: (() => void) | null }) {
  if (view.counted.length + view.left_out.length === 0) return null;
  return (
    <details class="counted" open={view.subject.sort === "toll"}>
      <summary>{say.countedFrom}</summary>
      <Figures title={say.counted} of={view.counted} />
      <Figures title={say.leftOut} of={view.left_out} />
      {view.more_figures > 0 && (
        <p class="more">
          {say.moreFigures(view.more_figures)}{" "}
          {all && (
            <button type="button" class="button small" onClick={all}>
              {say.all}
            </button>
          )}
        </p>
      )}
    </details>
  );
}

function Figures({ title, of }: { title: string; of: readonly Figure[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {of.map((one) => (
          <li key={one.figure.id}>
            <Open sort="figure" id={one.figure.id}>
              {one.figure.title}
            </Open>
            <small>
              <bdi>{one.claimant}</bdi>
              {one.day && (
                <>
                  , <time dateTime={one.day}>{dayWords(one.day)}</time>
                </>
              )}
            </small>
            {one.why && <Why of={one} why={one.why} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({ of, why }: { of: Figure; why: NonNullable<Figure["why"]> }) {
  return (
    <small class="why">
      {say.why[why]}
      {of.beside && (
        <>
          :{" "}
          <Open sort="figure" id={of.beside.id}>
            {of.beside.title}
          </Open>
        </>
      )}
      {of.by && (
        <>
          , <bdi>{of.by}</bdi>
        </>
      )}
      {of.reason && (
        <>
          : <bdi>{of.reason}</bdi>
        </>
      )}
    </small>
  );
}
