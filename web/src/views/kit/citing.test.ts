import { describe, expect, it } from "vitest";

import type { EvidenceView, Passage } from "../../types/api.gen";
import { cited } from "./citing";

const passage = (citation: string): Passage => ({ citation }) as Passage;
const view = {
  subject: { sort: "event", id: "e", title: "The bridge fell, 4 May 2029" },
  says: [passage("A, p. 1"), passage("B, p. 2")],
  otherwise: [],
  more: 3,
} as unknown as EvidenceView;

describe("a record with its sources", () => {
  it("tells both sides, and that nobody says otherwise", () => {
    expect(cited(view)).toBe(
      "The bridge fell, 4 May 2029\nSays so:\n- A, p. 1\n- B, p. 2\nSays otherwise:\n- nobody in this case\n(3 more sentences not listed)",
    );
  });
});
