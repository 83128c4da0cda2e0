import { type EvaluateOptions, type Evaluation, evaluate } from "./evaluate/evaluate.ts";
import type { GraphBuilder } from "./graph/build.ts";
import type { Json } from "./graph/json.ts";
import type { GraphNode, SelectorNode, SOpNode } from "./graph/node.ts";
import type { Scalar } from "./graph/scalar.ts";
import { withinHostLimits } from "./host-limits.ts";
import type { Limits, Meter } from "./limits.ts";
import { type Problem, ProblemError, type Span } from "./problem/problem.ts";

/** How a front end reads a program. */
export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Shares one budget between several programs; it brings its own limits. */
  readonly meter?: Meter;
  /** Takes the text that the program prints. */
  readonly print?: (text: string) => void;
  /** A name that the program is asked to define, even if the language's own library has it. */
  readonly defines?: string | undefined;
  /** The text of another file of the program, by its name without ending; undefined if there is none. */
  readonly load?: ((name: string) => string | undefined) | undefined;
}

/** A front end: it runs a source once, without any input. Throws a ProblemError at the first mistake. */
export type FrontEnd = (source: string, options?: ReadOptions) => Program;

/**
 * A program that has run once, without any input. Every front end gives one, and nothing past the front ends knows
 * which language the program was written in.
 */
export interface Program {
  readonly source: string;
  /** The nodes that the program has made. A call may add more. */
  readonly graph: GraphBuilder;
  /** The value of the last expression; undefined if the program ends in a statement that has none. */
  readonly result: ProgramValue | undefined;
  /** Calls a function of the program. Throws a ProblemError if there is no such function, or the call fails. */
  call(request: ProgramCall): ProgramValue;
  /** The value of an expression over `names` and over the names of the program. */
  valueOf(expression: string, names: ReadonlyMap<string, Scalar | NodeValue>): ProgramValue;
  /** The span of a function's definition. Throws a ProblemError if the program defines no such function. */
  definitionOf(name: string): Span;
  /** The name that drawings show for a node: given by the program, or the first variable that holds the node. */
  nameOf(node: GraphNode): string | undefined;
  /** The spans of all expressions that make this node, in order; none for a node that no expression of the source makes. */
  spansOf(node: GraphNode): readonly Span[];
  /** The demands of the language on the values of a sequence. */
  readonly types?: EvaluateOptions["types"];
  /** The input as the program's own result reads it; left out where that is the input itself. */
  readInput?(input: readonly Scalar[]): readonly Scalar[];
  /** The input that the program sets as its example, with `set example`; undefined if it sets none. */
  readonly example?: readonly Scalar[] | undefined;
  /** Says a problem of an evaluation in the words of the language. */
  reword?(problem: Problem): Problem;
  /** A sequence as the language's own console prints it. */
  show?(values: readonly Scalar[]): string;
  /** A selector on an input, likewise: rows are queries, columns keys. */
  showGrid?(input: readonly Scalar[], matrix: readonly (readonly boolean[])[]): string;
}

/** A call of one of the program's functions. */
export interface ProgramCall {
  readonly function: string;
  /** Expressions such as `tokens != gap`, over `names` and the names of the program; `tokens` is always the input. */
  readonly args: readonly string[];
  readonly names: ReadonlyMap<string, Scalar>;
  /** A pure call may change nothing that was made before it: that is a PurityError. */
  readonly isPure?: boolean;
}

/** A value that a node of the graph computes on an input. */
export type NodeValue =
  | (OfNode & { readonly kind: "sequence" | "key" | "query"; readonly node: SOpNode })
  | (OfNode & { readonly kind: "selector"; readonly node: SelectorNode });

interface OfNode {
  /** The name that the language gives to values of this type. */
  readonly type: string;
  /** The heads as the language counts them, where those are not its distinct aggregates. */
  readonly heads?: number;
  /** The input that the program itself has run it on; undefined if the input is still open. */
  readonly input?: readonly Scalar[];
}

/** A value that no input can change, such as a number, a list or a function. */
export interface PlainValue {
  readonly kind: "value";
  readonly type: string;
  /** True for the value that means "no value", such as Python's `None`. */
  readonly isNothing: boolean;
  /** The value as the language prints it. Throws a ProblemError if the text is too long. */
  print(): string;
  /** The value as JSON; the printed text if JSON has no form for it. */
  toJson(): Json;
}

export type ProgramValue = NodeValue | PlainValue;

interface ProgramRun extends Pick<EvaluateOptions, "precision"> {
  /** A puzzle asks for letters beside numbers, whatever the language demands of a sequence. */
  readonly isPuzzle?: boolean;
}

/** Evaluates nodes of a program on an input. Throws a ProblemError that points at the source. */
export function evaluateProgram(
  { graph, types, reword }: Program,
  roots: readonly GraphNode[],
  input: readonly Scalar[],
  { precision = false, isPuzzle = false }: ProgramRun = {},
): Evaluation {
  const { meter } = graph;
  try {
    return withinHostLimits(
      meter,
      () => evaluate(roots, input, { precision, types: types && (isPuzzle ? "numbers" : types), meter, places: graph }),
      () => graph.span,
    );
  } catch (error) {
    throw reword && error instanceof ProblemError ? new ProblemError(reword(error.problem)) : error;
  }
}

/**
 * Returns a function that gives the program's values of a node on an input; `undefined` if they raise an error. Every
 * input has the whole budget.
 */
export function answersOf(
  program: Program,
  node: SOpNode,
): (input: readonly Scalar[]) => readonly Scalar[] | undefined {
  return (input) => {
    program.graph.meter.refill();
    try {
      const column = evaluateProgram(program, [node], input).column(node);
      return Array.from({ length: column.length }, (_, i) => column.at(i));
    } catch (error) {
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  };
}
