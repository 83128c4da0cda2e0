import { expect, test } from "vitest";
import { type Arrow, arrowsBetweenRooms, drawRooms, readPicture, roomOf, withoutShortCuts } from "./architecture.ts";

test.each([
  ["engine/graph/node.ts", "engine/graph"],
  ["engine/interpret/builtins/sort.ts", "engine/interpret"],
  ["engine/limits.ts", "engine"],
  ["app/_server/people/account.ts", "app/_server"],
  ["app/api/health/route.ts", "app/api"],
  ["app/[locale]/play/page.tsx", "app/[locale]"],
  ["app/sitemap.ts", "app/[locale]"],
  ["puzzles/load.ts", "puzzles"],
  ["puzzles/catalog.test.ts", undefined],
  ["prisma/testing/setup.ts", undefined],
  ["proxy.ts", undefined],
  ["node_modules/react/index.js", undefined],
])("%s belongs to %s", (path, room) => {
  expect(roomOf(path)).toBe(room);
});

test("an outsider's import of an engine room is an arrow to the engine", () => {
  const modules = [
    { source: "fuzz/main.ts", dependencies: [{ resolved: "engine/graph/node.ts" }, { resolved: "engine/index.ts" }] },
    { source: "engine/graph/node.ts", dependencies: [{ resolved: "engine/limits.ts" }] },
    { source: "engine/evaluate/plan.ts", dependencies: [{ resolved: "engine/graph/node.ts" }] },
  ];
  expect(arrowsBetweenRooms({ modules })).toEqual([
    ["engine/evaluate", "engine/graph"],
    ["fuzz", "engine"],
  ]);
});

test("an arrow that a longer way replaces is left out", () => {
  const arrows: Arrow[] = [
    ["a", "b"],
    ["a", "c"],
    ["b", "c"],
  ];
  expect(withoutShortCuts(arrows)).toEqual([
    ["a", "b"],
    ["b", "c"],
  ]);
});

test("the arrows of a circle all stay", () => {
  const arrows: Arrow[] = [
    ["a", "b"],
    ["b", "a"],
    ["c", "a"],
    ["c", "b"],
  ];
  expect(withoutShortCuts(arrows)).toEqual(arrows);
});

test("the engine's rooms are drawn inside a box", () => {
  const arrows: Arrow[] = [
    ["engine/evaluate", "engine/graph"],
    ["puzzles", "engine"],
  ];
  expect(drawRooms(arrows).split("\n")).toEqual([
    "flowchart TB",
    '  puzzles["puzzles"]',
    "  subgraph engine",
    '    engine_evaluate["engine/evaluate"]',
    '    engine_graph["engine/graph"]',
    "    engine_evaluate --> engine_graph",
    "  end",
    "  puzzles --> engine",
  ]);
});

test("a document without the two lines is refused", () => {
  expect(() => readPicture("# Architecture")).toThrow("docs/architecture.md needs the lines");
});
