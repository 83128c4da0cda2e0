import { fail } from "../../problem/problem.ts";
import type { Arguments } from "../builtins/arguments.ts";
import { collect } from "../builtins/metering.ts";
import { putEntry } from "../builtins/subscript.ts";
import {
  newDict,
  newTuple,
  PyBuiltin,
  PyNamedTuple,
  PyTuple,
  PyType,
  type PyValue,
  payForObject,
  type Runtime,
} from "../value.ts";

/** `namedtuple("Point", "x y")`: a type whose values are tuples with names. */
export function makeNamedTuple(args: Arguments, runtime: Runtime): PyType {
  payForObject("function", runtime);
  const name = args.text("typename");
  const given = args.value("field_names");
  const fields = (typeof given === "string" ? given.split(/[\s,]+/).filter(Boolean) : collect(given, runtime)).map(
    (field) => (typeof field === "string" ? field : args.mismatch("field_names", field, "str")),
  );
  for (const [i, field] of fields.entries())
    if (!/^[A-Za-z]\w*$/.test(field) || fields.indexOf(field) < i) fail("ValueError", "field-name", { name: field });
  const defaults = args.optional("defaults") === undefined ? [] : collect(args.value("defaults"), runtime);
  if (defaults.length > fields.length) fail("TypeError", "field-defaults", { fields: fields.length });
  const type: PyType = new PyType(
    name,
    (values, keywords, inner) => new PyNamedTuple(bind(values, keywords, inner), type, fields),
    (value) => value instanceof PyNamedTuple && value.type === type,
    "__main__",
  );
  const firstDefault = fields.length - defaults.length;
  const bind = (values: readonly PyValue[], keywords: ReadonlyMap<string, PyValue>, inner: Runtime): PyValue[] => {
    payForObject("sequence", inner);
    inner.meter.spend(fields.length);
    if (values.length > fields.length)
      fail("TypeError", "too-many-arguments", { callee: name, most: fields.length, given: values.length });
    for (const keyword of keywords.keys()) {
      if (!fields.includes(keyword)) fail("TypeError", "unknown-keyword", { callee: name, name: keyword });
      if (fields.indexOf(keyword) < values.length) fail("TypeError", "argument-twice", { callee: name, name: keyword });
    }
    return fields.map((field, i) => {
      const value = values[i] === undefined ? keywords.get(field) : values[i];
      const found = value === undefined ? defaults[i - firstDefault] : value;
      return found === undefined ? fail("TypeError", "missing-argument", { callee: name, name: field }) : found;
    });
  };
  return type;
}

/** `p.x`, `p._fields`, `p._asdict()` and `p._replace(x=1)`. */
export function namedTupleAttribute(tuple: PyNamedTuple, name: string, runtime: Runtime): PyValue | undefined {
  const { fields, items, type } = tuple;
  const at = fields.indexOf(name);
  if (at >= 0) return items[at];
  if (name === "_fields") return newTuple(fields, runtime);
  if (name === "_asdict")
    return new PyBuiltin(name, (_, __, inner) => {
      const dict = newDict(inner);
      for (const [i, field] of fields.entries()) putEntry(dict, field, items[i] ?? null, inner);
      return dict;
    });
  if (name !== "_replace") return undefined;
  return new PyBuiltin(name, (_, keywords, inner) => {
    for (const keyword of keywords.keys())
      if (!fields.includes(keyword)) fail("TypeError", "unknown-keyword", { callee: name, name: keyword });
    const changed = new PyTuple(fields.map((field, i) => keywords.get(field) ?? items[i] ?? null));
    payForObject("sequence", inner);
    return new PyNamedTuple(changed.items, type, fields);
  });
}
