import type { AggregateNode, ElementwiseOperation, GraphNode } from "../graph/node.ts";
import { repr } from "../graph/scalar.ts";
import { inputsOf, isSelector, reachable, walk } from "../graph/walk.ts";
import type { Problem, Span } from "../problem/problem.ts";
import { execute, metricsOf, orProblem, paint, type RunOptions, textOf } from "./run.ts";
import { firstValues } from "./trace.ts";
import { type AttentionView, type CellView, type ResultKind, type SelectorView, viewCells } from "./view.ts";

/** One node of a program's graph with its value at each position. */
export interface TraceNode {
  readonly id: number;
  readonly kind: GraphNode["kind"];
  readonly layer: number;
  /** The expression in the program, or the operator if the node has no place in the source. */
  readonly label: string;
  /** `+`, `where`, `map`, `==`, `sum`; empty for a node that computes nothing. */
  readonly operator: string;
  readonly name: string | null;
  /** Every place in the source that makes this node. */
  readonly spans: readonly Span[];
  /** The inputs in the order of the operator. An aggregate has its selector and its value, a comparison its key and its query. */
  readonly inputs: readonly number[];
  /** A selector has no values. */
  readonly values: readonly CellView[];
}

/** A program on one input: every node that its result needs, with all values. It is plain data, so that a worker can post it. */
export interface ProgramTrace {
  readonly kind: ResultKind;
  /** The `repr` of a plain Python value. */
  readonly text: string;
  readonly input: readonly CellView[];
  readonly inputLength: number;
  /** True if the input is longer than the trace. */
  readonly truncated: boolean;
  /** The nodes by layer. Heads come before feed-forward, and inputs before the nodes that use them. */
  readonly nodes: readonly TraceNode[];
  readonly heads: readonly AttentionView[];
  /** The selector, if it is the result. */
  readonly selector: SelectorView | null;
  /** The number of the result's node; `null` for a plain value. */
  readonly result: number | null;
  readonly metrics: { readonly layers: number; readonly heads: number; readonly ops: number };
}

export type TraceOutcome =
  | { readonly kind: "traced"; readonly program: ProgramTrace }
  | { readonly kind: "rejected"; readonly problem: Problem };

/** The number of positions in a trace, unless the caller asks for another. A page draws these cell by cell. */
const TRACED_POSITIONS = 32;

/**
 * Runs a program and keeps the values of every node, for the program view. A learner's mistake is returned as data. A
 * program that ends in a plain value has no nodes.
 */
export function traceProgram(source: string, options: RunOptions = {}): TraceOutcome {
  return orProblem(() => ({ kind: "traced", program: trace(source, options) }));
}

function trace(source: string, options: RunOptions): ProgramTrace {
  const upTo = options.drawUpTo ?? TRACED_POSITIONS;
  const ran = execute(source, options);
  const { program, kind, node: root, evaluation, input } = ran;
  const about = {
    kind,
    text: textOf(ran),
    input: viewCells(input.slice(0, upTo)),
    inputLength: input.length,
    truncated: input.length > upTo,
    metrics: metricsOf(ran),
  };
  if (!root || !evaluation) return { ...about, nodes: [], heads: [], selector: null, result: null };
  const { codeOf, nameOf, heads, selector } = paint(program, evaluation, upTo);
  const view = (node: GraphNode): TraceNode => ({
    id: node.id,
    kind: node.kind,
    layer: node.layer,
    label: labelOf(node, codeOf(node)),
    operator: operatorOf(node),
    name: nameOf(node),
    spans: program.spansOf(node),
    inputs: inputsOf(node).map(({ id }) => id),
    values: isSelector(node) ? [] : viewCells(firstValues(node, evaluation, upTo)),
  });
  const nodes = reachable([root]).sort((a, b) => a.layer - b.layer || stageOf(a) - stageOf(b) || a.id - b.id);
  return {
    ...about,
    nodes: nodes.map(view),
    heads: heads(root),
    selector: isSelector(root) ? selector(root) : null,
    result: root.id,
  };
}

/** The order within a layer: heads, then feed-forward nodes, then the selectors of the layer above. */
function stageOf(node: GraphNode): number {
  if (node.kind === "elementwise") return 1;
  return isSelector(node) ? 2 : 0;
}

function labelOf(node: GraphNode, code: string): string {
  if (node.kind === "input") return node.name;
  if (node.kind === "constant") return repr(node.value);
  return code.replace(/\s+/g, " ") || operatorOf(node) || node.kind;
}

const UNARY = { neg: "-", not: "~", abs: "abs", round: "round" } as const;

function operatorOf(node: GraphNode): string {
  switch (node.kind) {
    case "input":
    case "constant":
    case "sequence":
      return "";
    case "elementwise":
      return elementwiseOperator(node.operation);
    case "match":
      return node.predicate.kind === "function" ? node.predicate.fn.label : node.predicate.operator;
    case "combine":
      return node.operator;
    case "complement":
      return "~";
    case "aggregate":
      return (node satisfies AggregateNode).mode;
  }
}

function elementwiseOperator(operation: ElementwiseOperation): string {
  switch (operation.kind) {
    case "binary":
      return operation.operator;
    case "unary":
      return UNARY[operation.operator];
    case "map":
      return operation.fn.onNumbers ?? "map";
    case "where":
    case "has":
      return operation.kind;
  }
}

/** The part that a cell played: it was worked on, it was moved by attention, or it decided which cells were moved. */
export type OriginRole = "input" | "value" | "key" | "query";

/** An origin of another cell. */
export interface Origin {
  readonly node: number;
  readonly position: number;
  readonly role: OriginRole;
  /** True if the cell was not moved or worked on, and only decided, as a key or a query, at some step on the way. */
  readonly isDeciding: boolean;
}

/** The cells that a cell was made from directly. `originsOf` follows them. */
export function directOrigins(program: ProgramTrace, nodeId: number, position: number): Omit<Origin, "isDeciding">[] {
  const node = nodeOf(program, nodeId);
  if (node?.kind === "elementwise")
    return partsOf(program, node, position).map((id) => ({ node: id, position, role: "input" }));
  if (node?.kind !== "aggregate") return [];
  const [selector, value] = node.inputs as [number, number];
  const row = program.heads.find((head) => head.node === nodeId)?.matrix[position] ?? [];
  const selected = row.flatMap((isSelected, key) => (isSelected ? [key] : []));
  const matches = matchesBelow(program, selector);
  return [
    ...selected.map((key) => ({ node: value, position: key, role: "value" as const })),
    ...matches.flatMap((match) => {
      const [key, query] = match.inputs as [number, number];
      return [
        { node: query, position, role: "query" as const },
        ...selected.map((at) => ({ node: key, position: at, role: "key" as const })),
      ];
    }),
  ];
}

/**
 * Returns every origin of a node's cell at a position, down to tokens and indices, each once. An elementwise cell comes
 * from its inputs at the same position (`where` from its condition and from the side that it took). A cell of an aggregate
 * comes from the values at the selected keys, and from the keys and the query that decided. Cells beyond the trace are
 * left out.
 */
export function originsOf(program: ProgramTrace, nodeId: number, position: number): Origin[] {
  const found = new Map<string, Origin>();
  const follow = (from: readonly { node: number; position: number }[], isDeciding: boolean) => {
    const queue = [...from];
    const deciders: Omit<Origin, "isDeciding">[] = [];
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      for (const origin of directOrigins(program, cell.node, cell.position)) {
        const decides = origin.role === "key" || origin.role === "query";
        if (decides && !isDeciding) {
          deciders.push(origin);
          continue;
        }
        const key = `${origin.node} ${origin.position}`;
        if (found.has(key)) continue;
        found.set(key, { ...origin, isDeciding });
        queue.push(origin);
      }
    }
    return deciders;
  };
  // Moved cells come first, so that a cell that was moved and also decided counts as moved.
  const deciders = follow([{ node: nodeId, position }], false);
  const added = deciders.filter((origin) => {
    const key = `${origin.node} ${origin.position}`;
    if (found.has(key)) return false;
    found.set(key, { ...origin, isDeciding: true });
    return true;
  });
  follow(added, true);
  return [...found.values()];
}

/** The node of this number. */
export function nodeOf(program: ProgramTrace, id: number): TraceNode | undefined {
  let byId = INDEXES.get(program);
  if (!byId) {
    byId = new Map(program.nodes.map((node) => [node.id, node]));
    INDEXES.set(program, byId);
  }
  return byId.get(id);
}

/** The nodes of each program by number. They are made when a caller asks for the first one. */
const INDEXES = new WeakMap<ProgramTrace, ReadonlyMap<number, TraceNode>>();

/** The node of the innermost expression at an offset of the source; the outermost node if the expression made several. */
export function nodeAt(program: ProgramTrace, offset: number): TraceNode | undefined {
  let best: { readonly node: TraceNode; readonly length: number } | undefined;
  for (const node of program.nodes) {
    for (const { from, to } of node.spans) {
      if (offset < from || offset > to) continue;
      const length = to - from;
      if (!best || length < best.length || (length === best.length && node.id > best.node.id)) best = { node, length };
    }
  }
  return best?.node;
}

/** The inputs that a cell came from. `where` leaves out the side that it did not take. */
function partsOf(program: ProgramTrace, node: TraceNode, position: number): readonly number[] {
  if (node.operator !== "where") return node.inputs;
  const [condition, then, orElse] = node.inputs as [number, number, number];
  const cell = nodeOf(program, condition)?.values[position];
  return [condition, cell && isTruthy(cell) ? then : orElse];
}

function isTruthy({ text, type }: CellView): boolean {
  if (type === "str") return text !== "";
  return type !== "NoneType" && text !== "False" && (type === "bool" || Number(text) !== 0);
}

function matchesBelow(program: ProgramTrace, selector: number): TraceNode[] {
  const partsOf = (id: number) => {
    const node = nodeOf(program, id);
    return !node || node.kind === "match" ? [] : node.inputs;
  };
  return walk([selector], partsOf)
    .flatMap((id) => nodeOf(program, id) ?? [])
    .filter(({ kind }) => kind === "match");
}
