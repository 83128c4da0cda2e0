import { integer } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import type { BinaryName, ComparisonName } from "../../syntax/tree.ts";
import { findAttribute } from "../attribute.ts";
import type { Body } from "../builtins/arguments.ts";
import { BUILTIN_FUNCTIONS } from "../builtins/functions.ts";
import { deleteItem, getItem, setItem } from "../builtins/subscript.ts";
import { applyAugmented, applyBinaryOperator, applyComparison, applyUnaryOperator, truthy } from "../operations.ts";
import { giveMeaning, giveMeanings } from "../predicate/meaning.ts";
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

/** `iadd(a, b)` is `a += b`: it changes a list in place. */
const IN_PLACE: readonly (readonly [name: string, operator: BinaryName])[] = BINARY.map(([name, operator]) => [
  `i${name.replace(/_$/, "")}`,
  operator,
]);

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

function countOf(items: PyValue, wanted: PyValue, runtime: Runtime): number {
  let count = 0;
  for (const item of runtime.iterate(items)) if (applyComparison("==", item, wanted, runtime) === true) count++;
  return count;
}

export const OPERATOR = makeModule([
  ...BINARY.map(
    ([name, operator]): Row => [
      name,
      "a b /",
      (args, runtime) => applyBinaryOperator(operator, args.value("a"), args.value("b"), runtime),
    ],
  ),
  ...IN_PLACE.map(
    ([name, operator]): Row => [
      name,
      "a b /",
      (args, runtime) => applyAugmented(operator, args.value("a"), args.value("b"), runtime),
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
  ["abs", "a /", (args, runtime) => runtime.call(BUILTIN_FUNCTIONS.get("abs") ?? null, [args.value("a")])],
  ["index", "a /", (args) => integer(args.big("a"))],
  ["countOf", "a b /", (args, runtime) => countOf(args.value("a"), args.value("b"), runtime)],
  [
    "setitem",
    "a b c /",
    (args, runtime) => {
      setItem(args.value("a"), args.value("b"), args.value("c"), runtime);
      return null;
    },
  ],
  [
    "delitem",
    "a b /",
    (args, runtime) => {
      deleteItem(args.value("a"), args.value("b"), runtime);
      return null;
    },
  ],
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

giveMeanings(OPERATOR.attributes);
for (const [name, operator] of BINARY) giveMeaning(OPERATOR.attributes.get(name), { kind: "binary", operator });
for (const [name, operator] of COMPARISONS) giveMeaning(OPERATOR.attributes.get(name), { kind: "compare", operator });
