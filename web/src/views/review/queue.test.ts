import { describe, expect, it } from "vitest";

import type { Passage, QueueItem, ReviewQueue } from "../../types/api.gen";
import { actOf, likely } from "./keys";
import { answer, NOTHING, renewed, returned, sided, skip, unskipped, waiting, type Queue } from "./queue";

const thing = (key: string): QueueItem => ({
  key,
  item: { sort: "event", title: key } as QueueItem["item"],
  says: [],
  otherwise: [],
});
const listing = (...keys: string[]): ReviewQueue => ({
  items: keys.map(thing),
  total: keys.length,
  judged: 3,
  yours: 2,
  next: null,
});
const begun = (...keys: string[]): Queue => renewed(NOTHING, listing(...keys), new Set());
const keysOf = (queue: Queue): string[] => waiting(queue).map((one) => one.key);

describe("the queue of a review", () => {
  it("shows the next at once when one is answered", () => {
    const now = answer(begun("a", "b", "c"), "a");
    expect(keysOf(now)).toEqual(["b", "c"]);
    expect([now.total, now.judged, now.today]).toEqual([2, 4, 3]);
  });
  it("counts today's answers of the case's log, those on their way among them", () => {
    const now = renewed(answer(begun("a", "b", "c"), "a"), listing("a", "b", "c"), new Set(["a"]));
    expect(now.today).toBe(3);
    expect(renewed(now, { ...listing("b", "c"), yours: 3 }, new Set(["a"])).today).toBe(3);
    expect(returned(now, thing("a")).today).toBe(2);
  });
  it("brings back what was not kept", () => {
    expect(keysOf(returned(answer(begun("a", "b"), "a"), thing("a")))).toEqual(["a", "b"]);
  });
  it("does not show again what was answered while an older list was on its way", () => {
    expect(keysOf(renewed(answer(begun("a", "b"), "a"), listing("a", "b"), new Set(["a"])))).toEqual(["b"]);
  });
  it("keeps what a person reads before them when the order changes", () => {
    const reading = answer(begun("a", "b", "c"), "a");
    expect(keysOf(renewed(reading, listing("c", "b"), new Set(["a"])))).toEqual(["b", "c"]);
  });
  it("drops what the picture no longer holds", () => {
    expect(keysOf(renewed(begun("a", "b"), listing("b"), new Set()))).toEqual(["b"]);
  });
  it("passes over without judging, and comes back to it", () => {
    const now = skip(skip(begun("a", "b"), "a"), "b");
    expect(keysOf(now)).toEqual([]);
    expect(now.judged).toBe(3);
    expect(keysOf(unskipped(now))).toEqual(["a", "b"]);
  });
  it("shows again what was taken back elsewhere", () => {
    expect(keysOf(renewed(answer(begun("a", "b"), "a"), listing("a", "b"), new Set()))).toEqual(["b", "a"]);
  });
});

describe("the keys", () => {
  const verdicts = ["right", "wrong", "excluded", "graded"] as const;
  it("answer in one", () => {
    expect(actOf("r", "answer", "figure", verdicts)).toEqual({ do: "say", said: { verdict: "right" } });
    expect(actOf("X", "answer", "figure", verdicts)).toEqual({ do: "say", said: { verdict: "excluded" } });
    expect(actOf(" ", "answer", "figure", verdicts)).toEqual({ do: "skip" });
    expect(actOf("u", "answer", "figure", verdicts)).toEqual({ do: "undo" });
  });
  it("never say what cannot be said of a thing", () => {
    expect(actOf("s", "answer", "figure", verdicts)).toBeNull();
    expect(actOf("r", "answer", "merge", ["same", "different"])).toBeNull();
  });
  it("ask what is wrong by a second key, Enter for all of it", () => {
    expect(actOf("w", "answer", "event", ["right", "wrong"])).toEqual({ do: "mode", mode: "wrong" });
    expect(actOf("p", "wrong", "event", [])).toEqual({ do: "say", said: { verdict: "wrong", what: "place" } });
    expect(actOf("Enter", "wrong", "event", [])).toEqual({ do: "say", said: { verdict: "wrong" } });
    expect(actOf("Escape", "wrong", "event", [])).toEqual({ do: "mode", mode: "answer" });
  });
  it("ask of a place's name nothing further", () => {
    expect(actOf("w", "answer", "place", ["wrong"])).toEqual({ do: "say", said: { verdict: "wrong" } });
  });
  it("grade outlets by letter and claims by digit", () => {
    expect(actOf("b", "grade", "outlet", [])).toEqual({ do: "say", said: { verdict: "graded", grade: "B" } });
    expect(actOf("b", "grade", "event", [])).toBeNull();
    expect(actOf("4", "grade", "event", [])).toEqual({ do: "say", said: { verdict: "graded", grade: "4" } });
  });
  it("tell the effect of the doubting answer first", () => {
    expect(likely(["same", "different"])).toEqual(["different", "same"]);
  });
});

describe("the sentences of two names", () => {
  const says = (text: string): Passage => ({ pieces: [{ text, marked: true }] }) as unknown as Passage;
  it("stand under the name that they hold", () => {
    const found = sided([says("The Front took Brod"), says("The rebels left"), says("Rain fell")], "Front", "rebels");
    expect([found.first.length, found.second.length, found.rest.length]).toEqual([1, 1, 1]);
  });
  it("are shared out where they hold both", () => {
    const both = "The Front, as the rebels call themselves";
    expect(sided([says(both), says(both)], "Front", "rebels").second.length).toBe(1);
  });
});
