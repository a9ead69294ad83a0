/** The disagreements of the selection: who says this, who says otherwise, who is silent, why, and who said it first. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get } from "../../data/client";
import { own, setOwn } from "../../state/address";
import { asked } from "../../state/board";
import { resource } from "../../state/loading";
import type { Matrix } from "../../types/api.gen";
import { words } from "../../types/words";
import { Empty, Told } from "../kit/Standing";
import { narrow } from "../kit/narrow";
import { arranged, columnsOf, joined, REASONS, type Order, type Reason } from "./arranging";
import { Cards } from "./Cards";
import "./disagreements.css";
import { MatrixTable } from "./MatrixTable";

/** Disagreements of a page; so many more come with each asking, and of those that are looked through for one reason. */
const PAGE = 15;
const LOOKED_THROUGH = 200;
const REST = 300;

export default function DisagreementsScreen() {
  const question = useComputed(() => (asked.value.version === null ? null : JSON.stringify(asked.value)));
  const wanted = useSignal(PAGE);
  const reason = useComputed<Reason | null>(() => REASONS.find((one) => one === own.value["reason"]) ?? null);
  const found = useMemo(
    () =>
      resource(
        () =>
          question.value === null ? null : { question: question.value, wanted: wanted.value, reason: reason.value },
        (key, signal) => pagesOf(key.wanted, key.reason, signal),
        REST,
      ),
    [],
  );
  useEffect(() => () => found.stop(), []);
  useEffect(() => {
    wanted.value = PAGE;
  }, [question.value]);
  return (
    <Told of={found.state.value} again={() => found.reload()}>
      {(pages) => (
        <Disagreements
          pages={pages}
          reason={reason.value}
          wanted={wanted.value}
          more={() => {
            wanted.value += PAGE;
          }}
        />
      )}
    </Told>
  );
}

/** Asks for pages until so many rows of the reason are there, or no more come. */
async function pagesOf(wanted: number, reason: Reason | null, signal: AbortSignal): Promise<Matrix[]> {
  const pages: Matrix[] = [];
  let cursor: string | null = null,
    held = 0;
  do {
    const page: Matrix = await get("/api/v1/disagreements", {
      query: {
        ...asked.peek().query,
        limit: reason === null ? PAGE : LOOKED_THROUGH,
        ...(cursor !== null && { cursor }),
      },
      signal,
    });
    pages.push(page);
    held += arranged(page.rows, reason, "weight").length;
    cursor = page.next;
  } while (cursor !== null && held < wanted);
  return pages;
}

interface Given {
  pages: readonly Matrix[];
  reason: Reason | null;
  wanted: number;
  more: () => void;
}

function Disagreements({ pages, reason, wanted, more }: Given) {
  const order: Order = own.value["sort"] === "day" ? "day" : "weight";
  const { rows, origins } = useMemo(() => joined(pages), [pages]);
  const shown = arranged(rows, reason, order).slice(0, wanted);
  const columns = columnsOf(shown, origins);
  const total = pages[0]?.total ?? 0;
  const leftOut = Math.max(0, ...pages.map((one) => one.left_out));
  const rest = (pages.at(-1)?.next ?? null) !== null || arranged(rows, reason, order).length > shown.length;
  return (
    <>
      <header class="screen-head">
        <h1>{words.matrix.title}</h1>
        <p class="matrix-total">{words.matrix.total(total)}</p>
        {total > 0 && (
          <div class="more">
            <Choices reason={reason} order={order} />
          </div>
        )}
      </header>
      {total > 0 && (
        <div class="matrix-lead">
          <p>{words.matrix.lead}</p>
          <Marks />
        </div>
      )}
      {total === 0 && <Empty>{words.matrix.none}</Empty>}
      {total > 0 && shown.length === 0 && <Empty>{words.matrix.noneOfReason}</Empty>}
      {shown.length > 0 &&
        (narrow.value ? <Cards rows={shown} columns={columns} /> : <MatrixTable rows={shown} columns={columns} />)}
      {shown.length > 0 && (
        <p class="matrix-foot">
          <small>
            {reason === null ? words.matrix.shown(shown.length, total) : words.matrix.total(shown.length)}
            {leftOut > 0 && <>; {words.matrix.leftOut(leftOut)}</>}
          </small>
          {rest && (
            <button type="button" class="button" onClick={more}>
              {words.matrix.more}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function Choices({ reason, order }: { reason: Reason | null; order: Order }) {
  return (
    <>
      <label class="matrix-choice">
        {words.matrix.reason}{" "}
        <select
          class="field"
          value={reason ?? ""}
          onChange={(event) => setOwn("reason", event.currentTarget.value, true)}
        >
          <option value="">{words.matrix.any}</option>
          {REASONS.map((one) => (
            <option key={one} value={one}>
              {words.matrix.reasons[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="matrix-choice">
        {words.matrix.sort}{" "}
        <select
          class="field"
          value={order}
          onChange={(event) => setOwn("sort", event.currentTarget.value === "day" ? "day" : "", true)}
        >
          <option value="weight">{words.matrix.byWeight}</option>
          <option value="day">{words.matrix.byDay}</option>
        </select>
      </label>
    </>
  );
}

function Marks() {
  return (
    <ul class="matrix-marks" aria-label={words.matrix.marks}>
      <li>
        <span class="stance agree" aria-hidden="true">
          ●
        </span>{" "}
        {words.matrix.agree}
      </li>
      <li>
        <span class="stance differ" aria-hidden="true">
          ≠
        </span>{" "}
        {words.matrix.differ}
      </li>
      <li>
        <span class="stance" aria-hidden="true">
          {" "}
        </span>{" "}
        {words.matrix.silent}
      </li>
      <li>
        <span class="stance agree" aria-hidden="true">
          ①
        </span>{" "}
        {words.matrix.first}
      </li>
    </ul>
  );
}
