import { fail } from "../../problem/problem.ts";
import type { Arguments } from "../builtins/arguments.ts";
import { DICT_METHODS } from "../builtins/dict-methods.ts";
import { MethodTable } from "../builtins/method.ts";
import { briefRepr } from "../builtins/repr.ts";
import { truthy } from "../operations.ts";
import { checkMutable, newTuple, PyDict, type PyValue, type Runtime } from "../value.ts";
import { keyOf } from "../weigh.ts";

function moveToEnd(dict: PyDict, args: Arguments, runtime: Runtime): null {
  checkMutable(dict, runtime);
  const key = args.value("key");
  const hash = keyOf(key, runtime);
  const entry = dict.entries.get(hash);
  if (!entry) return fail("KeyError", "key-missing", { key: briefRepr(key) });
  // The host tidies its map now and then when entries come and go.
  runtime.meter.spend(4 + (dict.entries.size >> 6));
  dict.entries.delete(hash);
  if (truthy(args.given("last") ?? true, runtime)) {
    dict.entries.set(hash, entry);
    return null;
  }
  runtime.meter.spend(2 * dict.entries.size);
  const others = [...dict.entries];
  dict.entries.clear();
  dict.entries.set(hash, entry);
  for (const [otherHash, other] of others) dict.entries.set(otherHash, other);
  return null;
}

function popItem(dict: PyDict, args: Arguments, runtime: Runtime): PyValue {
  checkMutable(dict, runtime);
  runtime.meter.spend(1 + dict.entries.size);
  const entries = [...dict.entries];
  const chosen = truthy(args.given("last") ?? true, runtime) ? entries.at(-1) : entries[0];
  if (!chosen) return fail("KeyError", "pop-empty", { type: "OrderedDict" });
  const [hash, { key, value }] = chosen;
  dict.entries.delete(hash);
  return newTuple([key, value], runtime);
}

export const ORDERED_DICT_METHODS = new MethodTable<PyDict>(
  "OrderedDict",
  (value) => (value instanceof PyDict && value.flavour?.typeName === "OrderedDict" ? value : undefined),
  [
    ["move_to_end", "key last?", moveToEnd],
    ["popitem", "last?", popItem],
  ],
  DICT_METHODS,
);
