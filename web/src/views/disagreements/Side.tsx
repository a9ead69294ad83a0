/** What a side says, who said it first, and why the sides differ: what the matrix and the cards both show. */
import { dayWords } from "../../types/days";
import type { MatrixPosition, MatrixRow } from "../../types/api.gen";
import { words } from "../../types/words";
import { Open, OpenClaims } from "../kit/Open";

/** Claims at most that a URL carries for one side or cell. */
export const MOST_CLAIMS = 100;

export function About({ row }: { row: MatrixRow }) {
  return (
    <>
      <Open sort="disagreement" id={row.id} class="about">
        {row.about}
      </Open>
      <span class="why">
        <span class="reason">{words.matrix.reasons[row.reason]}</span>{" "}
        <span class="explained">{row.reason_words}.</span>
      </span>
      {row.agreed !== null && (
        <span class="agreed" dir="auto">
          <strong>{words.matrix.allAgree}</strong> {row.agreed}
        </span>
      )}
    </>
  );
}

export function Side({ position }: { position: MatrixPosition }) {
  const { first } = position;
  return (
    <>
      <OpenClaims ids={position.claims.slice(0, MOST_CLAIMS)} title={position.says} class="says">
        {position.says}
      </OpenClaims>
      <small class="first">
        {words.matrix.sideOf(position.origins)}
        {first?.published && (
          <>
            ; <bdi>{words.matrix.firstBy(first.outlet ?? words.evidence.noOutlet, dayWords(first.published))}</bdi>
            {first.said_by !== null && (
              <>
                , <bdi>{words.matrix.firstSpeaker(first.said_by)}</bdi>
              </>
            )}
          </>
        )}
      </small>
    </>
  );
}
