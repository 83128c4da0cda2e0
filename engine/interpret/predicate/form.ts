import type { ComparisonOperator, PredicateForm, PureFunction, SideTerm } from "../../graph/node.ts";
import { constant, tellNoForm } from "./part.ts";

/** A form while it is built. A form that is the same for every pair is a boolean. */
export type Form = PredicateForm | boolean;

/** A plan has far fewer comparisons. The limit keeps forms small that hold the same form many times. */
const MOST_COMPARISONS = 60;

const weights = new WeakMap<PredicateForm, number>();

function weightOf(form: PredicateForm): number {
  return weights.get(form) ?? 1;
}

/** `left and right`, or `left or right`. As in Python, a left side that decides leaves the right one out. */
export function join(kind: "and" | "or", left: Form, right: Form): Form {
  const deciding = kind === "or";
  if (typeof left === "boolean") return left === deciding ? left : right;
  if (right === !deciding) return left;
  const joined = { kind, left, right: written(right) } as const;
  const weight = weightOf(left) + weightOf(joined.right);
  if (weight > MOST_COMPARISONS) return tellNoForm();
  weights.set(joined, weight);
  return joined;
}

export function negate(form: Form): Form {
  if (typeof form === "boolean") return !form;
  if (form.kind === "not") return form.inner;
  const negated = { kind: "not", inner: form } as const;
  weights.set(negated, weightOf(form));
  return negated;
}

/** `then if test else orElse`. */
export function choose(test: Form, then: Form, orElse: Form): Form {
  if (typeof test === "boolean") return test ? then : orElse;
  if (then === true) return join("or", test, orElse);
  if (orElse === false) return join("and", test, then);
  if (then === false) return join("and", negate(test), orElse);
  return join("or", join("and", test, then), join("and", negate(test), orElse));
}

/** The form without booleans. */
export function written(form: Form): PredicateForm {
  return typeof form === "boolean" ? { kind: "truth", of: "query", fn: constant(form) } : form;
}

/** True if a side of the form computes this function, alone or within another. */
export function computes(form: PredicateForm, fn: PureFunction): boolean {
  const isInside = (one: PureFunction | undefined) => one?.key.includes(fn.key) ?? false;
  switch (form.kind) {
    case "compare":
      return [...form.key.terms, ...form.query.terms].some((term) => isInside(term.fn));
    case "truth":
      return isInside(form.fn);
    case "not":
      return computes(form.inner, fn);
    case "and":
    case "or":
      return computes(form.left, fn) || computes(form.right, fn);
  }
}

/** A comparison of one value of the key with one of the query. The values may have any type. */
export function compareParts(
  operator: ComparisonOperator,
  key: PureFunction | undefined,
  query: PureFunction | undefined,
): PredicateForm {
  const side = (fn: PureFunction | undefined) => ({ isSum: false, terms: [{ times: 1, fn }] });
  return { kind: "compare", operator, key: side(key), query: side(query) };
}

/** A comparison of two sums. */
export function compareSums(
  operator: ComparisonOperator,
  key: readonly SideTerm[],
  query: readonly SideTerm[],
): PredicateForm {
  return { kind: "compare", operator, key: { isSum: true, terms: key }, query: { isSum: true, terms: query } };
}
