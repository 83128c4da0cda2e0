import type { SelectorNode } from "../graph/node.ts";
import { planConjunction } from "./conjunction.ts";
import { indicatorOf, type Term } from "./indicator.ts";

/** How the selections of a head are counted and summed. */
export type Plan =
  | { readonly kind: "terms"; readonly terms: readonly Term[]; readonly why: string }
  | { readonly kind: "scan"; readonly why: string };

const WHY = {
  all: "every pair alike: a closed form",
  groups: "equality: keys hashed into groups",
  "sorted ranges": "an order: keys sorted, each query a range of them",
  sweep: "two orders: a sweep over one, a Fenwick tree over the other",
} as const;

/** Chooses a plan from the selector's shape alone; near-linear unless its comparisons have no structure. */
export function planSelector(selector: SelectorNode): Plan {
  const known = plans.get(selector);
  if (known) return known;
  const plan = makePlan(selector);
  plans.set(selector, plan);
  return plan;
}

const plans = new WeakMap<SelectorNode, Plan>();

function makePlan(selector: SelectorNode): Plan {
  const indicator = indicatorOf(selector);
  if (indicator === "no structure")
    return { kind: "scan", why: "a predicate without structure: every distinct pair is looked at" };
  if (indicator === "too many terms")
    return { kind: "scan", why: "too many conjunctions to count one by one: every pair is looked at" };
  const plans = indicator.map(({ atoms }) => planConjunction(atoms));
  if (plans.includes(undefined))
    return { kind: "scan", why: "orders on three key columns at once: every pair is looked at" };
  const reasons = new Set(plans.map((plan) => WHY[plan as keyof typeof WHY]));
  const why = indicator.length === 0 ? "nothing can be selected" : [...reasons].join("; ");
  return {
    kind: "terms",
    terms: indicator,
    why: indicator.length > 1 ? `${indicator.length} conjunctions by inclusion and exclusion: ${why}` : why,
  };
}
