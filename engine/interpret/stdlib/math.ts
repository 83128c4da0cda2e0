import { bigArithmetic, bits, checkBits, payForInteger, payForProduct } from "../../graph/integers.ts";
import { applyUnary } from "../../graph/operators.ts";
import { asNumber, Float, type Integer, integer, integerOf, isScalar } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import type { Arguments, Body } from "../builtins/arguments.ts";
import { collect } from "../builtins/metering.ts";
import { applyBinaryOperator, integerFrom } from "../operations.ts";
import { newTuple, type PyValue, type Runtime } from "../value.ts";
import { makeModule } from "./module.ts";

function real(args: Arguments, name: string): number {
  const value = args.value(name);
  const number = isScalar(value) ? asNumber(value) : undefined;
  if (number === undefined) return args.mismatch(name, value, "int, float");
  if (typeof value === "bigint" && !Number.isFinite(number)) return fail("OverflowError", "integer-to-float");
  return number;
}

/** A function of one float. It throws a ValueError if it is not defined there, and an OverflowError if the result is too large for a float. */
function ofFloat(name: string, compute: (x: number) => number): readonly [string, string, Body] {
  return [
    name,
    "x /",
    (args) => {
      const x = real(args, "x");
      const result = compute(x);
      if (Number.isNaN(result) && !Number.isNaN(x)) return fail("ValueError", "math-domain", { name });
      if (!Number.isFinite(result) && Number.isFinite(x))
        return name.startsWith("log") || name === "atanh"
          ? fail("ValueError", "math-domain", { name })
          : fail("OverflowError", "float-overflow");
      return new Float(result);
    },
  ];
}

function toInteger(name: string, round: (x: number) => number): readonly [string, string, Body] {
  return [
    name,
    "x /",
    (args) => {
      const whole = integerFrom(args.value("x"));
      if (whole !== undefined) return whole;
      const x = real(args, "x");
      if (Number.isFinite(x)) return integerOf(round(x));
      return fail(Number.isNaN(x) ? "ValueError" : "OverflowError", "int-not-finite", { value: String(x) });
    },
  ];
}

function isqrt(value: bigint, { meter }: Runtime): Integer {
  if (value < 0n) fail("ValueError", "math-domain", { name: "isqrt" });
  if (value < 2n) return Number(value);
  const words = (bits(value) + 63) >> 6;
  let root = 1n << BigInt((bits(value) + 1) >> 1);
  while (true) {
    payForProduct(words, words, meter);
    const next = (root + value / root) >> 1n;
    if (next >= root) return integer(root);
    root = next;
  }
}

function gcd(a: bigint, b: bigint, { meter }: Runtime): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) {
    payForProduct((bits(x) + 63) >> 6, 1, meter);
    [x, y] = [y, x % y];
  }
  return x;
}

function bigs(args: Arguments): bigint[] {
  return args.rest.map((value) => {
    const whole = integerFrom(value);
    return whole === undefined ? args.mismatch("integers", value, "int") : BigInt(whole);
  });
}

function lcm(a: bigint, b: bigint, runtime: Runtime): bigint {
  if (a === 0n || b === 0n) return 0n;
  const product = (a / gcd(a, b, runtime)) * b;
  checkBits(bits(product), runtime.meter);
  return product < 0n ? -product : product;
}

/** The product of the integers from one to another. It multiplies two halves, so that both factors have a similar length. */
function productOf(from: bigint, to: bigint, runtime: Runtime): bigint {
  runtime.meter.spend(1);
  if (from > to) return 1n;
  if (from === to) return from;
  const middle = (from + to) >> 1n;
  return BigInt(
    bigArithmetic("*", productOf(from, middle, runtime), productOf(middle + 1n, to, runtime), runtime.meter),
  );
}

function natural(args: Arguments, name: string): bigint {
  const value = args.big(name);
  return value < 0n ? fail("ValueError", "math-domain", { name: args.callee }) : value;
}

function combinations(n: bigint, k: bigint, isOrdered: boolean, runtime: Runtime): Integer {
  if (k > n) return 0;
  const chosen = isOrdered || k < n - k ? k : n - k;
  const top = productOf(n - chosen + 1n, n, runtime);
  if (isOrdered) return integer(top);
  return bigArithmetic("//", top, productOf(1n, chosen, runtime), runtime.meter);
}

type Log = "log" | "log2" | "log10";

/**
 * The logarithm of an argument, which may be an integer beyond every float. As in CPython, such an integer is a fraction
 * times a power of two. Throws a ValueError if the argument is not positive.
 */
function logarithm(name: Log, args: Arguments, parameter: string, { meter }: Runtime): number {
  const value = args.value(parameter);
  if (typeof value === "bigint") payForInteger(value, meter);
  const log = Math[name];
  if (typeof value === "bigint" && value > 0n && !Number.isFinite(Number(value))) {
    const exponent = bits(value);
    const fraction = Number(value >> BigInt(exponent - 1000)) / 2 ** 1000;
    return log(fraction) + exponent * log(2);
  }
  const x = typeof value === "bigint" && value <= 0n ? 0 : real(args, parameter);
  return x <= 0 ? fail("ValueError", "math-domain", { name }) : log(x);
}

function logarithmToBase(args: Arguments, runtime: Runtime): Float {
  const top = logarithm("log", args, "x", runtime);
  if (args.given("base") === undefined) return new Float(top);
  const bottom = logarithm("log", args, "base", runtime);
  return bottom === 0 ? fail("ZeroDivisionError", "division-by-zero", { operator: "/" }) : new Float(top / bottom);
}

/** Adds floats by Neumaier's method, which keeps small terms beside large ones. */
function exactSum(items: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const item of items) {
    const next = sum + item;
    lost += Math.abs(sum) >= Math.abs(item) ? sum - next + item : item - next + sum;
    sum = next;
  }
  return sum + lost;
}

function numbersIn(args: Arguments, name: string, runtime: Runtime): number[] {
  return collect(args.value(name), runtime).map((value) => numberOf(value, args, name));
}

function numberOf(value: PyValue, args: Arguments, name: string): number {
  const number = isScalar(value) ? asNumber(value) : undefined;
  return number ?? args.mismatch(name, value, "int, float");
}

function product(args: Arguments, runtime: Runtime): PyValue {
  let result: PyValue = args.given("start") ?? 1;
  for (const item of runtime.iterate(args.value("iterable"))) result = applyBinaryOperator("*", result, item, runtime);
  return result;
}

function isClose(args: Arguments): boolean {
  const [a, b] = [real(args, "a"), real(args, "b")];
  const relative = args.given("rel_tol") === undefined ? 1e-9 : real(args, "rel_tol");
  const absolute = args.given("abs_tol") === undefined ? 0 : real(args, "abs_tol");
  if (relative < 0 || absolute < 0) fail("ValueError", "math-domain", { name: args.callee });
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= Math.max(relative * Math.max(Math.abs(a), Math.abs(b)), absolute);
}

export const MATH = makeModule(
  [
    ofFloat("sqrt", Math.sqrt),
    ofFloat("exp", Math.exp),
    ofFloat("sin", Math.sin),
    ofFloat("cos", Math.cos),
    ofFloat("tan", Math.tan),
    ofFloat("asin", Math.asin),
    ofFloat("acos", Math.acos),
    ofFloat("atan", Math.atan),
    ofFloat("sinh", Math.sinh),
    ofFloat("cosh", Math.cosh),
    ofFloat("tanh", Math.tanh),
    ["log2", "x /", (args, runtime) => new Float(logarithm("log2", args, "x", runtime))],
    ["log10", "x /", (args, runtime) => new Float(logarithm("log10", args, "x", runtime))],
    ofFloat("log1p", Math.log1p),
    ofFloat("fabs", Math.abs),
    ofFloat("radians", (x) => (x * Math.PI) / 180),
    ofFloat("degrees", (x) => (x * 180) / Math.PI),
    toInteger("floor", Math.floor),
    toInteger("ceil", Math.ceil),
    toInteger("trunc", Math.trunc),
    ["log", "x base? /", logarithmToBase],
    [
      "pow",
      "x y /",
      (args, runtime) => applyBinaryOperator("**", new Float(real(args, "x")), new Float(real(args, "y")), runtime),
    ],
    ["atan2", "y x /", (args) => new Float(Math.atan2(real(args, "y"), real(args, "x")))],
    [
      "hypot",
      "*coordinates",
      (args) => new Float(Math.hypot(...args.rest.map((value) => numberOf(value, args, "coordinates")))),
    ],
    ["fmod", "x y /", (args) => fmod(real(args, "x"), real(args, "y"))],
    ["copysign", "x y /", (args) => new Float(copySign(real(args, "x"), real(args, "y")))],
    ["modf", "x /", (args, runtime) => modf(real(args, "x"), runtime)],
    ["isnan", "x /", (args) => Number.isNaN(real(args, "x"))],
    ["isinf", "x /", (args) => Math.abs(real(args, "x")) === Number.POSITIVE_INFINITY],
    ["isfinite", "x /", (args) => Number.isFinite(real(args, "x"))],
    ["isclose", "a b * rel_tol? abs_tol?", (args) => isClose(args)],
    ["isqrt", "n /", (args, runtime) => isqrt(args.big("n"), runtime)],
    ["gcd", "*integers", (args, runtime) => integer(bigs(args).reduce((a, b) => gcd(a, b, runtime), 0n))],
    ["lcm", "*integers", (args, runtime) => integer(bigs(args).reduce((a, b) => lcm(a, b, runtime), 1n))],
    ["factorial", "n /", (args, runtime) => integer(productOf(1n, natural(args, "n"), runtime))],
    ["comb", "n k /", (args, runtime) => combinations(natural(args, "n"), natural(args, "k"), false, runtime)],
    ["perm", "n k? /", (args, runtime) => permutations(args, runtime)],
    ["fsum", "seq /", (args, runtime) => new Float(exactSum(numbersIn(args, "seq", runtime)))],
    ["prod", "iterable / * start?", (args, runtime) => product(args, runtime)],
    ["dist", "p q /", (args, runtime) => distance(args, runtime)],
  ],
  [
    ["pi", new Float(Math.PI)],
    ["e", new Float(Math.E)],
    ["tau", new Float(2 * Math.PI)],
    ["inf", new Float(Number.POSITIVE_INFINITY)],
    ["nan", new Float(Number.NaN)],
  ],
);

function permutations(args: Arguments, runtime: Runtime): Integer {
  const n = natural(args, "n");
  return combinations(n, args.optional("k") === undefined ? n : natural(args, "k"), true, runtime);
}

function fmod(x: number, y: number): Float {
  const rest = x % y;
  return Number.isNaN(rest) && !Number.isNaN(x) && !Number.isNaN(y)
    ? fail("ValueError", "math-domain", { name: "fmod" })
    : new Float(rest);
}

function copySign(x: number, y: number): number {
  const isNegative = y < 0 || Object.is(y, -0);
  return isNegative ? -Math.abs(x) : Math.abs(x);
}

function modf(x: number, runtime: Runtime): PyValue {
  const whole = Math.trunc(x);
  const fraction = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
  return newTuple([new Float(copySign(fraction, x)), applyUnary("neg", new Float(-whole))], runtime);
}

function distance(args: Arguments, runtime: Runtime): Float {
  const [p, q] = [numbersIn(args, "p", runtime), numbersIn(args, "q", runtime)];
  if (p.length !== q.length) return fail("ValueError", "zip-strict");
  return new Float(Math.sqrt(exactSum(p.map((x, i) => (x - (q[i] as number)) ** 2))));
}
