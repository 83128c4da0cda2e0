import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GraphBuilder } from "../graph/build.ts";
import type { ComparisonOperator, LogicOperator, SelectorNode, SOpNode } from "../graph/node.ts";
import { Float, identityKey, type Scalar } from "../graph/scalar.ts";
import { Meter } from "../limits.ts";
import { ProblemError } from "../problem/problem.ts";
import { evaluate } from "./evaluate.ts";
import { naiveEvaluate, naiveMatrix } from "./naive-evaluate.ts";

const f = (value: number) => new Float(value);

function valuesOf(node: SOpNode, input: readonly Scalar[]): Scalar[] {
  const column = evaluate([node], input, { meter: new Meter() }).column(node);
  return Array.from({ length: column.length }, (_, i) => column.at(i));
}

/** Everything that tells two runs apart: the values with their types, or the error with its position. */
function outcome(run: () => readonly Scalar[]): string {
  try {
    return run().map(identityKey).join(" ");
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return `error ${error.problem.code} at ${error.problem.position}`;
  }
}

const COMPARISONS: readonly ComparisonOperator[] = ["==", "!=", "<", "<=", ">", ">="];

/** Random graphs: a recipe of choices that a builder follows, so that a failure shrinks. */
interface Recipe {
  readonly input: readonly Scalar[];
  readonly build: (graph: GraphBuilder) => { sop: SOpNode; selector: SelectorNode };
}

const integers = fc.integer({ min: -3, max: 3 });
const numbers = fc.oneof(integers, fc.constantFrom(f(0.1), f(-0.5), f(1e16), f(Number.NaN), f(-0), f(3)), fc.boolean());
const letters = fc.constantFrom("a", "b", "c");
const inputs = fc.oneof(
  fc.array(integers, { maxLength: 9 }),
  fc.array(numbers, { maxLength: 9 }),
  fc.array(letters, { maxLength: 9 }),
  fc.array(fc.oneof(integers, letters, fc.constant(null)), { maxLength: 5 }),
);

const sopChoice = fc.nat({ max: 6 });
const matchChoice = fc.tuple(fc.constantFrom(...COMPARISONS), sopChoice, sopChoice, fc.boolean());
const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    input: inputs,
    matches: fc.array(matchChoice, { minLength: 1, maxLength: 4 }),
    operators: fc.array(fc.constantFrom<LogicOperator>("&", "|", "^"), { minLength: 4, maxLength: 4 }),
    complements: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    value: sopChoice,
    mode: fc.constantFrom("sum" as const, "mean" as const),
    fallback: fc.oneof(numbers, letters, fc.constant(null)),
  })
  .map(({ input, matches, operators, complements, value, mode, fallback }) => ({
    input,
    build: (graph) => {
      const sops: SOpNode[] = [
        graph.tokens,
        graph.indices,
        graph.constant(1),
        graph.binary("-", graph.indices, graph.constant(1)),
        graph.binary("%", graph.indices, graph.constant(2)),
        graph.where(graph.binary("==", graph.tokens, graph.constant(1)), graph.indices, graph.constant(f(0.1))),
        graph.binary("==", graph.tokens, graph.constant("a")),
      ];
      const sop = (i: number) => sops[i] as SOpNode;
      const selectors = matches.map(([operator, key, query, isFunction], i) => {
        const fn = {
          key: "parity",
          label: "parity",
          call: ([k, q]: readonly Scalar[]) => identityKey(k as Scalar) <= identityKey(q as Scalar),
        };
        const predicate =
          isFunction && i === 3 ? ({ kind: "function", fn } as const) : ({ kind: "compare", operator } as const);
        const match = graph.match(predicate, sop(key), sop(query));
        return complements[i] ? graph.complement(match) : match;
      });
      const selector = selectors.reduce((left, right, i) => graph.combine(operators[i] as LogicOperator, left, right));
      return { selector, sop: graph.aggregate(mode, selector, sop(value), fallback) };
    },
  }));

describe("the planner agrees with the definition", () => {
  test("on the values and on the errors of random heads", () => {
    fc.assert(
      fc.property(recipes, ({ input, build }) => {
        const { sop } = build(new GraphBuilder(new Meter()));
        expect(outcome(() => valuesOf(sop, input))).toBe(outcome(() => naiveEvaluate(sop, input)));
      }),
      { numRuns: 500, seed: 1 },
    );
  }, 60_000);

  test("on random patterns", () => {
    fc.assert(
      fc.property(recipes, ({ input, build }) => {
        const { selector } = build(new GraphBuilder(new Meter()));
        const drawn = () => {
          const { selects } = evaluate([selector], input, { meter: new Meter() }).pattern(selector);
          return input.flatMap((_, q) => input.map((__, k) => selects(q, k)));
        };
        expect(outcome(drawn)).toBe(outcome(() => naiveMatrix(selector, input).flat()));
      }),
      { numRuns: 500, seed: 1 },
    );
  }, 60_000);
});

describe("sums", () => {
  const graph = new GraphBuilder(new Meter());
  const all = graph.match({ kind: "compare", operator: "==" }, graph.constant(1), graph.constant(1));
  const total = graph.aggregate("sum", all, graph.tokens, 0);
  const parity = graph.binary("%", graph.indices, graph.constant(2));
  const upTo = graph.match({ kind: "compare", operator: "<=" }, graph.indices, graph.indices);

  test("floats are added left to right, as Python does", () => {
    expect(valuesOf(total, [f(0.1), f(0.2), f(0.3)])[0]).toEqual(f(0.1 + 0.2 + 0.3));
    expect(valuesOf(total, [f(1e16), 1, f(-1e16)])[0]).toEqual(f(0));
  });

  test.each([
    ["groups", graph.match({ kind: "compare", operator: "==" }, parity, parity)],
    ["prefixes", graph.match({ kind: "compare", operator: "<=" }, graph.indices, graph.indices)],
    [
      "prefixes within groups",
      graph.combine("&", upTo, graph.match({ kind: "compare", operator: "==" }, parity, parity)),
    ],
    ["suffixes", graph.match({ kind: "compare", operator: ">=" }, graph.indices, graph.indices)],
    ["all but one's own", graph.match({ kind: "compare", operator: "!=" }, graph.indices, graph.indices)],
  ])("floats over %s are the naive sum to the last bit", (_, selector) => {
    const input = Array.from({ length: 300 }, (_, i) => f(Math.sin(i) * 10 ** ((i * 7) % 17)));
    const sum = graph.aggregate("sum", selector, graph.tokens, 0);
    expect(valuesOf(sum, input).map(identityKey)).toEqual(naiveEvaluate(sum, input).map(identityKey));
  });

  test("a single selected value passes with its type", () => {
    expect(valuesOf(total, [true])).toEqual([true]);
    expect(valuesOf(total, [null])).toEqual([null]);
    expect(valuesOf(total, [true, true])).toEqual([2, 2]);
  });

  test("the error of several values that cannot be added names the query and its keys", () => {
    expect(() => valuesOf(total, ["a", "b"])).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          code: "cannot-sum",
          position: 0,
          args: expect.objectContaining({ selected: "0, 1" }),
        }),
      }),
    );
  });

  test("a sum past 2**53 is exact, however it is computed", () => {
    expect(valuesOf(total, [2 ** 53 - 1, 2])).toEqual([9007199254740993n, 9007199254740993n]);
  });

  test("nothing selected gives the fallback", () => {
    const none = graph.match({ kind: "compare", operator: "<" }, graph.indices, graph.constant(0));
    expect(valuesOf(graph.aggregate("sum", none, graph.tokens, "_"), ["a", "b"])).toEqual(["_", "_"]);
  });
});

test("a predicate without structure looks at no more pairs than the limit", () => {
  const meter = new Meter({ ...new Meter().limits, pairs: 99 });
  const graph = new GraphBuilder(meter);
  const selector = graph.match({ kind: "arithmetic", operator: "-" }, graph.indices, graph.indices);
  const node = graph.aggregate("sum", selector, graph.constant(1), 0);
  expect(() => evaluate([node], new Array(10).fill("a"), { meter })).toThrow("limit-pairs");
});

test("a selector that uses its parts twice costs as much as its distinct parts", () => {
  const graph = new GraphBuilder(new Meter());
  const { tokens, indices } = graph;
  let selector = graph.match({ kind: "compare", operator: "<" }, indices, indices);
  for (let i = 0; i < 60; i++) {
    const other = graph.match({ kind: "compare", operator: "!=" }, tokens, graph.constant(i));
    selector = graph.combine("^", selector, graph.combine("|", selector, other));
  }
  const node = graph.aggregate("sum", selector, graph.constant(1), 0);
  expect(valuesOf(node, [1, 2, 3])).toHaveLength(3);
});

test("a million positions stay within the default budget", () => {
  const graph = new GraphBuilder(new Meter());
  const same = graph.match({ kind: "compare", operator: "==" }, graph.tokens, graph.tokens);
  const histogram = graph.aggregate("sum", same, graph.constant(1), 0);
  const input = Array.from({ length: 1_000_000 }, (_, i) => String.fromCharCode(97 + (i % 26)));
  const column = evaluate([histogram], input, { meter: new Meter() }).column(histogram);
  expect([column.at(0), column.at(999_999)]).toEqual([38_462, 38_462]);
}, 30_000);

test("a column that no root needs is computed when it is asked for", () => {
  const graph = new GraphBuilder(new Meter());
  const sum = graph.binary("+", graph.indices, graph.constant(1));
  const evaluation = evaluate([graph.tokens], ["a", "b"], { meter: new Meter() });
  expect([0, 1].map((i) => evaluation.column(sum).at(i))).toEqual([1, 2]);
});
