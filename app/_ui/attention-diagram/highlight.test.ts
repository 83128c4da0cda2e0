import { expect, test } from "vitest";
import { runCell } from "../../../engine/index.ts";
import { quoteCell } from "./cell-text.ts";
import { highlight, movePair, readPair } from "./highlight.ts";
import { layoutAttention, type Pair } from "./layout-attention.ts";

const outcome = runCell("(key(tokens) == query(tokens)).value(1)", { input: [..."hello"] });
const head = outcome.kind === "ran" ? outcome.view.attention[0] : undefined;
if (!head) throw new Error("the program has a head");
const layout = layoutAttention(head, { key: "key", query: "query", value: "value", result: "result" });

const lit = (pair: Pair) =>
  highlight(layout, head, pair)
    .cells.map(({ role, position }) => `${role} ${position}`)
    .sort();

test("a row lights the keys that its query selects, their values and its result", () => {
  expect(lit({ query: 2, key: null })).toEqual(["key 2", "key 3", "query 2", "result 2", "value 2", "value 3"]);
});

test("a column lights the queries that select its key", () => {
  expect(lit({ query: null, key: 3 })).toEqual(["key 3", "query 2", "query 3", "result 2", "result 3", "value 3"]);
});

test("a pair lights its own cells", () => {
  expect(lit({ query: 0, key: 1 })).toEqual(["key 1", "query 0", "result 0", "value 1"]);
});

test("arrow keys stay inside, Escape lets go, other keys do nothing", () => {
  expect(movePair(null, "ArrowDown", 5)).toEqual({ query: 0, key: null });
  expect(movePair({ query: 4, key: null }, "ArrowDown", 5)).toEqual({ query: 4, key: null });
  expect(movePair({ query: 4, key: null }, "ArrowRight", 5)).toEqual({ query: 4, key: 0 });
  expect(movePair({ query: 4, key: 0 }, "Escape", 5)).toBeNull();
  expect(movePair({ query: 4, key: 0 }, "a", 5)).toBeUndefined();
});

test("a row is read with the keys that it selects and the value that it gets", () => {
  expect(readPair(head, { query: 2, key: null }, quoteCell)).toEqual({
    kind: "row",
    query: 2,
    queryValue: "'l'",
    keys: "2, 3",
    count: 2,
    result: "2",
  });
});
