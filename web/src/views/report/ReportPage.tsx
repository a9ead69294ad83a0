/** A whole report, word for word, with all that was read from it marked in its text. */
import type { ComponentChildren } from "preact";
import { useComputed } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { own, page, selection } from "../../state/address";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import { dayWords } from "../../types/days";
import type { ReportView } from "../../types/api.gen";
import { words } from "../../types/words";
import { Go, reportAt } from "../kit/Go";
import { Told } from "../kit/Standing";
import { Address } from "../kit/Words";
import { codePoints } from "../kit/pieces";
import { MarkList } from "./MarkList";
import { MarkedText } from "./MarkedText";
import "./report.css";

export default function ReportPage() {
  const asked = useComputed(() =>
    page.value[0] === "reports" && page.value[1]
      ? `${version.value ?? ""} ${selection.value.known ?? ""} ${page.value[1]}`
      : null,
  );
  const found = useMemo(
    () =>
      resource(
        () => asked.value,
        (_key, signal) => {
          const known = selection.peek().known;
          return get("/api/v1/reports/{id}", {
            path: { id: page.peek()[1] ?? "" },
            query: known ? { as_of: known } : {},
            signal,
          });
        },
      ),
    [],
  );
  useEffect(() => () => found.stop(), []);
  const at = useComputed(() => {
    const given = Number(own.value["at"]);
    return own.value["at"] !== undefined && Number.isInteger(given) && given >= 0 ? given : null;
  });
  const held = found.state.value;
  const current = held.value?.id === page.value[1] ? held.value : null;
  return (
    <Told of={{ ...held, value: current }} again={() => found.reload()}>
      {(report) => <Report report={report} at={at.value} />}
    </Told>
  );
}

function Report({ report, at }: { report: ReportView; at: number | null }) {
  return (
    <article class="report">
      <header class="report-head">
        <p class="report-by">
          <span class="grade" title={`${words.report.grade}: ${words.evidence.reliability[report.reliability] ?? ""}`}>
            {report.reliability}
          </span>{" "}
          <strong dir="auto">{report.outlet ?? words.evidence.noOutlet}</strong>{" "}
          <span>
            {report.published ? (
              <time dateTime={report.published}>{dayWords(report.published)}</time>
            ) : (
              words.evidence.undated
            )}
          </span>
        </p>
        <h1 dir="auto">{report.title ?? words.report.untitled}</h1>
        <About report={report} />
      </header>
      <MarkedText text={report.text} marks={report.marks} language={report.language} at={at} />
      <MarkList text={report.text} marks={report.marks} at={at} />
    </article>
  );
}

function About({ report }: { report: ReportView }) {
  const others = report.origin_of.filter((one) => one.id !== report.id);
  return (
    <details class="report-about">
      <summary>
        {words.report.facts}
        {others.length > 0 && (
          <small>
            {" "}
            · {words.report.copies}: {others.length}
          </small>
        )}
      </summary>
      <dl class="report-facts">
        <Fact name={words.report.grade}>
          {report.reliability}, {words.evidence.reliability[report.reliability]}
        </Fact>
        {report.published_by && (
          <Fact name={words.report.published}>{words.report.publishedBy(report.published_by)}</Fact>
        )}
        {report.language && (
          <Fact name={words.report.language}>
            <bdi>{report.language}</bdi>
          </Fact>
        )}
        {report.url && (
          <Fact name={words.report.url}>
            <Address url={report.url} />
          </Fact>
        )}
        <Fact name={words.report.input}>
          <span dir="auto">{report.input}</span>
        </Fact>
        <Fact name={words.report.hash}>
          <code>{report.sha256}</code>
        </Fact>
        <Fact name={words.report.length}>{words.report.characters(codePoints(report.text))}</Fact>
        <Fact name={words.report.origin}>
          {report.origin === report.id ? (
            words.report.ownOrigin
          ) : (
            <Go to={reportAt(report.origin)}>
              {others.find((one) => one.id === report.origin)?.title ?? report.origin}
            </Go>
          )}
        </Fact>
        {others.length > 0 && (
          <Fact name={words.report.copies}>
            <ul>
              {others.map((one) => (
                <li key={one.id}>
                  <Go to={reportAt(one.id)}>{one.title}</Go>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
