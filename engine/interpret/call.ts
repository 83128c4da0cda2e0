import { fail } from "../problem/problem.ts";
import { pyRepr } from "./builtins/format.ts";
import { runSelector, runSOp } from "./rasp.ts";
import { PyBuiltin, PyType, type PyValue, pyTypeName, type Runtime, Selector, SOp } from "./value.ts";

/** Calls any value that can be called. An s-op is called with an input and runs on it. */
export function callValue(
  callee: PyValue,
  args: readonly PyValue[],
  keywords: ReadonlyMap<string, PyValue>,
  runtime: Runtime,
): PyValue {
  runtime.meter.spend(1);
  if (typeof callee === "object" && callee !== null && "kind" in callee) return callee.call(args, keywords);
  if (callee instanceof PyBuiltin || callee instanceof PyType) return callee.call(args, keywords, runtime);
  if (callee instanceof SOp) return runSOp(callee, args, keywords, runtime);
  if (callee instanceof Selector) return runSelector(callee, args, keywords, runtime);
  return fail("TypeError", "not-callable", { value: pyRepr(callee), type: pyTypeName(callee) });
}
