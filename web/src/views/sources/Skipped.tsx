/** What was not read and why, and the sources that are visited again and again. */
import type { CoverageView } from "../../types/api.gen";
import { dayWords } from "../../types/days";
import { words } from "../../types/words";
import { Empty } from "../kit/Standing";
import { Address } from "../kit/Words";

const text = words.sources;

export function Skipped({ of }: { of: CoverageView }) {
  return (
    <>
      {of.unread > 0 && <p class="note">{text.failedCount(of.unread)}</p>}
      {of.skipped.length === 0 ? (
        <Empty>{text.nothingSkipped}</Empty>
      ) : (
        <div class="table-frame" role="region" aria-label={text.tabs.skipped} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.what}</th>
                <th scope="col">{text.why}</th>
              </tr>
            </thead>
            <tbody>
              {of.skipped.map((one, at) => (
                <tr key={at}>
                  <td class="long">
                    <Address url={one.input} />
                  </td>
                  <td dir="auto" class="long">
                    {one.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

export function Visits({ rows }: { rows: CoverageView["sources"] }) {
  if (rows.length === 0) return <Empty>{text.noVisits}</Empty>;
  return (
    <div class="table-frame" role="region" aria-label={text.tabs.visits} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(["where", "every", "lastVisit", "came"] as const).map((one) => (
              <th key={one} scope="col">
                {text[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, last_visit: visit }) => (
            <tr key={source.id}>
              <td class="long">
                <Address url={source.location} />
                {source.outlet && (
                  <>
                    <br />
                    <small dir="auto">{source.outlet}</small>
                  </>
                )}
              </td>
              <td>{source.every_s ? `${Math.round(source.every_s / 60)} min` : "–"}</td>
              <td class="day">
                {visit ? (
                  <>
                    {dayWords(visit.ended.slice(0, 10))} {visit.ended.slice(11, 16)}
                    <br />
                    <small>{text.outcomes[visit.outcome]}</small>
                  </>
                ) : (
                  text.never
                )}
              </td>
              <td dir="auto" class="long">
                {visit ? (visit.words ?? text.visit(visit.new, visit.known, visit.skipped, visit.failed)) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
