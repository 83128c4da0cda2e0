import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import {
  checkMutable,
  PyDict,
  PyDictView,
  PyTuple,
  type PyValue,
  payForObject,
  pyTypeName,
  type Runtime,
} from "../value.ts";
import { keyOf } from "../weigh.ts";
import { type Arguments, makeBuiltin } from "./arguments.ts";
import { MethodTable } from "./method.ts";
import { briefRepr } from "./repr.ts";
import { putEntry } from "./subscript.ts";
import { updateDict } from "./types.ts";

export const DICT_METHODS = new MethodTable<PyDict>("dict", (value) => (value instanceof PyDict ? value : undefined), [
  ["clear", "", (self, _, runtime) => clear(self, runtime)],
  ["copy", "", (self, _, runtime) => copy(self, runtime)],
  ["get", "key default? /", (self, args, runtime) => get(self, args, runtime)],
  ["items", "", (self, _, runtime) => view(self, "items", runtime)],
  ["keys", "", (self, _, runtime) => view(self, "keys", runtime)],
  ["pop", "key default? /", (self, args, runtime) => pop(self, args, runtime)],
  ["popitem", "", (self, _, runtime) => popItem(self, runtime)],
  ["setdefault", "key default? /", (self, args, runtime) => setDefault(self, args, runtime)],
  ["values", "", (self, _, runtime) => view(self, "values", runtime)],
  ["update", "pairs? / **", (self, args, runtime) => update(self, args, runtime)],
]);

/** `dict.fromkeys(keys, value)`, the one method that belongs to the type alone. */
export const DICT_FROM_KEYS = makeBuiltin("dict.fromkeys", "iterable value? /", (args, runtime) => {
  const value = args.given("value") ?? null;
  payForObject("dict", runtime);
  const dict = new PyDict(runtime.pureCall);
  for (const key of runtime.iterate(args.value("iterable"))) putEntry(dict, key, value, runtime);
  return dict;
});

function view(dict: PyDict, shows: PyDictView["shows"], runtime: Runtime): PyDictView {
  payForObject("sequence", runtime);
  return new PyDictView(dict, shows);
}

function clear(dict: PyDict, runtime: Runtime): null {
  checkMutable(dict, runtime);
  dict.entries.clear();
  return null;
}

function copy(dict: PyDict, runtime: Runtime): PyDict {
  runtime.meter.spend(dict.entries.size);
  payForObject("dict", runtime);
  const result = new PyDict(runtime.pureCall, dict.flavour);
  for (const [hash, entry] of dict.entries) result.entries.set(hash, entry);
  return result;
}

function get(dict: PyDict, args: Arguments, runtime: Runtime): PyValue {
  const key = args.value("key");
  const entry = dict.entries.get(keyOf(key, runtime));
  // Python gives the default: a program that then runs is wrong everywhere.
  if (!entry && isSymbolic(key)) fail("TypeError", "symbolic-key", { given: pyTypeName(key) });
  return entry ? entry.value : (args.given("default") ?? null);
}

function pop(dict: PyDict, args: Arguments, runtime: Runtime): PyValue {
  checkMutable(dict, runtime);
  const key = args.value("key");
  const hash = keyOf(key, runtime);
  const entry = dict.entries.get(hash);
  dict.entries.delete(hash);
  if (entry) return entry.value;
  const fallback = args.given("default");
  return fallback === undefined ? fail("KeyError", "key-missing", { key: briefRepr(key) }) : fallback;
}

function popItem(dict: PyDict, runtime: Runtime): PyTuple {
  checkMutable(dict, runtime);
  runtime.meter.spend(1 + Math.ceil(dict.entries.size / 4));
  // A map of the host has no last entry to ask for.
  let hash: string | number | undefined;
  for (const one of dict.entries.keys()) hash = one;
  const last = hash === undefined ? undefined : dict.entries.get(hash);
  if (hash === undefined || !last) return fail("KeyError", "pop-empty", { type: "dict" });
  dict.entries.delete(hash);
  return new PyTuple([last.key, last.value]);
}

function setDefault(dict: PyDict, args: Arguments, runtime: Runtime): PyValue {
  const key = args.value("key");
  const entry = dict.entries.get(keyOf(key, runtime));
  if (entry) return entry.value;
  const value = args.given("default") ?? null;
  putEntry(dict, key, value, runtime);
  return value;
}

function update(dict: PyDict, args: Arguments, runtime: Runtime): null {
  checkMutable(dict, runtime);
  updateDict(dict, args, runtime);
  return null;
}
