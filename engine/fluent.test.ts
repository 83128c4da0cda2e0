import { expect, test } from "vitest";
import { float, rasp, type Selection, type Sequence } from "./fluent.ts";
import { ProblemError } from "./problem/problem.ts";

const { tokens, indices, key, query, select, where, raw } = rasp();

/** Call, program, output on the input 3 1 2, layers. */
const SEQUENCES: readonly (readonly [string, Sequence, readonly unknown[], number])[] = [
  ["tokens", tokens, [3, 1, 2], 0],
  ["indices", indices, [0, 1, 2], 0],
  ["add", tokens.add(indices), [3, 2, 4], 0],
  ["sub", tokens.sub(1), [2, 0, 1], 0],
  ["mul", tokens.mul(indices), [0, 1, 4], 0],
  ["div", tokens.div(2), [float(1.5), float(0.5), float(1)], 0],
  ["floorDiv", tokens.floorDiv(2), [1, 0, 1], 0],
  ["mod", tokens.mod(2), [1, 1, 0], 0],
  ["pow", tokens.pow(2), [9, 1, 4], 0],
  ["eq", tokens.eq(2), [false, false, true], 0],
  ["ne", tokens.ne(2), [true, true, false], 0],
  ["lt", tokens.lt(2), [false, true, false], 0],
  ["le", tokens.le(2), [false, true, true], 0],
  ["gt", tokens.gt(2), [true, false, false], 0],
  ["ge", tokens.ge(2), [true, false, true], 0],
  ["and", tokens.gt(1).and(tokens.lt(3)), [false, false, true], 0],
  ["or", tokens.gt(2).or(tokens.lt(2)), [true, true, false], 0],
  ["not", tokens.gt(2).not(), [false, true, true], 0],
  ["neg", tokens.neg(), [-3, -1, -2], 0],
  ["has", tokens.has([1, 3]), [true, true, false], 0],
  ["map", tokens.map("double", (value) => Number(value) * 2), [6, 2, 4], 0],
  ["name", tokens.name("numbers"), [3, 1, 2], 0],
  ["where", where(tokens.gt(1), tokens, "small"), [3, "small", 2], 0],
  ["raw", raw(["a", null, true]), ["a", null, true], 0],
  ["value", key(1).eq(query(1)).value(tokens), [6, 6, 6], 1],
  ["value with a fallback", key(indices).lt(query(indices)).value(tokens, "none"), ["none", 3, 4], 1],
  ["value without one", key(indices).lt(query(indices)).value(tokens), [0, 3, 4], 1],
  ["mean", key(1).eq(query(1)).mean(tokens), [float(2), float(2), float(2)], 1],
  ["mean with a fallback", key(1).eq(query(0)).mean(tokens, -1), [-1, -1, -1], 1],
];

test.each(SEQUENCES)("%s gives the answer of RASPy, in the same layers", (_, sequence, output, layers) => {
  expect(sequence.run([3, 1, 2])).toEqual(output);
  expect(sequence.metrics().layers).toBe(layers);
});

/** The number of keys that each query selects, on three positions. */
const SELECTORS: readonly (readonly [string, Selection, readonly number[]])[] = [
  ["key eq", key(indices).eq(query(1)), [1, 1, 1]],
  ["key ne", key(indices).ne(query(1)), [2, 2, 2]],
  ["key lt", key(indices).lt(query(indices)), [0, 1, 2]],
  ["key le", key(indices).le(query(indices)), [1, 2, 3]],
  ["key gt", key(indices).gt(query(indices)), [2, 1, 0]],
  ["key ge", key(indices).ge(query(indices)), [3, 2, 1]],
  ["query eq", query(indices).eq(key(1)), [0, 3, 0]],
  ["query ne", query(indices).ne(key(1)), [3, 0, 3]],
  ["query lt", query(indices).lt(key(indices)), [2, 1, 0]],
  ["query le", query(indices).le(key(indices)), [3, 2, 1]],
  ["query gt", query(indices).gt(key(indices)), [0, 1, 2]],
  ["query ge", query(indices).ge(key(indices)), [1, 2, 3]],
  [
    "and",
    key(indices)
      .lt(query(indices))
      .and(key(indices).gt(query(0))),
    [0, 0, 1],
  ],
  [
    "or",
    key(indices)
      .lt(query(indices))
      .or(key(indices).eq(query(2))),
    [1, 2, 3],
  ],
  [
    "xor",
    key(indices)
      .lt(query(indices))
      .xor(key(indices).eq(query(0))),
    [1, 0, 1],
  ],
  ["not", key(indices).lt(query(indices)).not(), [3, 2, 1]],
  ["select", select(key(1).eq(query(1))), [3, 3, 3]],
];

test.each(SELECTORS)("%s selects the keys that RASPy selects", (_, selector, counts) => {
  expect(selector.value(1).run([3, 1, 2])).toEqual(counts);
});

test("every fluent call has a row in these tables", () => {
  const rows = [...SEQUENCES, ...SELECTORS].map(([name]) => name).join(" ");
  const objects = [tokens, key(1).eq(query(1)), key(1), query(1)];
  const calls = objects.flatMap((object) => [...Object.entries(object), ...prototypeOf(object)]);
  const names = calls.flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  const others = ["constructor", "run", "metrics", "binary", "aggregate", "combine"];
  const missing = names.filter((name) => !others.includes(name) && !new RegExp(`\\b${name}\\b`).test(rows));
  expect(missing).toEqual([]);
});

function prototypeOf(object: object): [string, unknown][] {
  const prototype = Object.getPrototypeOf(object);
  return Object.getOwnPropertyNames(prototype).map((name) => [name, prototype[name]]);
}

test("a mistake is the problem that RASPy would report", () => {
  expect(() => tokens.div(0).run([1])).toThrow(ProblemError);
});

test("programs of two graphs do not mix", () => {
  const other = rasp();
  expect(() => tokens.add(other.tokens)).toThrow("an s-op of one graph cannot be used in another");
  expect(() =>
    key(1)
      .eq(query(1))
      .and(other.key(1).eq(other.query(1))),
  ).toThrow("a selector of one graph");
});

test("metrics count equal work once", () => {
  const length = key(1).eq(query(1)).value(1);
  const flip = key(length.sub(indices).sub(1)).eq(query(indices)).value(tokens);
  expect(flip.run([..."hello"])).toEqual([..."olleh"]);
  expect(flip.metrics()).toEqual({ layers: 2, heads: 2, ops: 2 });
});
