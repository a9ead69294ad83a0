/** Origins as families: the text that came first, and the outlets that printed it after. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import type { OriginRow } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";
import { Told } from "../kit/Standing";
import { familiesOf } from "./counting";
import { allReports } from "./reports";

const STEP = 60;
const text = words.sources;

export function Origins({ rows }: { rows: readonly OriginRow[] }) {
  const all = useMemo(allReports, []);
  const most = useSignal(STEP);
  useEffect(() => () => all.stop(), []);
  const { copied, alone } = familiesOf(rows);
  return (
    <Told of={all.state.value} again={() => all.reload()}>
      {(reports) => {
        const byId = new Map(reports.map((one) => [one.id, one]));
        const print = (id: string, title: string, first: boolean) => {
          const report = byId.get(id);
          return (
            <li key={id}>
              <span class="day">{report?.published ? dayWords(report.published) : text.noDay}</span>
              <strong dir="auto">{report?.outlet ?? text.noOutlet}</strong>
              <Go to={reportAt(id)}>{title}</Go>
              {first && <span class="tag">{text.firstText}</span>}
            </li>
          );
        };
        return (
          <>
            <ul class="origins">
              {copied.slice(0, most.value).map((one) => (
                <li key={one.id} class="card">
                  <details open={copied.length <= 6}>
                    <summary>
                      <strong dir="auto">{one.reports[0]?.title ?? one.name}</strong>
                      <small>{text.family(one.outlets.length, one.reports.length)}</small>
                    </summary>
                    <ul class="prints">
                      {one.reports.map((report) => print(report.id, report.title, report.id === one.id))}
                    </ul>
                  </details>
                </li>
              ))}
            </ul>
            {copied.length > most.value && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  most.value += STEP;
                }}
              >
                {text.more(Math.min(STEP, copied.length - most.value))}
              </button>
            )}
            {alone.length > 0 && (
              <details class="alone-ones">
                <summary>{text.alone(alone.length)}</summary>
                <ul class="prints">
                  {alone
                    .slice(0, most.value * 3)
                    .map((one) => print(one.reports[0]?.id ?? one.id, one.reports[0]?.title ?? one.name, false))}
                </ul>
              </details>
            )}
          </>
        );
      }}
    </Told>
  );
}
