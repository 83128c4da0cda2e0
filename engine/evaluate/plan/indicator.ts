import type {
  ComparisonOperator,
  LogicOperator,
  MatchNode,
  PredicateForm,
  SelectorNode,
  SOpNode,
} from "../../graph/node.ts";
import { applyBinary } from "../../graph/operators.ts";
import { Float } from "../../graph/scalar.ts";
import { partsOf } from "../../graph/walk.ts";
import { type Compared, comparisonsOf } from "./derived.ts";

/** One comparison of a key with a query that sorting or hashing can answer for all pairs at once. */
export interface Atom {
  readonly operator: Exclude<ComparisonOperator, "!=">;
  readonly key: Compared;
  readonly query: Compared;
}

/** A conjunction of atoms, multiplied by a number. Without atoms it holds for every pair. */
export interface Term {
  readonly times: number;
  readonly atoms: readonly Atom[];
}

/** The reason that a selector cannot be written as a short sum of conjunctions. */
export type Unstructured = "no structure" | "too many terms";

/**
 * Writes a selector as a sum of conjunctions. Its indicator is 1 for a selected pair and 0 for any other, so `~a` is 1 − a
 * and `a | b` is a + b − ab. A count or sum over the selector is the sum of the counts or sums over its terms.
 */
export function indicatorOf(selector: SelectorNode): readonly Term[] | Unstructured {
  const known = new Map<SelectorNode, readonly Term[] | Unstructured>();
  const indicator = (part: SelectorNode) => known.get(part) as readonly Term[] | Unstructured;
  // Selectors share parts, and the tree of all parts can be exponential, so each part is computed once.
  for (const part of partsOf(selector)) known.set(part, partIndicator(part, indicator));
  return indicator(selector);
}

function partIndicator(
  part: SelectorNode,
  indicator: (part: SelectorNode) => readonly Term[] | Unstructured,
): readonly Term[] | Unstructured {
  if (part.kind === "match") return matchIndicator(part);
  if (part.kind === "complement") {
    const inner = indicator(part.selector);
    return typeof inner === "string" ? inner : bounded(add(ONE, scale(inner, -1)));
  }
  return joined(part.operator, indicator(part.left), indicator(part.right));
}

function joined(
  operator: LogicOperator,
  left: readonly Term[] | Unstructured,
  right: readonly Term[] | Unstructured,
): readonly Term[] | Unstructured {
  if (typeof left === "string") return left;
  if (typeof right === "string") return right;
  const product = multiply(left, right);
  if (typeof product === "string" || operator === "&") return product;
  return bounded(add(add(left, right), scale(product, operator === "|" ? -1 : -2)));
}

const MAX_TERMS = 24;
const NONE: readonly Term[] = [];
const ONE: readonly Term[] = [{ times: 1, atoms: [] }];

function matchIndicator({ predicate, key, query }: MatchNode): readonly Term[] | Unstructured {
  if (predicate.kind === "compare") return comparison(predicate.operator, key, query);
  const form = predicate.kind === "function" ? predicate.form : undefined;
  return form ? formIndicator(form, key, query) : "no structure";
}

function formIndicator(form: PredicateForm, key: SOpNode, query: SOpNode): readonly Term[] | Unstructured {
  switch (form.kind) {
    case "compare":
    case "truth": {
      const [only] = comparisonsOf(form, key, query);
      return only ? comparison(only.operator, only.key, only.query) : NONE;
    }
    case "not": {
      const inner = formIndicator(form.inner, key, query);
      return typeof inner === "string" ? inner : bounded(add(ONE, scale(inner, -1)));
    }
    case "and":
    case "or":
      return joined(
        form.kind === "and" ? "&" : "|",
        formIndicator(form.left, key, query),
        formIndicator(form.right, key, query),
      );
  }
}

function comparison(operator: ComparisonOperator, key: Compared, query: Compared): readonly Term[] {
  const decided = decide(operator, key, query);
  if (decided !== undefined) return decided ? ONE : NONE;
  if (operator !== "!=") return [{ times: 1, atoms: [{ operator, key, query }] }];
  return add(ONE, [{ times: -1, atoms: [{ operator: "==", key, query }] }]);
}

/** A comparison of two constants is the same for every pair. Floats are left out, because half precision may change them. */
function decide(operator: ComparisonOperator, key: Compared, query: Compared): boolean | undefined {
  if (key.kind !== "constant" || query.kind !== "constant") return undefined;
  const [a, b] = [key.value, query.value];
  if (a instanceof Float || b instanceof Float) return undefined;
  const isEquality = operator === "==" || operator === "!=";
  const areOrdered = a !== null && b !== null && (typeof a === "string") === (typeof b === "string");
  return isEquality || areOrdered ? applyBinary(operator, a, b) === true : undefined;
}

function bounded(terms: readonly Term[]): readonly Term[] | Unstructured {
  return terms.length > MAX_TERMS ? "too many terms" : terms;
}

function scale(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(({ times, atoms }) => ({ times: times * by, atoms }));
}

/** Adds up the terms with the same atoms, and removes terms that cancel. */
function add(a: readonly Term[], b: readonly Term[]): readonly Term[] {
  const sums = new Map<string, Term>();
  for (const term of [...a, ...b]) {
    const key = term.atoms.map(atomKey).sort().join("&");
    const times = (sums.get(key)?.times ?? 0) + term.times;
    if (times === 0) sums.delete(key);
    else sums.set(key, { times, atoms: term.atoms });
  }
  return [...sums.values()];
}

function multiply(a: readonly Term[], b: readonly Term[]): readonly Term[] | Unstructured {
  if (a.length * b.length > MAX_TERMS) return "too many terms";
  const products = a.flatMap((x) => b.flatMap((y) => conjoin(x, y) ?? []));
  return add(products, []);
}

/** Joins the atoms of two terms. Equal atoms count once. `undefined` if two atoms exclude each other. */
function conjoin(a: Term, b: Term): Term | undefined {
  const atoms = [...a.atoms];
  for (const atom of b.atoms) {
    if (atoms.some((other) => atomKey(other) === atomKey(atom))) continue;
    if (atoms.some((other) => exclude(other, atom))) return undefined;
    atoms.push(atom);
  }
  return { times: a.times * b.times, atoms };
}

function atomKey({ operator, key, query }: Atom): string {
  return `${key.id}${operator}${query.id}`;
}

const EXCLUSIVE: ReadonlySet<string> = new Set(["==<", "<==", "==>", ">==", "<>", "><", "<>=", ">=<", "<=>", "><="]);

function exclude(a: Atom, b: Atom): boolean {
  return a.key === b.key && a.query === b.query && EXCLUSIVE.has(a.operator + b.operator);
}
