import { bits } from "../../graph/integers.ts";
import { fail } from "../../problem/problem.ts";
import { findAttribute } from "../attribute.ts";
import { iteratorOver, nextOf } from "../iterate.ts";
import {
  checkMutable,
  PyBuiltin,
  PyIterator,
  PyType,
  type PyValue,
  pyTypeName,
  type Runtime,
  Selector,
  SOp,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import type { Arguments, Body } from "./arguments.ts";
import { formatValue } from "./format.ts";
import { stopIteration } from "./generator-methods.ts";
import { refuseSymbolic } from "./symbolic.ts";
import { payForText } from "./text.ts";

/** Built-ins that ask what a value is, and those that walk an iterator by hand. */
export const OBJECT_FUNCTIONS: readonly (readonly [name: string, signature: string, body: Body])[] = [
  ["bin", "number /", (args, runtime) => integerText(args, "0b", 2, runtime)],
  ["callable", "obj /", (args) => isCallable(args.value("obj"))],
  [
    "format",
    "value format_spec? /",
    (args, { meter }) => formatValue(args.value("value"), args.textOr("format_spec", ""), meter),
  ],
  ["getattr", "obj name default? /", (args, runtime) => attributeOf(args, runtime)],
  [
    "hasattr",
    "obj name /",
    (args, runtime) => findAttribute(args.value("obj"), args.text("name"), runtime) !== undefined,
  ],
  ["hash", "obj /", (args, runtime) => hash(args.value("obj"), runtime)],
  ["hex", "number /", (args, runtime) => integerText(args, "0x", 16, runtime)],
  ["iter", "obj /", (args, runtime) => iterator(args.value("obj"), runtime)],
  ["next", "iterator default? /", (args, runtime) => nextItem(args, runtime)],
  ["oct", "number /", (args, runtime) => integerText(args, "0o", 8, runtime)],
];

function integerText(args: Arguments, prefix: string, base: number, { meter }: Runtime): string {
  refuseSymbolic(args.callee, args.value("number"));
  const number = args.big("number");
  payForText(Math.ceil(bits(number) / Math.log2(base)), meter);
  return `${number < 0n ? "-" : ""}${prefix}${(number < 0n ? -number : number).toString(base)}`;
}

function isCallable(value: PyValue): boolean {
  if (value instanceof PyBuiltin || value instanceof PyType) return true;
  if (value instanceof SOp || value instanceof Selector) return true;
  return typeof value === "object" && value !== null && "kind" in value;
}

function attributeOf(args: Arguments, runtime: Runtime): PyValue {
  const [object, name] = [args.value("obj"), args.text("name")];
  const found = findAttribute(object, name, runtime) ?? args.given("default");
  return found === undefined ? fail("AttributeError", "no-attribute", { type: pyTypeName(object), name }) : found;
}

/** Equal values have equal numbers. Nothing more is promised, because in Python the numbers of strings change from run to run. */
function hash(value: PyValue, runtime: Runtime): number {
  refuseSymbolic("hash", value);
  const key = keyOf(value, runtime);
  if (typeof key === "number" && Number.isSafeInteger(key)) return key;
  let sum = 5381;
  for (const character of String(key)) sum = (Math.imul(sum, 33) ^ (character.codePointAt(0) as number)) >>> 0;
  return sum;
}

function iterator(value: PyValue, runtime: Runtime): PyValue {
  refuseSymbolic("iter", value);
  return iteratorOver(value, runtime);
}

function nextItem(args: Arguments, runtime: Runtime): PyValue {
  const from = args.value("iterator");
  if (!(from instanceof PyIterator)) return fail("TypeError", "not-iterator", { type: pyTypeName(from) });
  checkMutable(from, runtime);
  runtime.meter.spend(1);
  const next = nextOf(from);
  if (!next.done) return next.value;
  const fallback = args.given("default");
  return fallback === undefined ? stopIteration(next.value) : fallback;
}
