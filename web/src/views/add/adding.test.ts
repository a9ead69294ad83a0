import { describe, expect, it, vi } from "vitest";

vi.stubGlobal(
  "EventSource",
  class {
    close() {
      /* nothing is heard */
    }
    addEventListener() {
      /* nor told */
    }
  },
);

import { Refusal } from "../../data/client";
import type { Job, Problem } from "../../types/api.gen";
import { faultsOf, newer } from "./adding";

const problem = (...errors: { where: string; what: string }[]): Problem => ({
  type: "urn:x",
  title: "t",
  status: 422,
  detail: "It is out of form.",
  instance: null,
  errors,
});

describe("faults", () => {
  it("stand by their field", () => {
    expect(
      faultsOf(new Refusal(422, "d", problem({ where: "body.url", what: "no address" })), ["url", "outlet"]),
    ).toEqual({ url: "no address" });
  });
  it("stand over all where they belong to none", () => {
    expect(faultsOf(new Refusal(0, "the server does not answer"), ["url"])).toEqual({
      "": "the server does not answer",
    });
  });
});

describe("a job", () => {
  const job = (state: Job["state"]): Job => ({ id: "1", state }) as Job;
  it("that is done does not begin again when an older word of it comes late", () => {
    expect(newer(job("done"), job("running")).state).toBe("done");
    expect(newer(job("waiting"), job("running")).state).toBe("running");
    expect(newer(undefined, job("waiting")).state).toBe("waiting");
  });
});
