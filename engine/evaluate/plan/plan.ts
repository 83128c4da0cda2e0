import type { SelectorNode } from "../../graph/node.ts";
import { oncePerNode } from "../../graph/once-per-node.ts";
import { matchesOf } from "../../graph/walk.ts";
import { type ConjunctionPlan, planConjunction } from "./conjunction.ts";
import { type ComparedPair, comparisonsOf } from "./derived.ts";
import { indicatorOf } from "./indicator.ts";

/** The sums of a conjunction, multiplied by a number. */
export interface PlannedTerm {
  readonly times: number;
  readonly conjunction: ConjunctionPlan;
}

/** The way to count and sum over the selections of a head. */
export type Plan =
  /** `compared` holds the comparisons inside functions. The plan is valid only if `withDerived` can answer them. */
  | { readonly kind: "terms"; readonly terms: readonly PlannedTerm[]; readonly compared: readonly ComparedPair[] }
  | { readonly kind: "scan"; readonly reason: "no structure" | "too many terms" | "three orders" };

/** Chooses a plan from the shape of the selector alone. The plan is near-linear unless a comparison has no structure. */
export const planSelector = oncePerNode((selector: SelectorNode): Plan => {
  const indicator = indicatorOf(selector);
  if (typeof indicator === "string") return { kind: "scan", reason: indicator };
  const terms: PlannedTerm[] = [];
  for (const { times, atoms } of indicator) {
    const conjunction = planConjunction(atoms);
    if (conjunction === undefined) return { kind: "scan", reason: "three orders" };
    terms.push({ times, conjunction });
  }
  const compared = matchesOf(selector).flatMap(({ predicate, key, query }) =>
    predicate.kind === "function" && predicate.form ? comparisonsOf(predicate.form, key, query) : [],
  );
  return { kind: "terms", terms, compared };
});

const SCANS = {
  "no structure": "a predicate without structure: every distinct pair is looked at",
  "too many terms": "too many conjunctions to count one by one: every pair is looked at",
  "three orders": "orders on three key columns at once: every pair is looked at",
} as const;

const CONJUNCTIONS = {
  all: "every pair alike: a closed form",
  groups: "equality: keys hashed into groups",
  "sorted ranges": "an order: keys sorted, each query a range of them",
  sweep: "two orders: a sweep over one, a Fenwick tree over the other",
} as const;

/** Describes the plan and its reason, for `eval --explain`. */
export function explainPlan(plan: Plan): string {
  if (plan.kind === "scan") return SCANS[plan.reason];
  if (plan.terms.length === 0) return "nothing can be selected";
  const why = [...new Set(plan.terms.map(({ conjunction }) => CONJUNCTIONS[conjunction.kind]))].join("; ");
  return plan.terms.length > 1 ? `${plan.terms.length} conjunctions by inclusion and exclusion: ${why}` : why;
}
