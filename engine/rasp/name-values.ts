import { toText } from "./convert.ts";
import { isAtom, isSymbolic, RaspDict, RaspFunction, RaspList, type RaspValue, SOp } from "./values.ts";

/** A longer name is left out, as in the original. */
const LONGEST_NAME = 30;
/** An argument that is a list or a dict is written out up to this many characters. */
const LONGEST_ARGUMENT = 20;

/** Gives an s-op or a selector the name that lists and dicts show; any other value stays as it is. */
export function named<V extends RaspValue>(value: V, name: string): V {
  if (isSymbolic(value)) value.name = name.length <= LONGEST_NAME ? name : value instanceof SOp ? "s-op" : "sel";
  return value;
}

/** How a value appears in the name of what is made from it. */
export function wordFor(value: RaspValue): string {
  return typeof value === "string" ? value : describe(value);
}

/** The name of a call's result, such as `f(indices , 1)`. */
export function nameOfCall(fn: RaspFunction, args: readonly RaspValue[]): string {
  return `${fn.name}(${args.map(describe).join(" , ")})`;
}

function describe(value: RaspValue): string {
  if (value instanceof RaspList) return writeOut(value, LONGEST_ARGUMENT) ?? "(list)";
  if (value instanceof RaspDict) return writeOut(value, LONGEST_ARGUMENT) ?? "(dict)";
  return describeSimple(value);
}

function describeSimple(value: Exclude<RaspValue, RaspList | RaspDict>): string {
  if (isSymbolic(value)) return value.name;
  if (isAtom(value)) return typeof value === "string" ? `"${value}"` : toText(value);
  return value instanceof RaspFunction ? value.toString() : "result";
}

/** A value in at most so many characters; undefined if it is longer. It looks at no more items than could fit. */
function writeOut(value: RaspValue, longest: number): string | undefined {
  if (longest < 0) return undefined;
  if (!(value instanceof RaspList || value instanceof RaspDict)) {
    const text = describeSimple(value);
    return text.length <= longest ? text : undefined;
  }
  if ((value instanceof RaspList ? value.items.length : value.entries.size) > longest) return undefined;
  const parts = value instanceof RaspList ? value.items.map((item) => ["", item] as const) : entriesOf(value);
  let text = "";
  for (const [key, item] of parts) {
    const start = `${text === "" ? "" : ", "}${key}`;
    const written = writeOut(item, longest - text.length - start.length - 2);
    if (written === undefined) return undefined;
    text += start + written;
  }
  return value instanceof RaspList ? `[${text}]` : `{${text}}`;
}

function entriesOf({ entries }: RaspDict): (readonly [key: string, value: RaspValue])[] {
  return [...entries.values()].map(({ key, value }) => [`${describeSimple(key)}: `, value]);
}
