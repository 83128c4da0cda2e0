import type { AggregateNode, GraphNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { oncePerNode } from "../graph/once-per-node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { isSelector, matchesOf, reachable } from "../graph/walk.ts";
import type { Meter } from "../limits.ts";
import { fail, locate } from "../problem/problem.ts";
import { computeAggregate } from "./aggregate.ts";
import { type Column, ConstantColumn, columnOf, NumberColumn } from "./columns/column.ts";
import { computeElementwise } from "./columns/elementwise.ts";
import { Memory } from "./columns/memory.ts";
import { type HeadName, PrecisionWatch, type Role } from "./columns/precision.ts";
import { type Pattern, patternOf } from "./selectors/pattern.ts";
import type { PatternSource } from "./selectors/pattern-source.ts";
import { type Places, spanOf } from "./selectors/places.ts";
import { checkSelector } from "./selectors/rows.ts";
import { checkOneType, checkTypes, type TypeRules } from "./typed-sequence.ts";

export { drawMatrix, type Pattern } from "./selectors/pattern.ts";

export interface EvaluateOptions {
  readonly meter: Meter;
  /** Rounds the values that attention reads and writes to half precision, as ranked runs do. */
  readonly precision?: boolean;
  /** `numbers` refuses the mean of values that are no numbers. `strict` refuses a sequence of several types too. */
  readonly types?: TypeRules | undefined;
  /** The place of a node and the name of a head, for messages. */
  readonly places?: Places;
}

/** The values of a graph on one input. Each node is computed once. */
export interface Evaluation {
  column(node: SOpNode): Column;
  /** The pairs that a selector selects. An n×n matrix is made only for a drawing. */
  pattern(node: SelectorNode): Pattern;
  /** True if half precision has changed a value so far. If not, a run without it has the same values. */
  wasRounded(): boolean;
}

/**
 * Evaluates all nodes that the roots need, inputs first. Throws a ProblemError for the first position where Python would
 * raise an error. It points at the expression that made the node.
 */
export function evaluate(roots: readonly GraphNode[], input: readonly Scalar[], options: EvaluateOptions): Evaluation {
  const { meter, places } = options;
  const size = input.length;
  const memory = new Memory();
  const columns = new Map<SOpNode, Column>();
  const watch = options.precision ? new PrecisionWatch(input) : undefined;
  const heldCompared = new Map<SOpNode, Column>();
  const heldValues = new Map<SOpNode, Column>();

  function column(node: SOpNode): Column {
    if (!columns.has(node)) computeNeeded(node);
    return columns.get(node) as Column;
  }

  /** The nodes in the order in which they were made. The first error is that of the first node. */
  function computeNeeded(wanted: GraphNode): void {
    for (const node of sequencesOf(wanted)) if (!columns.has(node)) columns.set(node, placed(node));
  }

  function placed(node: SOpNode): Column {
    try {
      const result = compute(node);
      if (options.types) checkTypes(node, result, source, options.types);
      return result;
    } catch (error) {
      throw places ? locate(error, spanOf(node, places)) : error;
    }
  }

  function compute(node: SOpNode): Column {
    switch (node.kind) {
      case "input":
        return node.name === "tokens" ? columnOf(input, memory) : ramp(size, memory);
      case "constant":
        return new ConstantColumn(node.value, size);
      case "sequence":
        if (node.values.length !== size)
          fail("ValueError", "sequence-length", { given: node.values.length, needed: size });
        return columnOf(node.values, memory);
      case "elementwise":
        return computeElementwise(node, node.inputs.map(column), meter, memory);
      case "aggregate": {
        if (!watch) return computeAggregate(node, column(node.value), source);
        const values = watch.shareScale(held(node.value, "value", node, watch));
        const result = computeAggregate(node, values, comparedSource(node, watch));
        return watch.hold(result, "result", headName(node));
      }
    }
  }

  function headName(node: AggregateNode): HeadName {
    const head = places?.nameOf(node);
    return head === undefined ? { layer: node.layer } : { head };
  }

  /** The column of a node as a head reads it. Keys and queries are rounded in the same way. */
  function held(node: SOpNode, role: Role, head: AggregateNode, precision: PrecisionWatch): Column {
    const known = role === "value" ? heldValues : heldCompared;
    const result = known.get(node) ?? precision.hold(column(node), role, headName(head));
    known.set(node, result);
    return result;
  }

  /** The keys and queries of a head, rounded to half precision. */
  function comparedSource(head: AggregateNode, precision: PrecisionWatch): PatternSource {
    const columnFor = (node: SOpNode) =>
      heldCompared.get(node) ?? held(node, comparedRole(node, head), head, precision);
    return { size, meter, memory, columnFor, places };
  }

  const source: PatternSource = { size, meter, memory, columnFor: column, places };
  for (const root of roots) {
    computeNeeded(root);
    if (!isSOp(root)) checkSelector(root, source);
    else if (root.kind === "input" && options.types === "strict") checkOneType(column(root));
  }
  return {
    column,
    pattern: (node) => patternOf(node, source),
    // A getter would give each evaluation its own hidden class, which keeps all values alive until the next full collection.
    wasRounded: () => watch?.hasRounded ?? false,
  };
}

function ramp(size: number, memory: Memory): NumberColumn {
  const numbers = memory.floats(size);
  for (let i = 0; i < size; i++) numbers[i] = i;
  return new NumberColumn("int", numbers);
}

function comparedRole(node: SOpNode, head: AggregateNode): Role {
  return matchesOf(head.selector).some(({ query }) => query === node) ? "query" : "key";
}

/** The s-ops that a node needs, itself included, inputs first. */
const sequencesOf = oncePerNode((node: GraphNode): readonly SOpNode[] => reachable([node]).filter(isSOp));

function isSOp(node: GraphNode): node is SOpNode {
  return !isSelector(node);
}
