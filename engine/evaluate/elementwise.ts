import type { BinaryOperator, ElementwiseNode, PureFunction } from "../graph/node.ts";
import { applyOperation, applyUnary, exact, scalarTruthy } from "../graph/operators.ts";
import { equalityKey, Float, identityKey, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { ProblemError } from "../problem/problem.ts";
import { type Column, columnOf, NumberColumn } from "./column.ts";

/** Computes one feed-forward node at every position; an error names the first position where it happens. */
export function computeElementwise({ operation }: ElementwiseNode, inputs: readonly Column[], meter: Meter): Column {
  const [a, b, c] = inputs as [Column, Column, Column];
  switch (operation.kind) {
    case "binary":
      return (
        fastBinary(operation.operator, a, b) ??
        each(a.length, meter, (i) => applyOperation(operation, a.at(i), b.at(i), meter))
      );
    case "unary":
      return each(a.length, meter, (i) => applyUnary(operation.operator, a.at(i)));
    case "where":
      return chooseTyped(a, b, c) ?? each(a.length, meter, (i) => (scalarTruthy(a.at(i)) ? b.at(i) : c.at(i)));
    case "has": {
      const known = new Set(operation.collection.filter((item) => !isNan(item)).map(equalityKey));
      return each(a.length, meter, (i) => known.has(equalityKey(a.at(i))));
    }
    case "map": {
      const call = memoize(operation.fn, meter);
      return each(a.length, meter, (i) => call(inputs, i));
    }
  }
}

function isNan(value: Scalar): boolean {
  return value instanceof Float && Number.isNaN(value.value);
}

/** Sixteen positions of simple work cost a step. */
export const POSITIONS_A_STEP = 16;

function each(length: number, meter: Meter, compute: (position: number) => Scalar): Column {
  meter.spend(Math.ceil(length / POSITIONS_A_STEP));
  const values: Scalar[] = new Array(length);
  for (let i = 0; i < length; i++) {
    try {
      values[i] = compute(i);
    } catch (error) {
      throw atPosition(error, i);
    }
  }
  return columnOf(values);
}

/** Names the position of a problem that has none. */
export function atPosition(error: unknown, position: number): unknown {
  if (!(error instanceof ProblemError) || error.problem.position !== undefined) return error;
  return new ProblemError({ ...error.problem, position });
}

/** Integer arithmetic and comparisons of numbers on typed arrays. */
function fastBinary(operator: BinaryOperator, a: Column, b: Column): Column | undefined {
  const x = typed(a);
  const y = typed(b);
  if (!x || !y) return undefined;
  const length = Math.max(a.length, b.length);
  const compute = x.isInt && y.isInt ? INTEGER[operator] : undefined;
  if (compute)
    return new NumberColumn(
      "int",
      fill(length, (i) => exactAt(compute(x.at(i), y.at(i)), i)),
    );
  const compare = COMPARE[operator];
  if (compare)
    return new NumberColumn(
      "bool",
      fill(length, (i) => (compare(x.at(i), y.at(i)) ? 1 : 0)),
    );
  const logic = x.isBool && y.isBool ? LOGIC[operator] : undefined;
  return (
    logic &&
    new NumberColumn(
      "bool",
      fill(length, (i) => logic(x.at(i), y.at(i))),
    )
  );
}

type Numeric = (x: number, y: number) => number;

const INTEGER: Partial<Record<BinaryOperator, Numeric>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
};

const COMPARE: Partial<Record<BinaryOperator, (x: number, y: number) => boolean>> = {
  "==": (x, y) => x === y,
  "!=": (x, y) => x !== y,
  "<": (x, y) => x < y,
  "<=": (x, y) => x <= y,
  ">": (x, y) => x > y,
  ">=": (x, y) => x >= y,
};

const LOGIC: Partial<Record<BinaryOperator, Numeric>> = {
  "&": (x, y) => x & y,
  "|": (x, y) => x | y,
  "^": (x, y) => x ^ y,
};

function fill(length: number, compute: (position: number) => number): Float64Array {
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i++) numbers[i] = compute(i);
  return numbers;
}

function exactAt(value: number, position: number): number {
  if (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER) return value + 0;
  try {
    return exact(value);
  } catch (error) {
    throw atPosition(error, position);
  }
}

interface Typed {
  readonly isInt: boolean;
  readonly isBool: boolean;
  at(position: number): number;
}

function typed(column: Column): Typed | undefined {
  if (column.kind === "number") {
    const { numbers, type } = column;
    return { isInt: type === "int", isBool: type === "bool", at: (i) => numbers[i] as number };
  }
  if (column.kind !== "constant") return undefined;
  const { value } = column;
  if (typeof value === "number") return { isInt: true, isBool: false, at: () => value };
  if (typeof value === "boolean") return { isInt: false, isBool: true, at: () => Number(value) };
  return value instanceof Float ? { isInt: false, isBool: false, at: () => value.value } : undefined;
}

/** `where` between two columns of one number type. */
function chooseTyped(condition: Column, ifTrue: Column, orElse: Column): Column | undefined {
  const [test, x, y] = [typed(condition), typed(ifTrue), typed(orElse)];
  if (!test || !x || !y) return undefined;
  const numbers = () => fill(condition.length, (i) => (test.at(i) ? x.at(i) : y.at(i)));
  if (x.isInt && y.isInt) return new NumberColumn("int", numbers());
  if (x.isBool && y.isBool) return new NumberColumn("bool", numbers());
  return x.isInt || x.isBool || y.isInt || y.isBool ? undefined : new NumberColumn("float", numbers());
}

/** Calls a pure function once for each distinct list of arguments; `1`, `1.0` and `True` are distinct. */
function memoize(fn: PureFunction, meter: Meter): (inputs: readonly Column[], position: number) => Scalar {
  const known = new Map<Scalar | string, Scalar>();
  const remember = (key: Scalar | string, args: readonly Scalar[]) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const result = fn.call(args, meter);
    known.set(key, result);
    return result;
  };
  return (inputs, position) => {
    const [only] = inputs as [Column];
    if (inputs.length === 1) {
      const value = only.at(position);
      // Strings get their identity key too, or "i1" the string and 1 the integer would meet in the map.
      return remember(typeof value === "number" ? value : identityKey(value), [value]);
    }
    const args = inputs.map((column) => column.at(position));
    const key = args.map(identityKey).map((part) => `${part.length}:${part}`);
    return remember(key.join(""), args);
  };
}
