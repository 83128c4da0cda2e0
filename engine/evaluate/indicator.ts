import type { ComparisonOperator, SelectorNode, SOpNode } from "../graph/node.ts";

/** One comparison of a key with a query that sorting or hashing can answer for all pairs at once. */
export interface Atom {
  readonly operator: Exclude<ComparisonOperator, "!=">;
  readonly key: SOpNode;
  readonly query: SOpNode;
}

/** A number of times a conjunction of atoms; without atoms it holds for every pair. */
export interface Term {
  readonly times: number;
  readonly atoms: readonly Atom[];
}

/**
 * A selector as a sum of conjunctions: its indicator is 1 where it selects and 0 elsewhere, so `~a` is 1 − a, `a | b` is
 * a + b − ab, and counting or summing over a selector is the same sum over its terms. Undefined when it holds a
 * predicate that has no such structure, or falls into too many terms.
 */
export function indicatorOf(selector: SelectorNode): readonly Term[] | undefined {
  switch (selector.kind) {
    case "match":
      return matchIndicator(selector);
    case "complement": {
      const inner = indicatorOf(selector.selector);
      return inner && add(ONE, scale(inner, -1));
    }
    case "combine": {
      const left = indicatorOf(selector.left);
      const right = indicatorOf(selector.right);
      const product = left && right && multiply(left, right);
      if (!product) return undefined;
      if (selector.operator === "&") return product;
      return bounded(add(add(left, right), scale(product, selector.operator === "|" ? -1 : -2)));
    }
  }
}

const MAX_TERMS = 24;
const ONE: readonly Term[] = [{ times: 1, atoms: [] }];

function matchIndicator({
  predicate,
  key,
  query,
}: Extract<SelectorNode, { kind: "match" }>): readonly Term[] | undefined {
  if (predicate.kind !== "compare") return undefined;
  const { operator } = predicate;
  if (operator !== "!=") return [{ times: 1, atoms: [{ operator, key, query }] }];
  return add(ONE, [{ times: -1, atoms: [{ operator: "==", key, query }] }]);
}

function bounded(terms: readonly Term[]): readonly Term[] | undefined {
  return terms.length > MAX_TERMS ? undefined : terms;
}

function scale(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(({ times, atoms }) => ({ times: times * by, atoms }));
}

/** Terms with the same atoms are one; those that cancel are gone. */
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

function multiply(a: readonly Term[], b: readonly Term[]): readonly Term[] | undefined {
  if (a.length * b.length > MAX_TERMS) return undefined;
  const products = a.flatMap((x) => b.flatMap((y) => conjoin(x, y) ?? []));
  return add(products, []);
}

/** Equal atoms count once; atoms that exclude each other leave nothing. */
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
