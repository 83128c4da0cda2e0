import { describe, expect, test } from "vitest";
import { ProblemError } from "../problem/problem.ts";
import type { BinaryOperator } from "./node.ts";
import { applyBinary, applyUnary, compareScalars, compareText, roundHalfEven } from "./operators.ts";
import { Float, repr, type Scalar } from "./scalar.ts";

const f = (value: number) => new Float(value);

/** Operands, an operator, and the text that Python prints for the result. */
const TABLE: readonly [Scalar, BinaryOperator, Scalar, string][] = [
  [7, "+", 3, "10"],
  [7, "/", 2, "3.5"],
  [6, "/", 3, "2.0"],
  [7, "//", 2, "3"],
  [-7, "//", 2, "-4"],
  [7, "//", -2, "-4"],
  [-7, "%", 3, "2"],
  [7, "%", -3, "-2"],
  [-6, "%", 3, "0"],
  [9007199254740991, "//", 2, "4503599627370495"],
  [f(-7.5), "//", 2, "-4.0"],
  [f(-7.5), "%", 2, "0.5"],
  [f(5.5), "%", -2, "-0.5"],
  [2, "**", 10, "1024"],
  [2, "**", -1, "0.5"],
  [-1, "**", 1000001, "-1"],
  [0, "**", 0, "1"],
  [f(2), "**", 3, "8.0"],
  [2, "**", f(1.5), "2.8284271247461903"],
  [7, "**", -2, "0.02040816326530612"],
  [-255, "**", -2, "1.5378700499807768e-05"],
  [f(0), "**", f(0.5), "0.0"],
  [2, "**", f(-0.5), "0.7071067811865476"],
  [true, "+", true, "2"],
  [true, "&", false, "False"],
  [true, "^", true, "False"],
  [true, "|", 2, "3"],
  [6, "&", 3, "2"],
  [-1, "&", 4294967296, "4294967296"],
  ["a", "+", "b", "'ab'"],
  ["ab", "*", 2, "'abab'"],
  [3, "*", "x", "'xxx'"],
  [true, "==", 1, "True"],
  [f(1), "==", 1, "True"],
  ["1", "==", 1, "False"],
  [null, "==", null, "True"],
  [f(Number.NaN), "==", f(Number.NaN), "False"],
  ["a", "<", "b", "True"],
  ["\u{1f600}", ">", "\uffff", "True"],
  [1, "<", f(1.5), "True"],
  [f(Number.NaN), "<", 1, "False"],
  [9007199254740991, "+", 1, "9007199254740992"],
  [94906267, "*", 94906267, "9007199515875289"],
  [2, "**", 54, "18014398509481984"],
  [9007199254740993n, "==", f(9007199254740992), "False"],
  [9007199254740992n, "==", f(9007199254740992), "True"],
  [9007199254740993n, "-", 2, "9007199254740991"],
  [-9007199254740993n, "//", 2, "-4503599627370497"],
  [-9007199254740993n, "%", 10, "7"],
  [10n ** 23n, "/", 10, "1e+22"],
  [10n ** 400n, ">", f(1e308), "True"],
];

test.each(TABLE)("%o %s %o is %s", (left, operator, right, printed) => {
  expect(repr(applyBinary(operator, left, right))).toBe(printed);
});

const ERRORS: readonly [Scalar, BinaryOperator, Scalar, string][] = [
  [1, "/", 0, "division-by-zero"],
  [1, "//", 0, "division-by-zero"],
  [1, "%", f(0), "division-by-zero"],
  [0, "**", -1, "division-by-zero"],
  ["x", "<", 3, "not-comparable"],
  [null, "<", 1, "not-comparable"],
  ["x", "-", 1, "operator-types"],
  [null, "+", 1, "operator-types"],
  [f(1), "&", 1, "operator-types"],
  [f(10), "**", 400, "float-overflow"],
  [-8, "**", f(0.5), "power-complex"],
  ["x", "*", 10 ** 9, "limit-size"],
  [10, "**", 10n ** 10n, "limit-digits"],
  [10n ** 400n, "+", f(1), "integer-to-float"],
];

test.each(ERRORS)("%o %s %o is the error %s", (left, operator, right, code) => {
  expect(() => applyBinary(operator, left, right)).toThrow(ProblemError);
  expect(() => applyBinary(operator, left, right)).toThrow(code);
});

describe("unary operators", () => {
  test("minus on zero stays the integer zero, on a float gives minus zero", () => {
    expect(Object.is(applyUnary("neg", 0), 0)).toBe(true);
    expect(repr(applyUnary("neg", f(0)))).toBe("-0.0");
  });

  test("not is logical on booleans and bitwise on integers", () => {
    expect([true, false, 0, 5].map((value) => applyUnary("not", value))).toEqual([false, true, -1, -6]);
  });

  test("rounding sends halves to the even neighbour", () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.6].map(roundHalfEven)).toEqual([0, 2, 2, 0, -2, 2, -3]);
  });
});

test.each([
  ["equal integers", 2n ** 70n, 2n ** 70n, 0],
  ["an integer below a larger one", 2n ** 70n, 2n ** 71n, -1],
  ["an integer above a float", 2n ** 70n, f(1.5), 1],
  ["an integer and no number", 2n ** 70n, f(Number.NaN), Number.NaN],
])("the order of %s beyond a double", (_, left, right, order) => {
  expect(compareScalars("<", left, right)).toBe(order);
});

test("text is ordered by code points, not by UTF-16 units", () => {
  expect(compareText("\u{10000}", "\ufb01")).toBeGreaterThan(0);
  expect(compareText("ab", "abc")).toBeLessThan(0);
});
