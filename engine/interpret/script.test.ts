import { expect, test } from "vitest";
import { Meter } from "../limits.ts";
import { type Data, parseScript } from "./script.ts";

/** Calls `f` of a program. */
function call(source: string, ...args: Parameters<ReturnType<ReturnType<typeof parseScript>>["call"]>[1]): Data {
  return parseScript(source, new Meter())(new Meter()).call("f", args);
}

/** A source of numbers that is the same at each call. */
function rng() {
  let state = 7;
  const next = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return { kind: "random" as const, next };
}

function draw(expression: string): Data {
  return call(`def f(rng): return ${expression}`, rng());
}

test("a script takes lists and dicts and returns them", () => {
  const data = [1, "a", null, new Map([["k", [true]]])];
  expect(call("def f(x): return [x, {'n': len(x)}]", data)).toEqual([data, new Map([["n", 4]])]);
});

test("a script returns only the type of a value that is no data", () => {
  expect(call("def f(): return [(1,), len, {2: 3}]")).toEqual([
    { kind: "other", type: "tuple" },
    { kind: "other", type: "function" },
    new Map([[{ kind: "other", type: "int" }, 3]]),
  ]);
});

test("a list that holds itself is one list", () => {
  const list = call("def f():\n    x = []\n    x.append(x)\n    return x") as readonly Data[];
  expect(list[0]).toBe(list);
});

test("a list nested without end is a limit", () => {
  expect(() => call("def f():\n    x = []\n    for i in range(100000): x = [x]\n    return x")).toThrow("limit-depth");
});

test("a script without the function is a problem", () => {
  expect(() => call("g = 1")).toThrow("function-missing");
});

test.each(["'abc'", "[1, 2, 3]", "range(5, 9)"])("rng.choices(%s, k=n) draws the same as n choices", (items) => {
  expect(draw(`rng.choices(${items}, k=40)`)).toEqual(draw(`[rng.choice(${items}) for _ in range(40)]`));
});

test("rng.sample draws each item at most once, and rng.shuffle keeps all", () => {
  expect(draw("sorted(rng.sample(range(20), 20))")).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(draw("rng.sample('abcdef', 3)")).not.toEqual(["a", "b", "c"]);
  const list = Array.from({ length: 20 }, (_, i) => i);
  const source = "def f(rng):\n    x = list(range(20))\n    rng.shuffle(x)\n    return [x == sorted(x), sorted(x)]";
  expect(call(source, rng())).toEqual([false, list]);
});

test.each([
  ["two items", "[1, 2]", 2],
  ["three items", "[1, 2, 3]", 6],
])("rng.shuffle and rng.sample reach every order of %s", (_, items, orders) => {
  const shuffled = `
def f(rng):
    seen = set()
    for _ in range(200):
        x = ${items}
        rng.shuffle(x)
        seen.add(tuple(x))
    return len(seen)`;
  expect(call(shuffled, rng())).toBe(orders);
  expect(draw(`len(set([tuple(rng.sample(${items}, len(${items}))) for _ in range(200)]))`)).toBe(orders);
});

test("rng.randint reaches both ends and nothing beyond", () => {
  expect(draw("sorted(set([rng.randint(3, 6) for _ in range(200)]))")).toEqual([3, 4, 5, 6]);
});

test.each([
  ["rng.choices([], k=1)", "choice-empty"],
  ["rng.choice('')", "choice-empty"],
  ["rng.choices('ab', k=-1)", "sample-size"],
  ["rng.choices('ab', k=10**9)", "limit-size"],
  ["rng.sample('ab', 3)", "sample-size"],
  ["rng.randint(2, 1)", "randint-range"],
  ["rng.shuffle('ab')", "shuffle-list"],
])("%s is refused", (expression, code) => {
  expect(() => draw(expression)).toThrow(code);
});
