import type { MatchNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { applyBinary, scalarTruthy } from "../graph/operators.ts";
import { identityKey } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import type { Column } from "./column.ts";
import { atPosition } from "./elementwise.ts";

/** Who attends to whom, asked a pair at a time; no matrix is held. */
export interface Pattern {
  /** The number of positions: rows are queries, columns keys. */
  readonly size: number;
  selects(query: number, key: number): boolean;
}

/** The pattern of a selector over columns that `columnOf` finds. */
export function patternOf(node: SelectorNode, size: number, columnOf: (sop: SOpNode) => Column, meter: Meter): Pattern {
  return { size, selects: tester(node, columnOf, meter) };
}

type Tester = (query: number, key: number) => boolean;

function tester(node: SelectorNode, columnOf: (sop: SOpNode) => Column, meter: Meter): Tester {
  if (node.kind === "match") return matchTester(node, columnOf(node.key), columnOf(node.query), meter);
  if (node.kind === "complement") {
    const inner = tester(node.selector, columnOf, meter);
    return (query, key) => !inner(query, key);
  }
  const left = tester(node.left, columnOf, meter);
  const right = tester(node.right, columnOf, meter);
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

function matchTester({ predicate }: MatchNode, keys: Column, queries: Column, meter: Meter): Tester {
  if (predicate.kind !== "function") {
    return (query, key) => {
      try {
        return scalarTruthy(applyBinary(predicate.operator, keys.at(key), queries.at(query), meter));
      } catch (error) {
        throw atPosition(error, query);
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
      throw atPosition(error, query);
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
