import type { PureFunction } from "../graph/node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { toBoolean, toFloat, toInteger, toText } from "./convert.ts";

function convert(label: string, by: (value: Scalar) => Scalar): PureFunction {
  return { key: `rasp ${label}`, label, takesAnyType: true, call: ([value = null]) => by(value) };
}

const CONVERSIONS: Readonly<Record<string, PureFunction>> = {
  tokens_str: convert("str", toText),
  tokens_int: convert("int", toInteger),
  tokens_float: convert("float", toFloat),
  tokens_bool: convert("bool", toBoolean),
};

/** How a sequence such as `tokens_int` reads the input; its label is the name of Python's function. */
export function conversion(name: string): PureFunction {
  const found = CONVERSIONS[name];
  if (!found) throw new Error(`no conversion is called ${name}`);
  return found;
}

export function isBooleanConversion(fn: PureFunction): boolean {
  return fn === CONVERSIONS.tokens_bool;
}
