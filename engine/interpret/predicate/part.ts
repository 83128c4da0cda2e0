import type { ArithmeticOperator, ComparisonOperator, PureFunction } from "../../graph/node.ts";
import { applyBinary, applyUnary, scalarTruthy } from "../../graph/operators.ts";
import { identityKey, isScalar, repr, type Scalar, typeName } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { type PyFunction, type PyValue, pyTypeName, type Runtime } from "../value.ts";
import { valueKey } from "../value-key.ts";

/** Thrown by the reader of a predicate that is not made of comparisons. */
export class NoForm extends Error {}

export function tellNoForm(): never {
  throw new NoForm();
}

/** A function of the key or of the query. Without a function, it is the key or the query itself. */
export type PartFunction = PureFunction | undefined;

export function constant(value: Scalar): PureFunction {
  return { key: `constant ${identityKey(value)}`, label: repr(value), call: () => value };
}

function keyOf(fn: PartFunction): string {
  return fn ? `${fn.key.length}:${fn.key}` : "x";
}

function labelOf(fn: PartFunction): string {
  return fn?.label ?? "x";
}

/** The value of a part for one key or one query. */
function partValue(fn: PartFunction, args: readonly Scalar[], meter: Parameters<PureFunction["call"]>[1]): Scalar {
  return fn ? fn.call(args, meter) : (args[0] ?? null);
}

/** An operator between two parts of the same side. */
export function binaryPart(
  operator: ArithmeticOperator | ComparisonOperator,
  a: PartFunction,
  b: PartFunction,
): PureFunction {
  return {
    key: `${operator} ${keyOf(a)} ${keyOf(b)}`,
    label: `${labelOf(a)} ${operator} ${labelOf(b)}`,
    call: (args, meter) => applyBinary(operator, partValue(a, args, meter), partValue(b, args, meter), meter),
  };
}

export function unaryPart(operator: "abs" | "neg", a: PartFunction): PureFunction {
  return {
    key: `${operator} ${keyOf(a)}`,
    label: `${operator}(${labelOf(a)})`,
    call: (args, meter) => applyUnary(operator, partValue(a, args, meter)),
  };
}

/** The truth of a part. */
export function truthPart(a: PartFunction): PureFunction {
  return a ?? { key: "truth x", label: "x", call: ([x = null]) => scalarTruthy(x) };
}

/** True at every position. Its error is the error of the part, so a part that Python computes for nothing is computed here too. */
export function computedPart(a: PureFunction): PureFunction {
  return {
    key: `computed ${keyOf(a)}`,
    label: a.label,
    call: (args, meter) => {
      a.call(args, meter);
      return true;
    },
  };
}

/** True at every whole number. Any other value is an error. */
export function wholePart(a: PartFunction): PureFunction {
  return {
    key: `whole ${keyOf(a)}`,
    label: labelOf(a),
    call: (args, meter) => {
      const value = partValue(a, args, meter);
      const isWhole = typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
      return isWhole || fail("TypeError", "not-at-position", { type: typeName(value) });
    },
  };
}

type Input = { readonly kind: "known"; readonly value: PyValue } | { readonly kind: "part"; readonly fn: PartFunction };

/** A function of the program whose arguments are known values and parts of one side. */
export function composedPart(fn: PyFunction, inputs: readonly Input[], runtime: Runtime): PureFunction {
  const keys = inputs.map((input) => (input.kind === "known" ? `= ${valueKey(input.value)}` : keyOf(input.fn)));
  return {
    key: [fn.pureKey(), ...keys].map((part) => `${part.length}:${part}`).join(""),
    label: fn.label,
    call: (args, meter) => {
      const values = inputs.map((input) => (input.kind === "known" ? input.value : partValue(input.fn, args, meter)));
      const result = runtime.callPure(fn, values);
      return isScalar(result) ? result : fail("TypeError", "not-at-position", { type: pyTypeName(result) });
    },
  };
}
