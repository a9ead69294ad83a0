/** The API, spoken by the types that its own description gives; the one place that calls fetch. */
import createClient from "openapi-fetch";

import type { paths, Problem } from "../types/api.gen";

export const BASE = "/api/v1";
const QUIET: ReadonlySet<string> = new Set(["not-yet-known", "not-in-picture", "nothing-to-read", "unknown-name"]);

/** What the API refused, in its own words; ``status`` 0 where the server did not answer at all. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problem: Problem | null = null,
  ) {
    super(message);
    this.name = "Refusal";
  }

  /** Whether nothing is wrong but that there is no such thing, or none on the day that is asked for. */
  get quiet(): boolean {
    return QUIET.has(this.problem?.type.replace("urn:vedette:problem:", "") ?? "");
  }
}

let csrf = "";

/** Is called with what GET /case or GET /session told. */
export function useCsrf(token: string): void {
  csrf = token;
}

const typed = createClient<paths>({
  baseUrl: "/",
  credentials: "same-origin",
  fetch: (request: Request) => fetch(request),
});

typed.use({
  onRequest({ request }) {
    if (request.method !== "GET" && csrf) request.headers.set("X-CSRF-Token", csrf);
    return request;
  },
});

type Method = "get" | "post" | "delete";
type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];
type Told<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R } ? Json<R> : never;
type Json<R> = R extends { 200: { content: { "application/json": infer T } } }
  ? T
  : R extends { 201: { content: { "application/json": infer T } } }
    ? T
    : R extends { 202: { content: { "application/json": infer T } } }
      ? T
      : null;
type Asked<P extends keyof paths, M extends Method> = paths[P][M] extends { parameters: infer A }
  ? Partial<Pick<A, keyof A & ("query" | "path")>>
  : object;
type Body<P extends keyof paths> = paths[P]["post"] extends {
  requestBody: { content: { "application/json": infer B } };
}
  ? { body: B }
  : { body?: never };

/** Asks with a GET: path, parameters and answer are checked against the API's description. Throws ``Refusal``. */
export function get<P extends PathsOf<"get">>(
  path: P,
  asked: Asked<P, "get"> & { signal?: AbortSignal } = {} as never,
): Promise<Told<P, "get">> {
  const { signal, ...params } = asked;
  return told(typed.GET(path, { params, ...(signal && { signal }) } as never)) as Promise<Told<P, "get">>;
}

/** Sends with a POST. Throws ``Refusal``. */
export function post<P extends PathsOf<"post">>(
  path: P,
  given: Body<P> & Asked<P, "post"> & { signal?: AbortSignal },
): Promise<Told<P, "post">> {
  const { signal, body, ...params } = given;
  return written(() => told(typed.POST(path, { params, body, ...(signal && { signal }) } as never))) as Promise<
    Told<P, "post">
  >;
}

/** Sends a DELETE. Throws ``Refusal``. */
export async function remove<P extends PathsOf<"delete">>(
  path: P,
  asked: Asked<P, "delete"> = {} as never,
): Promise<void> {
  await written(() => told(typed.DELETE(path, { params: asked } as never)));
}

/** Sends once more where the server was started anew and no longer knows the token against forged requests. */
async function written<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (why) {
    if (!(why instanceof Refusal) || why.problem?.type.endsWith("no-csrf") !== true) throw why;
    useCsrf((await get("/api/v1/session")).csrf);
    return send();
  }
}

async function told(answer: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<unknown> {
  let got;
  try {
    got = await answer;
  } catch (why) {
    if (why instanceof DOMException && why.name === "AbortError") throw why;
    throw new Refusal(0, "the server does not answer");
  }
  if (got.error !== undefined || !got.response.ok) throw refusal(got.response.status, got.error);
  return got.data ?? null;
}

/** Sends files as a form with progress of the upload, 0 to 1; fetch cannot tell it. */
export function upload(path: string, form: FormData, onProgress: (share: number) => void): Promise<unknown> {
  return written(() => sent(path, form, onProgress));
}

function sent(path: string, form: FormData, onProgress: (share: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${BASE}${path}`);
    if (csrf) request.setRequestHeader("X-CSRF-Token", csrf);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Refusal(0, "the server does not answer"));
    request.onload = () => {
      let body: unknown = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = null;
      }
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(refusal(request.status, body));
    };
    request.send(form);
  });
}

/** Fetches a file; ``onBytes`` is told how many have come. Returns it with the name that the server gives it. Throws ``Refusal``. */
export async function fetchFile(
  href: string,
  onBytes: (bytes: number) => void,
  stop: AbortSignal,
): Promise<{ file: Blob; name: string | null }> {
  const answer = await fetch(href, { credentials: "same-origin", signal: stop }).catch((why: unknown) => {
    throw stop.aborted ? why : new Refusal(0, "the server does not answer");
  });
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => null));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    onBytes((bytes += part.value.byteLength));
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? null;
  return { file: new Blob(parts, { type: answer.headers.get("Content-Type") ?? "application/octet-stream" }), name };
}

function refusal(status: number, body: unknown): Refusal {
  const problem = isProblem(body) ? body : null;
  return new Refusal(status, problem?.detail ?? `the server answered ${status}`, problem);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string";
}
