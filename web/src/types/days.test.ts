import { describe, expect, it } from "vitest";

import { dayAs, whenWords } from "./days";

describe("a day", () => {
  it("is told no more exactly than the words were", () => {
    expect(dayAs("2022-06-01", "month")).toBe("Jun 2022");
    expect(dayAs("2012-01-01", "year")).toBe("2012");
    expect(dayAs("2025-01-27", "day")).toBe("27 Jan 2025");
  });
  it("keeps an end that is not known open", () => {
    expect(whenWords(null, "2025-01-27", "before")).toBe("by 27 Jan 2025");
    expect(whenWords("2025-01-27", null, "after")).toBe("since 27 Jan 2025");
    expect(whenWords(null, null, "unknown")).toBeNull();
  });
});
