import { expect, test } from "vitest";

import { aheadOf } from "./ahead";

const told = (description: string) => [{ name: "ahead", description }];

test("what the server tells with the page is read, and nothing else", () => {
  expect(aheadOf({ type: "navigate", serverTiming: told("login") })).toBe("login");
  expect(aheadOf({ type: "reload", serverTiming: told("case") })).toBe("case");
  expect(aheadOf({ type: "navigate", serverTiming: [{ name: "other", description: "login" }] })).toBeNull();
  expect(aheadOf({ type: "navigate", serverTiming: told("anything") })).toBeNull();
  expect(aheadOf(undefined)).toBeNull();
});

test("a page from the browser's own store does not tell what holds now", () => {
  expect(aheadOf({ type: "back_forward", serverTiming: told("login") })).toBeNull();
});
