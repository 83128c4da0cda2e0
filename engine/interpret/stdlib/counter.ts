import { fail } from "../../problem/problem.ts";
import type { Arguments } from "../builtins/arguments.ts";
import { DICT_METHODS } from "../builtins/dict-methods.ts";
import { collect, orderValues } from "../builtins/metering.ts";
import { MethodTable } from "../builtins/method.ts";
import { putEntry } from "../builtins/subscript.ts";
import { applyBinaryOperator } from "../operations.ts";
import {
  checkMutable,
  newIterator,
  newList,
  newTuple,
  PyDict,
  type PyFlavour,
  type PyList,
  type PyValue,
  payForObject,
  pyTypeName,
  type Runtime,
} from "../value.ts";
import { keyOf } from "../weigh.ts";

/** A missing key counts 0 and is not added. */
const COUNTER: PyFlavour = { typeName: "Counter", missing: () => 0, combine: combineCounters };

function newCounter(runtime: Runtime): PyDict {
  payForObject("dict", runtime);
  return new PyDict(runtime.pureCall, COUNTER);
}

export function makeCounter(args: Arguments, runtime: Runtime): PyDict {
  const counter = newCounter(runtime);
  countArguments(counter, args, "+", runtime);
  return counter;
}

/** Adds or subtracts the items of an iterable or the counts of a dict, and the counts given by name. */
function countArguments(counter: PyDict, args: Arguments, sign: "+" | "-", runtime: Runtime): null {
  checkMutable(counter, runtime);
  const from = args.optional("iterable");
  const change = (key: PyValue, count: PyValue) =>
    putEntry(counter, key, applyBinaryOperator(sign, countOf(counter, key, runtime), count, runtime), runtime);
  if (from instanceof PyDict) for (const { key, value } of [...from.entries.values()]) change(key, value);
  else if (from !== undefined) for (const item of runtime.iterate(from)) change(item, 1);
  for (const [name, count] of args.restKeywords) change(name, count);
  return null;
}

function countOf(counter: PyDict, key: PyValue, runtime: Runtime): PyValue {
  return counter.entries.get(keyOf(key, runtime))?.value ?? 0;
}

/** `+`, `-`, `&` and `|` of two counters. Only counts above 0 are kept. */
function combineCounters(operator: string, a: PyDict, b: PyDict, runtime: Runtime): PyDict | undefined {
  const count = COMBINED[operator];
  if (!count) return undefined;
  const result = newCounter(runtime);
  const keys = new Map([...a.entries, ...b.entries]);
  for (const { key } of keys.values()) {
    const value = count(countOf(a, key, runtime), countOf(b, key, runtime), runtime);
    if (orderValues(value, 0, ">", runtime) > 0) putEntry(result, key, value, runtime);
  }
  return result;
}

type Combine = (x: PyValue, y: PyValue, runtime: Runtime) => PyValue;

const COMBINED: Readonly<Record<string, Combine>> = {
  "+": (x, y, runtime) => applyBinaryOperator("+", x, y, runtime),
  "-": (x, y, runtime) => applyBinaryOperator("-", x, y, runtime),
  "&": (x, y, runtime) => (orderValues(x, y, "<", runtime) < 0 ? x : y),
  "|": (x, y, runtime) => (orderValues(x, y, ">", runtime) > 0 ? x : y),
};

function mostCommon(counter: PyDict, args: Arguments, runtime: Runtime): PyList {
  const entries = [...counter.entries.values()];
  runtime.meter.spend(entries.length);
  entries.sort((a, b) => orderValues(b.value, a.value, ">", runtime));
  const count = args.optional("n") === undefined ? entries.length : Math.max(0, args.integer("n"));
  return newList(
    entries.slice(0, count).map(({ key, value }) => newTuple([key, value], runtime)),
    runtime,
  );
}

function* elements(counter: PyDict): Generator<PyValue> {
  for (const { key, value } of [...counter.entries.values()]) {
    if (typeof value !== "number") fail("TypeError", "argument-type", ELEMENTS_NEED(value));
    for (let i = 0; i < value; i++) yield key;
  }
}

const ELEMENTS_NEED = (value: PyValue) => ({
  callee: "Counter.elements",
  name: "count",
  expected: "int",
  type: pyTypeName(value),
});

function total(counter: PyDict, runtime: Runtime): PyValue {
  return collect(
    newList(
      [...counter.entries.values()].map(({ value }) => value),
      runtime,
    ),
    runtime,
  ).reduce<PyValue>((sum, count) => applyBinaryOperator("+", sum, count, runtime), 0);
}

export const COUNTER_METHODS = new MethodTable<PyDict>(
  "Counter",
  (value) => (value instanceof PyDict && value.flavour?.typeName === "Counter" ? value : undefined),
  [
    ["elements", "", (self, _, runtime) => newIterator(elements(self), "chain", runtime)],
    ["most_common", "n?", mostCommon],
    ["subtract", "iterable? / **", (self, args, runtime) => countArguments(self, args, "-", runtime)],
    ["total", "", (self, _, runtime) => total(self, runtime)],
    ["update", "iterable? / **", (self, args, runtime) => countArguments(self, args, "+", runtime)],
  ],
  DICT_METHODS,
);
