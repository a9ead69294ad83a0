/** What a judgement would do, told before it is kept. */
import type { Preview } from "../../types/api.gen";
import { effectLine, heaviest, turnWords } from "../../types/effects";
import { words } from "../../types/words";

const MARKS = { gone: "−", changed: "±", new: "+" } as const;

export function Effect({ of, most = 6 }: { of: Preview; most?: number }) {
  const rows = heaviest(of, most);
  const left = of.changes.length - rows.length + of.more;
  return (
    <div class="judge-effect">
      <p>
        <strong dir="auto">{effectLine(of)}</strong>
      </p>
      <small dir="auto">{of.falls}</small>
      {!of.exact && <small>{words.judge.atLeast}</small>}
      <ul>
        {rows.map((one) => {
          const turn = turnWords(one);
          return (
            <li key={`${one.sort} ${one.id} ${one.title}`} class={one.change}>
              <span class="turn" aria-hidden="true">
                {MARKS[one.change]}
              </span>
              <span>
                <bdi>{one.title}</bdi>
                {turn !== null && (
                  <>
                    <br />
                    <span class="turned" dir="auto">
                      {turn}
                    </span>
                  </>
                )}
              </span>
            </li>
          );
        })}
        {left > 0 && (
          <li>
            <small>{words.judge.more(left)}</small>
          </li>
        )}
      </ul>
    </div>
  );
}
