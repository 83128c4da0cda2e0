import type { AggregateNode } from "../graph/node.ts";
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
export function planAggregate({ selector }: AggregateNode): Plan {
  const terms = indicatorOf(selector);
  if (!terms) return { kind: "scan", why: "a predicate without structure: every pair is looked at" };
  const plans = terms.map(({ atoms }) => planConjunction(atoms));
  if (plans.includes(undefined))
    return { kind: "scan", why: "orders on three key columns at once: every pair is looked at" };
  const reasons = new Set(plans.map((plan) => WHY[plan as keyof typeof WHY]));
  const why = terms.length === 0 ? "nothing can be selected" : [...reasons].join("; ");
  return {
    kind: "terms",
    terms,
    why: terms.length > 1 ? `${terms.length} conjunctions by inclusion and exclusion: ${why}` : why,
  };
}
