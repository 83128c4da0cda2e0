import type { ProblemCode } from "../../problem/en/index.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { type PyValue, pyTypeName, SOp } from "../value.ts";

/** The alternative to each built-in for an s-op. */
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

/** Throws an error for a value that depends on an input, where a plain one is needed. The error names an alternative. */
export function refuseSymbolic(callee: string, ...values: readonly PyValue[]): void {
  const symbolic = values.find(isSymbolic);
  if (symbolic === undefined) return;
  const advice = symbolic instanceof SOp ? ADVICE.get(callee) : undefined;
  fail("TypeError", advice ?? "symbolic-argument", { callee, type: pyTypeName(symbolic) });
}
