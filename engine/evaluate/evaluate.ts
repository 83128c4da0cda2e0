import type { GraphNode, SelectorNode, SOpNode } from "../graph/node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { reachable } from "../graph/walk.ts";
import type { Meter } from "../limits.ts";
import { fail, locate, type Span } from "../problem/problem.ts";
import { computeAggregate } from "./aggregate.ts";
import { type Column, ConstantColumn, columnOf, NumberColumn } from "./column.ts";
import { computeElementwise } from "./elementwise.ts";
import { type Pattern, patternOf } from "./pattern.ts";
import { PrecisionWatch, type Role } from "./precision.ts";
import { checkComparisons } from "./ranking.ts";
import { matchesOf } from "./selector.ts";

export { drawMatrix, type Pattern } from "./pattern.ts";

export interface EvaluateOptions {
  readonly meter: Meter;
  /** Holds what attention reads and writes to half precision, as ranked runs do. */
  readonly precision?: boolean;
  /** Where a node stands in the source, for errors that surface in it. */
  readonly spanOf?: (node: GraphNode) => Span;
  /** What a head is called in messages. */
  readonly nameOf?: (node: GraphNode) => string | undefined;
}

/** The values of a graph on one input, each node computed once. */
export interface Evaluation {
  column(node: SOpNode): Column;
  /** Who attends to whom; no n×n matrix is made unless one is drawn. */
  pattern(node: SelectorNode): Pattern;
}

/**
 * Evaluates everything that the roots need, inputs first. Throws a ProblemError at the first position where Python
 * would raise, placed at the expression that made the node.
 */
export function evaluate(roots: readonly GraphNode[], input: readonly Scalar[], options: EvaluateOptions): Evaluation {
  const { meter, spanOf, nameOf } = options;
  const size = input.length;
  const columns = new Map<SOpNode, Column>();
  const column = (node: SOpNode): Column => columns.get(node) ?? computeMissing(node);
  const watch = options.precision ? new PrecisionWatch(input) : undefined;
  const held = new Map<string, Column>();

  function hold(node: SOpNode, role: Role, head: string): Column {
    if (!watch) return column(node);
    const key = `${node.id} ${role}`;
    const known = held.get(key);
    if (known) return known;
    const result = watch.hold(column(node), role, head);
    held.set(key, result);
    return result;
  }

  function compute(node: SOpNode): Column {
    switch (node.kind) {
      case "input":
        return node.name === "tokens"
          ? columnOf(input)
          : new NumberColumn(
              "int",
              Float64Array.from(input, (_, i) => i),
            );
      case "constant":
        return new ConstantColumn(node.value, size);
      case "sequence":
        if (node.values.length !== size)
          fail("ValueError", "sequence-length", { given: node.values.length, needed: size });
        return columnOf(node.values);
      case "elementwise":
        return computeElementwise(node, node.inputs.map(column), meter);
      case "aggregate": {
        const head = nameOf?.(node) ?? `in layer ${node.layer}`;
        const queries = new Set(matchesOf(node.selector).map(({ query }) => query));
        const role = (sop: SOpNode): Role => (sop === node.value ? "value" : queries.has(sop) ? "query" : "key");
        const columnFor = (sop: SOpNode) => hold(sop, role(sop), head);
        const result = computeAggregate(node, { size, meter, columnFor, spanOf });
        return watch ? watch.hold(result, "result", head) : result;
      }
    }
  }

  function computeMissing(wanted: SOpNode): Column {
    for (const node of reachable([wanted])) if (isSOp(node) && !columns.has(node)) columns.set(node, placed(node));
    return columns.get(wanted) as Column;
  }

  function placed(node: SOpNode): Column {
    try {
      return compute(node);
    } catch (error) {
      throw spanOf ? locate(error, spanOf(node)) : error;
    }
  }

  const source = { size, meter, columnFor: column, spanOf };
  for (const root of roots) {
    if (isSOp(root)) column(root);
    else checkComparisons(root, source);
  }
  return { column, pattern: (node) => patternOf(node, source) };
}

function isSOp(node: GraphNode): node is SOpNode {
  return node.kind !== "match" && node.kind !== "combine" && node.kind !== "complement";
}
