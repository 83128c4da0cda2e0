import { describe, expect, test } from "vitest";
import { shownOf } from "./head-show.ts";

const STEPS = [
  { node: 3, query: 0 },
  { node: 3, query: 1 },
  { node: 7, query: 0 },
  { node: 7, query: 1 },
];

describe("a show of heads", () => {
  test("a head's turn comes query by query", () => {
    expect(shownOf({ steps: STEPS, at: 0 }, 3)).toEqual({ computed: 0, query: 0 });
    expect(shownOf({ steps: STEPS, at: 1 }, 3)).toEqual({ computed: 1, query: 1 });
  });
  test("a head keeps its results while a later one has its turn", () => {
    expect(shownOf({ steps: STEPS, at: 2 }, 3)).toEqual({ computed: 2, query: null });
  });
  test("a head whose turn has not come has no results", () => {
    expect(shownOf({ steps: STEPS, at: 1 }, 7)).toEqual({ computed: 0, query: null });
  });
  test("no show plays outside one, or in a selector", () => {
    expect(shownOf(null, 3)).toBeNull();
    expect(shownOf({ steps: STEPS, at: 0 }, undefined)).toBeNull();
  });
});
