import type { BinaryOperator } from "../../graph/node.ts";
import { Float } from "../../graph/scalar.ts";
import { type Column, constantNumber, NumberColumn, type NumberType, TextColumn } from "./column.ts";
import type { Memory } from "./memory.ts";

/** A column as numbers. The number at position i is `numbers[i * stride]`, so that a constant is one number. */
interface Numbers {
  readonly type: NumberType;
  readonly numbers: Float64Array;
  readonly stride: 0 | 1;
}

function asNumbers(column: Column): Numbers | undefined {
  if (column.kind === "number") return { type: column.type, numbers: column.numbers, stride: 1 };
  if (column.kind !== "constant") return undefined;
  const number = constantNumber(column);
  if (number === undefined) return undefined;
  const { value } = column;
  const type = value instanceof Float ? "float" : typeof value === "boolean" ? "bool" : "int";
  return { type, numbers: Float64Array.of(number), stride: 0 };
}

/** Computes integer arithmetic, comparisons of numbers, and logic on booleans. `undefined` for anything else. */
export function binaryOnNumbers(operator: BinaryOperator, a: Column, b: Column, memory: Memory): Column | undefined {
  const x = asNumbers(a);
  const y = x && asNumbers(b);
  if (!x || !y) return undefined;
  const length = Math.max(a.length, b.length);
  if (x.type === "int" && y.type === "int") {
    const result = integerArithmetic(operator, x, y, length, memory);
    if (result) return result;
  }
  return compareNumbers(operator, x, y, length, memory) ?? booleanLogic(operator, x, y, length, memory);
}

function integerArithmetic(
  operator: BinaryOperator,
  { numbers: x, stride: s }: Numbers,
  { numbers: y, stride: t }: Numbers,
  length: number,
  memory: Memory,
): Column | undefined {
  if (operator === "%" || operator === "//") return integerDivision(operator, x, s, y, t, length, memory);
  if (operator !== "+" && operator !== "-" && operator !== "*") return undefined;
  const out = memory.floats(length);
  // Adding zero turns negative zero into the integer zero.
  if (operator === "+") for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) + (y[i * t] as number);
  else if (operator === "-") for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) - (y[i * t] as number);
  else for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) * (y[i * t] as number) + 0;
  return checked(out);
}

/** Divides by a positive constant. Any other divisor has its own errors and signs, so the result is `undefined`. */
function integerDivision(
  operator: "%" | "//",
  x: Float64Array,
  s: number,
  y: Float64Array,
  t: number,
  length: number,
  memory: Memory,
): Column | undefined {
  const divisor = y[0] as number;
  if (t !== 0 || !(divisor > 0)) return undefined;
  const out = memory.floats(length);
  for (let i = 0; i < length; i++) {
    const number = x[i * s] as number;
    const rest = number % divisor;
    const modulo = rest < 0 ? rest + divisor : rest + 0;
    out[i] = operator === "%" ? modulo : (number - modulo) / divisor;
  }
  return checked(out);
}

/** The column; `undefined` if a double cannot hold one of its integers. */
function checked(out: Float64Array): NumberColumn | undefined {
  const column = new NumberColumn("int", out);
  const { low, high } = column.range;
  return low >= -Number.MAX_SAFE_INTEGER && high <= Number.MAX_SAFE_INTEGER ? column : undefined;
}

function compareNumbers(
  operator: BinaryOperator,
  { numbers: x, stride: s }: Numbers,
  { numbers: y, stride: t }: Numbers,
  length: number,
  memory: Memory,
): Column | undefined {
  const out = () => memory.floats(length);
  switch (operator) {
    case "==": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = x[i * s] === y[i * t] ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    case "!=": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = x[i * s] !== y[i * t] ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    case "<": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = (x[i * s] as number) < (y[i * t] as number) ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    case "<=": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = (x[i * s] as number) <= (y[i * t] as number) ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    case ">": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = (x[i * s] as number) > (y[i * t] as number) ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    case ">=": {
      const result = out();
      for (let i = 0; i < length; i++) result[i] = (x[i * s] as number) >= (y[i * t] as number) ? 1 : 0;
      return new NumberColumn("bool", result);
    }
    default:
      return undefined;
  }
}

function booleanLogic(operator: BinaryOperator, a: Numbers, b: Numbers, length: number, memory: Memory) {
  if (a.type !== "bool" || b.type !== "bool" || (operator !== "&" && operator !== "|" && operator !== "^"))
    return undefined;
  const { numbers: x, stride: s } = a;
  const { numbers: y, stride: t } = b;
  const out = memory.floats(length);
  if (operator === "&") for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) & (y[i * t] as number);
  else if (operator === "|") for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) | (y[i * t] as number);
  else for (let i = 0; i < length; i++) out[i] = (x[i * s] as number) ^ (y[i * t] as number);
  return new NumberColumn("bool", out);
}

/** `where` between two columns of one number type, or of strings. */
export function chooseTyped(condition: Column, ifTrue: Column, orElse: Column, memory: Memory): Column | undefined {
  const test = asNumbers(condition);
  if (!test) return undefined;
  const { length } = condition;
  const [x, y] = [asNumbers(ifTrue), asNumbers(orElse)];
  if (x && y && x.type === y.type) {
    const out = memory.floats(length);
    for (let i = 0; i < length; i++)
      out[i] =
        test.numbers[i * test.stride] !== 0 ? (x.numbers[i * x.stride] as number) : (y.numbers[i * y.stride] as number);
    return new NumberColumn(x.type, out);
  }
  const [p, q] = [asIds(ifTrue, memory), asIds(orElse, memory)];
  if (!p || !q) return undefined;
  const out = memory.ints(length);
  for (let i = 0; i < length; i++)
    out[i] = test.numbers[i * test.stride] !== 0 ? (p.ids[i * p.stride] as number) : (q.ids[i * q.stride] as number);
  return new TextColumn(out, memory.texts);
}

function asIds(column: Column, memory: Memory): { readonly ids: Int32Array; readonly stride: 0 | 1 } | undefined {
  if (column.kind === "text") return { ids: column.ids, stride: 1 };
  if (column.kind !== "constant" || typeof column.value !== "string") return undefined;
  return { ids: Int32Array.of(memory.texts.idOf(column.value)), stride: 0 };
}
