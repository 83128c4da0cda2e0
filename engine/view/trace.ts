import { drawMatrix, type Evaluation } from "../evaluate/evaluate.ts";
import type { AggregateNode, GraphNode, LogicOperator, MatchNode, SelectorNode, SOpNode } from "../graph/node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { inputsOf, matchesOf, reachable, walk } from "../graph/walk.ts";

/** The combination of a selector's comparisons. Each is named by its number among the rows of keys. */
export type SelectorForm =
  | { readonly kind: "match"; readonly match: number; readonly comparison: string }
  | {
      readonly kind: "combine";
      readonly operator: LogicOperator;
      readonly left: SelectorForm;
      readonly right: SelectorForm;
    }
  | { readonly kind: "complement"; readonly selector: SelectorForm };

/** A selector for a drawing. Rows of `matrix` are queries and columns are keys. */
export interface SelectorTrace {
  /** The comparisons that the selector combines, from left to right, each once. */
  readonly matches: readonly MatchNode[];
  /** `null` if the combination is too large for a drawing. */
  readonly form: SelectorForm | null;
  /** A row of keys for each comparison. */
  readonly keys: readonly (readonly Scalar[])[];
  readonly queries: readonly (readonly Scalar[])[];
  readonly matrix: readonly (readonly boolean[])[];
}

/** One head for a drawing. */
export interface AttentionTrace extends SelectorTrace {
  readonly node: AggregateNode;
  readonly layer: number;
  readonly values: readonly Scalar[];
  readonly result: readonly Scalar[];
}

/** The direct sources of a head or of the result: no other head is between. */
export interface Reads {
  /** The heads, by their numbers in the graph. */
  readonly heads: readonly number[];
  /** Whether it reads the tokens, the positions or a given sequence directly. */
  readonly input: boolean;
}

/** The heads that the roots use, by layer, then in the order in which they were made. Each is cut to its first `upTo` positions. */
export function traceAttention(roots: readonly GraphNode[], evaluation: Evaluation, upTo: number): AttentionTrace[] {
  const heads = reachable(roots).filter((node) => node.kind === "aggregate");
  return heads.sort((a, b) => a.layer - b.layer || a.id - b.id).map((node) => traceHead(node, evaluation, upTo));
}

function traceHead(node: AggregateNode, evaluation: Evaluation, upTo: number): AttentionTrace {
  return {
    node,
    layer: node.layer,
    ...traceSelector(node.selector, evaluation, upTo),
    values: firstValues(node.value, evaluation, upTo),
    result: firstValues(node, evaluation, upTo),
  };
}

/** Heads up to which a drawing says what reads what. Beyond, looking it up could take longer than the run. */
const MOST_CONNECTED = 64;

/**
 * Finds the direct sources of some nodes: heads, with no other head between, and the input. A program of many heads reads
 * nothing here, because no drawing could show its lines.
 */
export function readsOf(nodes: readonly GraphNode[], heads: number): Reads {
  if (heads > MOST_CONNECTED) return { heads: [], input: false };
  const read = walk(nodes, (node) => (node.kind === "aggregate" ? [] : inputsOf(node)));
  return {
    heads: read.flatMap((node) => (node.kind === "aggregate" ? [node.id] : [])).sort((a, b) => a - b),
    input: read.some(({ kind }) => kind === "input" || kind === "sequence"),
  };
}

/** A selector cut to its first `upTo` positions. */
export function traceSelector(selector: SelectorNode, evaluation: Evaluation, upTo: number): SelectorTrace {
  const matches = matchesOf(selector).slice(0, MOST_MATCHES);
  return {
    matches,
    form: readForm(selector, matches),
    keys: matches.map(({ key }) => firstValues(key, evaluation, upTo)),
    queries: matches.map(({ query }) => firstValues(query, evaluation, upTo)),
    matrix: drawMatrix(evaluation.pattern(selector), upTo),
  };
}

/** Rows of keys that a drawing has room for. */
const MOST_MATCHES = 16;

/** The size of a combination from which on it has no form. Parts may be shared, so written out it can be longer than any program. */
function readForm(selector: SelectorNode, matches: readonly MatchNode[]): SelectorForm | null {
  let parts = 0;
  const read = (node: SelectorNode): SelectorForm | null => {
    if (++parts > 4 * MOST_MATCHES) return null;
    switch (node.kind) {
      case "match": {
        const match = matches.indexOf(node);
        return match < 0 ? null : { kind: "match", match, comparison: comparisonOf(node) };
      }
      case "complement": {
        const inner = read(node.selector);
        return inner && { kind: "complement", selector: inner };
      }
      case "combine": {
        const left = read(node.left);
        const right = left && read(node.right);
        return right && { kind: "combine", operator: node.operator, left, right };
      }
    }
  };
  return read(selector);
}

function comparisonOf({ predicate }: MatchNode): string {
  return predicate.kind === "function" ? predicate.fn.label : predicate.operator;
}

/** The values at the first positions of an s-op. */
export function firstValues(node: SOpNode, evaluation: Evaluation, upTo: number): Scalar[] {
  const column = evaluation.column(node);
  return Array.from({ length: Math.min(column.length, upTo) }, (_, i) => column.at(i));
}
