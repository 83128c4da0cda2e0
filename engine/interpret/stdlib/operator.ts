import { fail } from "../../problem/problem.ts";
import type { BinaryName, ComparisonName } from "../../syntax/tree.ts";
import { findAttribute } from "../attribute.ts";
import type { Body } from "../builtins/arguments.ts";
import { getItem } from "../builtins/subscript.ts";
import { applyBinaryOperator, applyComparison, applyUnaryOperator, truthy } from "../operations.ts";
import { newTuple, PyBuiltin, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { makeModule } from "./module.ts";

type Row = readonly [name: string, signature: string, body: Body];

const BINARY: readonly (readonly [name: string, operator: BinaryName])[] = [
  ["add", "+"],
  ["sub", "-"],
  ["mul", "*"],
  ["truediv", "/"],
  ["floordiv", "//"],
  ["mod", "%"],
  ["pow", "**"],
  ["and_", "&"],
  ["or_", "|"],
  ["xor", "^"],
  ["lshift", "<<"],
  ["rshift", ">>"],
  ["concat", "+"],
];

const COMPARISONS: readonly (readonly [name: string, operator: ComparisonName])[] = [
  ["eq", "=="],
  ["ne", "!="],
  ["lt", "<"],
  ["le", "<="],
  ["gt", ">"],
  ["ge", ">="],
  ["is_", "is"],
  ["is_not", "is not"],
];

const UNARY: readonly (readonly [name: string, operator: "-" | "+" | "~"])[] = [
  ["neg", "-"],
  ["pos", "+"],
  ["inv", "~"],
  ["invert", "~"],
];

/** Makes a getter. One name or index gives its value, and several give a tuple. */
function getter(
  args: readonly PyValue[],
  get: (object: PyValue, what: PyValue, runtime: Runtime) => PyValue,
): PyBuiltin {
  return new PyBuiltin("getter", ([object], _, runtime) => {
    if (object === undefined) return fail("TypeError", "missing-argument", { callee: "getter", name: "obj" });
    const found = args.map((what) => get(object, what, runtime));
    return found.length === 1 ? (found[0] as PyValue) : newTuple(found, runtime);
  });
}

function attribute(object: PyValue, name: PyValue, runtime: Runtime): PyValue {
  const found = typeof name === "string" ? findAttribute(object, name, runtime) : undefined;
  return found === undefined
    ? fail("AttributeError", "no-attribute", { type: pyTypeName(object), name: String(name) })
    : found;
}

export const OPERATOR = makeModule([
  ...BINARY.map(
    ([name, operator]): Row => [
      name,
      "a b /",
      (args, runtime) => applyBinaryOperator(operator, args.value("a"), args.value("b"), runtime),
    ],
  ),
  ...COMPARISONS.map(
    ([name, operator]): Row => [
      name,
      "a b /",
      (args, runtime) => applyComparison(operator, args.value("a"), args.value("b"), runtime),
    ],
  ),
  ...UNARY.map(
    ([name, operator]): Row => [name, "a /", (args, runtime) => applyUnaryOperator(operator, args.value("a"), runtime)],
  ),
  ["not_", "a /", (args, runtime) => !truthy(args.value("a"), runtime)],
  ["truth", "a /", (args, runtime) => truthy(args.value("a"), runtime)],
  ["contains", "a b /", (args, runtime) => applyComparison("in", args.value("b"), args.value("a"), runtime)],
  ["getitem", "a b /", (args, runtime) => getItem(args.value("a"), args.value("b"), runtime)],
  ["itemgetter", "*items", ({ rest }) => getter(rest, getItem)],
  ["attrgetter", "*names", ({ rest }) => getter(rest, attribute)],
  [
    "methodcaller",
    "name / *args",
    (args) =>
      new PyBuiltin("methodcaller", ([object], _, runtime) =>
        runtime.call(attribute(object ?? null, args.value("name"), runtime), args.rest),
      ),
  ],
]);
