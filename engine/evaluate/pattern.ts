import type { GraphNode, MatchNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { applyBinary, scalarTruthy } from "../graph/operators.ts";
import { identityKey } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { locate, NO_SPAN, type Span } from "../problem/problem.ts";
import type { Column } from "./column.ts";
import { atPosition } from "./elementwise.ts";

/** Who attends to whom, asked a pair at a time; no matrix is held. */
export interface Pattern {
  /** The number of positions: rows are queries, columns keys. */
  readonly size: number;
  selects(query: number, key: number): boolean;
}

/** The pattern of a selector; an error in it names the query and stands at the comparison. */
export function patternOf(node: SelectorNode, source: PatternSource): Pattern {
  return { size: source.size, selects: tester(node, source) };
}

/** What a pattern is read from. */
export interface PatternSource {
  readonly size: number;
  readonly meter: Meter;
  columnFor(sop: SOpNode): Column;
  readonly spanOf?: ((node: GraphNode) => Span) | undefined;
}

type Tester = (query: number, key: number) => boolean;

function tester(node: SelectorNode, source: PatternSource): Tester {
  if (node.kind === "match") return matchTester(node, source);
  if (node.kind === "complement") {
    const inner = tester(node.selector, source);
    return (query, key) => !inner(query, key);
  }
  const left = tester(node.left, source);
  const right = tester(node.right, source);
  // Both sides are always asked: an error on one must not depend on what the other says.
  if (node.operator === "&") return (query, key) => both(left(query, key), right(query, key));
  if (node.operator === "|") return (query, key) => either(left(query, key), right(query, key));
  return (query, key) => left(query, key) !== right(query, key);
}

function both(a: boolean, b: boolean): boolean {
  return a && b;
}

function either(a: boolean, b: boolean): boolean {
  return a || b;
}

function matchTester(node: MatchNode, { columnFor, meter, spanOf }: PatternSource): Tester {
  const { predicate } = node;
  const keys = columnFor(node.key);
  const queries = columnFor(node.query);
  const place = (error: unknown, query: number) => locate(atPosition(error, query), spanOf?.(node) ?? NO_SPAN);
  if (predicate.kind !== "function") {
    return (query, key) => {
      try {
        return scalarTruthy(applyBinary(predicate.operator, keys.at(key), queries.at(query), meter));
      } catch (error) {
        throw place(error, query);
      }
    };
  }
  const known = new Map<string, boolean>();
  return (query, key) => {
    const args = [keys.at(key), queries.at(query)] as const;
    const id = `${identityKey(args[0])}\u0000${identityKey(args[1])}`;
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    try {
      const result = scalarTruthy(predicate.fn.call(args, meter));
      known.set(id, result);
      return result;
    } catch (error) {
      throw place(error, query);
    }
  };
}

/** The first `upTo` rows and columns as a matrix, for drawing: rows are queries. */
export function drawMatrix(pattern: Pattern, upTo: number): boolean[][] {
  const size = Math.min(pattern.size, upTo);
  return Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (_, key) => pattern.selects(query, key)),
  );
}
