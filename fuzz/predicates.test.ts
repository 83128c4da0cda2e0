import { describe, expect, test } from "vitest";
import { planSelector } from "../engine/evaluate/plan/plan.ts";
import { Float, type Scalar } from "../engine/graph/scalar.ts";
import { interpret } from "../engine/interpret/interpret.ts";
import { SOp } from "../engine/interpret/value.ts";
import { findDifference } from "./differential.ts";

/** Predicates made of comparisons between what depends on the key and what depends on the query. */
const STRUCTURED = [
  "k < q",
  "q >= k",
  "q - k == i",
  "k + 1 == q",
  "k == q - i and k > 0",
  "abs(k - q) <= i",
  "i > abs(q - k)",
  "abs(k - q) == i",
  "abs(k - q) != -1",
  "abs(k - q) >= i",
  "abs(k - q) < -1",
  "k - q == q - k + i",
  "2 * (k - q) == -i - q",
  "-k + q * 3 < 4",
  "q <= k < q + i",
  "not k == q",
  "k != q or k == 0",
  "k == 1",
  "k in (1, 2) and q > 0",
  "k and q",
  "k % 2 == q % 2",
  "int(k) > int(q)",
  "(k == q) if q > 1 else k < q",
  "True",
  "0.5 + k == q",
  "k - q == 0.25 * i",
  "k - q == 0.1",
  "max(k, q) == k",
  "k in (q, 1)",
  "any(k == q - d for d in (0, 1))",
];

/** Everything that can stand at a position, alone and mixed. */
const INPUTS: readonly (readonly Scalar[])[] = [
  [],
  [3],
  [0, 1, 2, 3, 2, 1, 0, -1],
  [true, false, 1, 0],
  [new Float(0.1), new Float(0.2), new Float(0.3), new Float(0.5)],
  [new Float(1e300), new Float(1), new Float(-1e300), 2],
  [new Float(Number.NaN), 1, new Float(Number.POSITIVE_INFINITY)],
  ["a", "b", "a"],
  ["1", "2", "10"],
  [1, "a", null, 2],
  [null, null],
];

/** The ways of writing a predicate. */
const FORMS: readonly ((body: string) => string)[] = [
  (body) => `f = lambda k, q, i=2: ${body}`,
  (body) => `def f(k, q):\n    "says who attends"\n    return ${body}\ni = 2`,
  (body) => `i = 2\ndef f(k, q):\n    if ${body}:\n        return True\n    return False`,
];

describe("a predicate gives the same result under every plan", () => {
  test.each(STRUCTURED)("%s", (body) => {
    for (const form of FORMS)
      for (const ends of ["s.value(tokens)", "s.value(1)", "(s & (key(indices) <= query(indices))).value(indices)"])
        for (const input of INPUTS) {
          const source = `${form(body)}\ns = select(tokens, tokens, f)\n${ends}`;
          expect(findDifference({ source, input }), `${source} on ${input}`).toBeUndefined();
        }
  });
});

describe("a predicate made of comparisons has a plan", () => {
  const planOf = (source: string) => {
    const { result } = interpret(source);
    if (!(result instanceof SOp) || result.node.kind !== "aggregate") throw new Error("not a head");
    return planSelector(result.node.selector).kind;
  };

  test.each(STRUCTURED)("%s", (body) => {
    for (const form of FORMS) expect(planOf(`${form(body)}\nselect(tokens, indices, f).value(1)`)).toBe("terms");
  });

  test.each(["k ^ q", "(k - q) % 3 == 0", "k * q == 4"])("and %s has none", (body) => {
    expect(planOf(`select(tokens, indices, lambda k, q: ${body}).value(1)`)).toBe("scan");
  });

  test("a name of the program's own is not the builtin", () => {
    const source = "abs = lambda v: len(str(v))\nselect(tokens, indices, lambda k, q: abs(k - q) <= 2).value(1)";
    expect(planOf(source)).toBe("scan");
  });

  test("`lambda k, q: q > k` is the head that `key < query` is", () => {
    const heads = ["select(tokens, indices, lambda a, b: b > a)", "(key(tokens) < query(indices))"];
    const { result } = interpret(heads.map((selector) => `${selector}.value(1)`).join(" - "));
    const { node } = result as SOp;
    const [left, right] = node.kind === "elementwise" ? node.inputs : [];
    expect(left).toBeDefined();
    expect(left).toBe(right);
  });

  test("near-linear, so that 20,000 positions are within the budget", () => {
    const input = Array.from({ length: 20_000 }, (_, i) => i % 100);
    const program = interpret("select(indices, indices, lambda k, q: abs(k - q) <= 3 and k != q).value(tokens)");
    const { node } = program.result as SOp;
    expect(program.evaluate([node], input).column(node).at(50)).toBe(47 + 48 + 49 + 51 + 52 + 53);
  });
});
