import { afterEach, expect, test, vi } from "vitest";

import { creditsOf, tilesUnder } from "./tiles";

afterEach(() => vi.unstubAllGlobals());

const answering = (body: unknown, ok = true): void => {
  vi.stubGlobal("fetch", () => Promise.resolve({ ok, json: () => Promise.resolve(body) }));
};

test("whom a tile server thanks is text and links of the web, and no markup", () => {
  expect(creditsOf('&copy; <a href="https://maps.example/about" onclick="x()">Maps &amp; more</a>, others')).toEqual([
    { text: "© ", href: null },
    { text: "Maps & more", href: "https://maps.example/about" },
    { text: ", others", href: null },
  ]);
  expect(creditsOf('<img src=x onerror=alert(1)><a href="javascript:alert(1)">here</a><b>bold</b>')).toEqual([
    { text: "here", href: null },
    { text: "bold", href: null },
  ]);
  expect(creditsOf("x".repeat(5000)).map((one) => one.text.length)).toEqual([300]);
});

test("a style keeps clear of our own names, and brings no texts", async () => {
  answering({
    version: 8,
    sources: { countries: { type: "vector" } },
    layers: [
      { id: "water", type: "fill", source: "countries" },
      { id: "names", type: "symbol", source: "countries" },
    ],
  });
  const under = await tilesUnder("https://maps.example/style.json");
  expect(under).toMatchObject({
    sources: { "tiles countries": {} },
    layers: [{ id: "tiles water", source: "tiles countries" }],
  });
});

test("what is no style is said to have failed, and is no error", async () => {
  for (const body of [null, "no", { version: 8 }, { layers: [] }]) {
    answering(body);
    expect(await tilesUnder("https://maps.example/style.json")).toBe("failed");
  }
  answering({}, false);
  expect(await tilesUnder("https://maps.example/style.json")).toBe("failed");
  expect(await tilesUnder(null)).toBeNull();
});

test("a template of raster tiles names its host, since it says nothing of whom it is from", async () => {
  expect(await tilesUnder("https://maps.example/{z}/{x}/{y}.png")).toMatchObject({
    sources: { "tiles raster": { attribution: "maps.example" } },
  });
});
