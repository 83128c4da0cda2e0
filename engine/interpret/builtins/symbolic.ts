import type { ProblemCode } from "../../problem/en/index.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { type PyValue, pyTypeName, SOp } from "../value.ts";

/** What to write instead of a built-in that was given an s-op, by built-in. */
const ADVICE: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  ["len", "sop-len"],
  ["sum", "sop-sum"],
  ["any", "sop-any"],
  ["all", "sop-all"],
  ["max", "sop-max"],
  ["min", "sop-min"],
  ["sorted", "sop-sorted"],
  ["reversed", "sop-reversed"],
  ["enumerate", "sop-enumerate"],
  ["zip", "sop-zip"],
  ["map", "sop-map"],
  ["filter", "sop-filter"],
  ["range", "sop-range"],
  ...["list", "tuple", "set", "dict"].map((name) => [name, "sop-collect"] as const),
  ...["int", "float", "str", "bool", "ord", "chr"].map((name) => [name, "sop-convert"] as const),
]);

/** Refuses values that only an input decides, where a plain one is needed, and says what to use instead. */
export function refuseSymbolic(callee: string, ...values: readonly PyValue[]): void {
  const symbolic = values.find(isSymbolic);
  if (symbolic === undefined) return;
  const advice = symbolic instanceof SOp ? ADVICE.get(callee) : undefined;
  fail("TypeError", advice ?? "symbolic-argument", { callee, type: pyTypeName(symbolic) });
}
