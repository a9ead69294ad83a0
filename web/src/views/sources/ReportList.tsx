/** Every report that was read, found by its title, outlet or day; each leads to its whole text. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { own, setOwn } from "../../state/address";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";
import { Empty, Told } from "../kit/Standing";
import { reportsWith } from "./counting";
import { allReports } from "./reports";

const STEP = 100;
const text = words.sources;

export function ReportList() {
  const all = useMemo(allReports, []);
  const most = useSignal(STEP);
  useEffect(() => () => all.stop(), []);
  const typed = own.value["find"] ?? "";
  return (
    <Told of={all.state.value} again={() => all.reload()}>
      {(reports) => {
        const found = reportsWith(reports, typed);
        return (
          <>
            <p class="bar">
              <input
                type="search"
                dir="auto"
                maxLength={200}
                aria-label={text.filter}
                placeholder={text.filter}
                value={typed}
                onInput={(event) => setOwn("find", event.currentTarget.value)}
              />
              <span role="status">{text.found(found.length, reports.length)}</span>
            </p>
            {found.length === 0 ? (
              <Empty />
            ) : (
              <div class="table-frame" role="region" aria-label={text.tabs.reports} tabIndex={0}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{text.day}</th>
                      <th scope="col">{text.reportTitle}</th>
                      <th scope="col">{text.outlet}</th>
                      <th scope="col">{text.grade}</th>
                      <th scope="col">{text.language}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.slice(0, most.value).map((one) => (
                      <tr key={one.id}>
                        <td class="day">
                          {one.published ? (
                            <time dateTime={one.published}>{dayWords(one.published)}</time>
                          ) : (
                            <span class="faint">{text.noDay}</span>
                          )}
                        </td>
                        <td class="long">
                          <Go to={reportAt(one.id)}>{one.title ?? text.noTitle}</Go>
                          {one.origin !== one.id && <span class="tag">{text.copy}</span>}
                        </td>
                        <td dir="auto">{one.outlet ?? text.noOutlet}</td>
                        <td>{one.reliability}</td>
                        <td>{one.language ?? "–"}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {found.length > most.value && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  most.value += STEP;
                }}
              >
                {text.more(Math.min(STEP, found.length - most.value))}
              </button>
            )}
          </>
        );
      }}
    </Told>
  );
}
