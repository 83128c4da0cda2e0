import { expect, test } from "vitest";
import { isKeptPage } from "./kept-pages.ts";

test.each([
  "/",
  "/zh-TW",
  "/learn",
  "/learn/feed-forward",
  "/zh-TW/learn/input",
  "/puzzles",
  "/puzzles/add",
  "/play",
  "/glossary",
  "/search/zh-TW.json",
])("%s can be read without a network", (path) => {
  expect(isKeptPage(path)).toBe(true);
});

test.each([
  "/api/progress",
  "/account",
  "/zh-TW/account",
  "/puzzles/add/board",
  "/puzzles/add/history",
  "/boards",
  "/teach",
  "/teach/puzzles/1",
  "/classes",
  "/signin",
  "/solutions/1",
  "/service-worker.js",
  "/puzzles/u/abc",
])("%s is personal, or must be fresh, and is not kept", (path) => {
  expect(isKeptPage(path)).toBe(false);
});
