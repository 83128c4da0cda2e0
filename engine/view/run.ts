import type { Evaluation } from "../evaluate/evaluate.ts";
import { measure } from "../graph/measure.ts";
import type { GraphNode, SelectorNode } from "../graph/node.ts";
import type { PlainScalar, Scalar } from "../graph/scalar.ts";
import { pyRepr } from "../interpret/builtins/format.ts";
import { type Interpretation, interpret } from "../interpret/interpret.ts";
import { scalarFromJson } from "../interpret/json.ts";
import { Key, type PyValue, Query, Result, Selector, SelectorResult, SOp } from "../interpret/value.ts";
import type { Limits } from "../limits.ts";
import { fail, locate, type Problem, ProblemError } from "../problem/problem.ts";
import { firstValues, type SelectorTrace, traceAttention, traceSelector } from "./trace.ts";
import { type AttentionView, type ResultKind, type RunView, type SelectorView, viewCell, viewCells } from "./view.ts";

/** The input of a program that was given none. */
export const DEFAULT_INPUT: readonly Scalar[] = [..."hello"];

export interface RunOptions {
  /** Tokens, one a position; `"hello"` when left out. A program's own `.input(…)` comes first. */
  readonly input?: readonly Scalar[];
  readonly limits?: Partial<Limits>;
  /** Positions that views hold; 64 when left out. */
  readonly drawUpTo?: number;
  /** Makes this call the result, as a puzzle calls its function. */
  readonly call?: CallRequest;
}

/** A call of one of the program's functions. */
export interface CallRequest {
  /** Calls only where the program does not end in an expression of its own. */
  readonly unlessOwn?: boolean;
  readonly function: string;
  /** Expressions over `tokens` and the names of `args`, such as `tokens != gap`. */
  readonly call: readonly string[];
  readonly args: Readonly<Record<string, PlainScalar>>;
}

export type Outcome = { readonly kind: "ran"; readonly view: RunView } | Rejected;

/** A learner's mistake, with what the program had printed before it. */
export interface Rejected {
  readonly kind: "rejected";
  readonly problem: Problem;
  readonly printed?: string;
}

/**
 * Runs a program as a notebook runs a cell: its last expression is the result. A learner's mistake comes back as data.
 *
 * @example runCell("(key(1) == query(1)).value(1)") // ran; output 5 5 5 5 5, one layer
 */
export function runCell(source: string, options: RunOptions = {}): Outcome {
  const printed = new Printed();
  const outcome = orProblem(() => {
    const ran = execute(source, options, printed);
    return { kind: "ran" as const, view: viewRun(ran, source, options.drawUpTo ?? 64) };
  });
  const { text } = printed;
  if (outcome.kind === "rejected") return text === "" ? outcome : { ...outcome, printed: text };
  return { kind: "ran", view: { ...outcome.view, printed: text } };
}

/** Characters of what a program prints that are kept; the rest is left out, and a line says so. */
const PRINTED_CHARACTERS = 20_000;

/** Keeps what a program prints, up to a bound. */
export class Printed {
  private kept = "";
  private isCut = false;

  readonly add = (text: string): void => {
    if (this.isCut) return;
    const room = PRINTED_CHARACTERS - this.kept.length;
    this.isCut = text.length > room;
    this.kept += this.isCut ? text.slice(0, room) : text;
  };

  get text(): string {
    return this.isCut ? `${this.kept}…\n` : this.kept;
  }
}

/** Runs, and turns a learner's mistake into data; ours still throw. */
export function orProblem<T>(run: () => T): T | Rejected {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "rejected", problem: error.problem };
    throw error;
  }
}

/** What a program's last expression is, evaluated on its input. */
export interface Executed {
  readonly kind: ResultKind;
  readonly interpretation: Interpretation;
  readonly value: PyValue | undefined;
  /** The graph node of a sequence, selector, key or query. */
  readonly node: GraphNode | undefined;
  readonly input: readonly Scalar[];
  readonly evaluation: Evaluation | undefined;
}

/** Interprets and evaluates; throws a ProblemError for a learner's mistake. */
export function execute(
  source: string,
  { input = DEFAULT_INPUT, limits, call }: RunOptions,
  printed = new Printed(),
): Executed {
  const interpretation = interpret(source, { ...(limits && { limits }), print: printed.add });
  const own = interpretation.result;
  // A program that ends in None has ended in an expression.
  const isOver = call === undefined || (call.unlessOwn && own !== undefined);
  const value = isOver ? own : callFunction(interpretation, call);
  const { kind, node, bound } = classify(value);
  if (!node) return { kind, interpretation, value, node, input: [], evaluation: undefined };
  const ownInput = bound ?? input;
  const limit = interpretation.runtime.meter.limits.positions;
  if (ownInput.length > limit) fail("LimitError", "limit-positions", { limit, length: ownInput.length });
  return { kind, interpretation, value, node, input: ownInput, evaluation: interpretation.evaluate([node], ownInput) };
}

function callFunction({ callWith }: Interpretation, { function: name, call, args }: CallRequest): PyValue {
  const names = Object.entries(args).map(([arg, value]) => [arg, scalarFromJson(value)] as const);
  return callWith(name, call, new Map(names));
}

function classify(value: PyValue | undefined): {
  readonly kind: ResultKind;
  readonly node?: GraphNode;
  /** The input that a result was run on. */
  readonly bound?: readonly Scalar[];
} {
  if (value === undefined) return { kind: "nothing" };
  if (value instanceof SOp) return { kind: "sequence", node: value.node };
  if (value instanceof Selector) return { kind: "selector", node: value.node };
  if (value instanceof Result) return { kind: "sequence", node: value.node, bound: value.input };
  if (value instanceof SelectorResult) return { kind: "selector", node: value.node, bound: value.input };
  if (value instanceof Key) return { kind: "key", node: value.node };
  if (value instanceof Query) return { kind: "query", node: value.node };
  return { kind: "value" };
}

const NOTHING_TO_DRAW: Omit<RunView, "kind" | "text"> = {
  printed: "",
  input: [],
  inputLength: 0,
  output: [],
  matrix: null,
  selector: null,
  layers: 0,
  heads: 0,
  ops: 0,
  attention: [],
  truncated: false,
};

function viewRun(ran: Executed, program: string, drawUpTo: number): RunView {
  const { kind, value, node, input, evaluation } = ran;
  if (!node || !evaluation)
    return { ...NOTHING_TO_DRAW, kind, text: value === undefined ? "" : reprOfResult(ran, value) };
  const painter = paint(ran, evaluation, program, drawUpTo);
  const selector = isSelector(node) ? painter.selector(node) : null;
  return {
    kind,
    input: viewCells(input.slice(0, drawUpTo)),
    inputLength: input.length,
    output: isSelector(node) ? [] : viewCells(firstValues(node, evaluation, drawUpTo)),
    matrix: selector?.matrix ?? null,
    selector,
    text: "",
    printed: "",
    ...measure([node]),
    attention: painter.heads(node),
    truncated: input.length > drawUpTo,
  };
}

/** How the result prints; what is too long for that is a problem of the last expression. */
export function reprOfResult({ interpretation }: Executed, value: PyValue): string {
  try {
    return pyRepr(value);
  } catch (error) {
    throw interpretation.resultSpan ? locate(error, interpretation.resultSpan) : error;
  }
}

export function isSelector(node: GraphNode): node is SelectorNode {
  return node.kind === "match" || node.kind === "combine" || node.kind === "complement";
}

/** Turns traces into what a page draws, with the names and the words of the program. */
export function paint({ interpretation }: Executed, evaluation: Evaluation, program: string, upTo: number) {
  const { graph } = interpretation.runtime;
  const variables = variablesOf(interpretation);
  const nameOf = (node: GraphNode): string | null =>
    graph.ownNameOf(node) ?? variables.get(node) ?? graph.nameOf(node) ?? null;
  const codeOf = (node: GraphNode): string => {
    const span = graph.spansOf(node)[0];
    return span ? program.slice(span.from, span.to) : "";
  };
  const viewSelector = (node: GraphNode, trace: SelectorTrace): SelectorView => ({
    keys: trace.keys.map(viewCells),
    queries: trace.queries.map(viewCells),
    matrix: trace.matrix,
    form: trace.form,
    code: codeOf(node),
  });
  return {
    codeOf,
    nameOf,
    selector: (node: SelectorNode) => viewSelector(node, traceSelector(node, evaluation, upTo)),
    heads: (root: GraphNode): AttentionView[] =>
      traceAttention([root], evaluation, upTo).map((head) => ({
        ...viewSelector(head.node, head),
        node: head.node.id,
        layer: head.layer,
        name: nameOf(head.node),
        mode: head.node.mode,
        fallback: viewCell(head.node.fallback),
        values: viewCells(head.values),
        result: viewCells(head.result),
        spans: graph.spansOf(head.node),
      })),
  };
}

/** The first variable that each node was put in: what a program calls it where it gives no name. */
function variablesOf({ globals }: Interpretation): ReadonlyMap<GraphNode, string> {
  const names = new Map<GraphNode, string>();
  for (const [name, value] of globals) {
    const { node } = classify(value);
    if (node && !names.has(node)) names.set(node, name);
  }
  return names;
}
