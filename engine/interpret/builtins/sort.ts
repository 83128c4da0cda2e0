import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { truthy } from "../operations.ts";
import { type PyValue, pyTypeName, type Runtime } from "../value.ts";
import type { Arguments } from "./arguments.ts";
import { orderValues } from "./metering.ts";

/** Sorts like `sorted(items, key=…, reverse=…)`. Equal items keep their order, even in reverse. */
export function sortValues(items: readonly PyValue[], args: Arguments, runtime: Runtime): PyValue[] {
  const reverse = truthy(args.given("reverse") ?? false, runtime);
  const keyed = items.map((item) => ({ item, key: keyFor(item, args, runtime) }));
  keyed.sort((a, b) => (reverse ? orderValues(b.key, a.key, "<", runtime) : orderValues(a.key, b.key, "<", runtime)));
  return keyed.map(({ item }) => item);
}

/** The sort key of an item: the item itself, or the result of the argument `key`. */
export function keyFor(item: PyValue, args: Arguments, runtime: Runtime): PyValue {
  const key = args.optional("key");
  if (key === undefined) return item;
  if (isSymbolic(key)) fail("TypeError", "symbolic-key", { callee: args.callee, type: pyTypeName(key) });
  return runtime.call(key, [item]);
}
