import { isScalar, type Scalar } from "../graph/scalar.ts";
import { withinHostLimits } from "../host-limits.ts";
import type { Meter } from "../limits.ts";
import { interpret, parseProgram } from "./interpret.ts";
import { randomNamespace } from "./random-namespace.ts";
import { PyDict, PyList, type PyValue, pyTypeName } from "./value.ts";

/** A Python program that a host calls with plain data, such as the code of a puzzle. */
export interface Script {
  /** True if the program defines the name. */
  defines(name: string): boolean;
  /** Calls a function of the program. Throws a ProblemError if there is none of this name, or the call fails. */
  call(name: string, args: readonly Argument[], keywords?: ReadonlyMap<string, Scalar>): Data;
}

/** An argument: data, or a source of numbers in [0, 1) that the program gets as its `rng`. */
export type Argument = Data | { readonly kind: "random"; readonly next: () => number };

/** A value that a program returns: a scalar, a list, a dict, or another value of which only the type is known. */
export type Data = Scalar | readonly Data[] | ReadonlyMap<string | OtherData, Data> | OtherData;

/** A value that is no data, such as a function or a tuple. */
export interface OtherData {
  readonly kind: "other";
  readonly type: string;
}

/**
 * Parses a program that runs many times. Returns a function that runs it on a budget. Both throw a ProblemError at the
 * first mistake.
 */
export function parseScript(source: string, parsing: Meter): (meter: Meter) => Script {
  const module = parseProgram(source, parsing);
  return (meter) => {
    const program = interpret(source, { meter, module });
    return {
      defines: (name) => program.globals.has(name),
      call: (name, args, keywords) => {
        const result = program.call(name, args.map(writeArgument), keywords);
        return withinHostLimits(meter, () => readData(result, new Map()));
      },
    };
  };
}

function writeArgument(value: Argument): PyValue {
  if (typeof value === "object" && value !== null && "kind" in value && value.kind === "random")
    return randomNamespace(value.next);
  return writeData(value);
}

function writeData(value: Data): PyValue {
  if (isScalar(value)) return value;
  if (Array.isArray(value)) return new PyList((value as readonly Data[]).map(writeData), 0);
  if (!(value instanceof Map)) throw new Error("only a program makes values that are no data");
  const dict = new PyDict(0);
  for (const [key, item] of value as ReadonlyMap<string, Data>)
    dict.entries.set(`s${key}`, { key, value: writeData(item) });
  return dict;
}

/** `made` holds the lists and dicts that are read already, because a value may hold itself. */
function readData(value: PyValue, made: Map<PyValue, Data>): Data {
  if (isScalar(value)) return value;
  const known = made.get(value);
  if (known !== undefined) return known;
  if (value instanceof PyList) {
    const items: Data[] = [];
    made.set(value, items);
    for (const item of value.items) items.push(readData(item, made));
    return items;
  }
  if (value instanceof PyDict) {
    const entries = new Map<string | OtherData, Data>();
    made.set(value, entries);
    for (const { key, value: item } of value.entries.values())
      entries.set(typeof key === "string" ? key : other(key), readData(item, made));
    return entries;
  }
  return other(value);
}

function other(value: PyValue): OtherData {
  return { kind: "other", type: pyTypeName(value) };
}
