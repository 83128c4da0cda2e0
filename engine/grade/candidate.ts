import type { Column } from "../evaluate/columns/column.ts";
import { type Language, readProgram } from "../front-ends.ts";
import { measure } from "../graph/measure.ts";
import type { SOpNode } from "../graph/node.ts";
import { identityKey, type Scalar, scalarEquals } from "../graph/scalar.ts";
import { DEFAULT_LIMITS, type Limits, Meter } from "../limits.ts";
import { fail, type Problem, ProblemError } from "../problem/problem.ts";
import { evaluateProgram, type Program } from "../program.ts";
import type { Case, Test } from "./author.ts";
import { CALL, type PublicPuzzle } from "./puzzle.ts";
import { costIfRight, graphNumber, noteRight } from "./right-answers.ts";

/** One budget for all tests of a submission. */
export const GRADING_LIMITS: Limits = { ...DEFAULT_LIMITS, steps: 10_000_000, nodes: 200_000, pairs: 80_000_000 };

/** The result of a program for one test. */
export type Result =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly got: readonly Scalar[]; readonly firstDifference: number }
  | { readonly kind: "raised"; readonly problem: Problem };

interface Evaluated {
  readonly result: Result;
  readonly wasRounded: boolean;
}

/** A learner's program, ready to be called as the puzzle calls it. */
export interface Candidate {
  run(test: Test, options?: { readonly precision?: boolean }): Result;
  /** Restores the budget, for tests beyond those of a submission. */
  refill(): void;
  /** The first change that a call made to a value from before it. A later call may build another graph because of it. */
  memory(): Problem | null;
  /** The program, and the node of a call with these arguments. */
  call(given: Pick<Case, "args">): { readonly program: Program; readonly node: SOpNode };
  /** The largest counts over all calls so far. */
  metrics(): { readonly layers: number; readonly heads: number; readonly ops: number };
}

export interface CandidateOptions {
  /** The language of the submission; RASPy if left out. */
  readonly language?: Language;
  /** `GRADING_LIMITS` if left out. */
  readonly limits?: Limits;
}

/** Runs a submission without any input. Throws a ProblemError if that fails, or if the puzzle's function is missing. */
export function readCandidate(
  puzzle: PublicPuzzle,
  source: string,
  { language, limits = GRADING_LIMITS }: CandidateOptions = {},
): Candidate {
  const program = readProgram(source, language, { meter: new Meter(limits), defines: puzzle.function });
  program.definitionOf(puzzle.function);
  const nodes = new Map<string, SOpNode>();
  let memory: Problem | null = null;
  const nodeFor = (given: Pick<Case, "args">): SOpNode => {
    const key = [...given.args].map(([name, value]) => `${name}=${identityKey(value)}`).join("\n");
    const node = nodes.get(key) ?? makeNode(given);
    nodes.set(key, node);
    return node;
  };
  const makeNode = (given: Pick<Case, "args">): SOpNode => {
    try {
      return callNode(program, puzzle, given, { isPure: true });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.type !== "PurityError") throw error;
      const node = callNode(program, puzzle, given, { isPure: false });
      const { args, span } = error.problem;
      memory ??= { code: "call-remembers", type: "PurityError", args: { ...args, name: puzzle.function }, span };
      return node;
    }
  };
  const graphs = new Map<SOpNode, number | undefined>();
  const graphOf = (node: SOpNode): number | undefined => {
    if (!graphs.has(node)) graphs.set(node, graphNumber(node, program.types ?? "", source));
    return graphs.get(node);
  };
  const { meter } = program.graph;
  const evaluateOn = (test: Test, precision: boolean): Evaluated => {
    try {
      const node = nodeFor(test);
      const graph = precision ? graphOf(node) : undefined;
      const known = graph === undefined ? undefined : costIfRight(test, graph);
      if (known && meter.payAgain(known)) return { result: { kind: "right" }, wasRounded: false };
      const before = meter.cost;
      const evaluation = evaluateProgram(program, [node], test.input, { precision, isPuzzle: true });
      const result = compare(evaluation.column(node), test.expected);
      const wasRounded = evaluation.wasRounded();
      if (graph !== undefined && result.kind === "right" && !wasRounded) {
        const { steps, pairs } = meter.cost;
        noteRight(test, graph, { steps: steps - before.steps, pairs: pairs - before.pairs });
      }
      return { result, wasRounded };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { result: { kind: "raised", problem: error.problem }, wasRounded: false };
    }
  };
  /** Results without a refused or rounded value. They are the same with and without half precision. */
  const same = new Map<Test, Result>();
  return {
    run: (test, { precision = false } = {}) => {
      const known = same.get(test);
      if (known) return known;
      const held = evaluateOn(test, true);
      if (held.result.kind !== "raised" && !held.wasRounded) same.set(test, held.result);
      // A program that used up its budget would use it up again, and the place of the first end would be lost.
      const isSpent = held.result.kind === "raised" && held.result.problem.type === "LimitError";
      if (precision || isSpent || same.has(test)) return held.result;
      return evaluateOn(test, false).result;
    },
    call: ({ args }) => ({ program, node: nodeFor({ args }) }),
    refill: () => program.graph.meter.refill(),
    memory: () => memory,
    metrics: () => {
      const all = [...nodes.values()].map((node) => measure([node]));
      const most = (count: "layers" | "heads" | "ops") =>
        all.reduce((largest, one) => Math.max(largest, one[count]), 0);
      return { layers: most("layers"), heads: most("heads"), ops: most("ops") };
    },
  };
}

/** A selector is read by the puzzle's own expression. Any other result must be a sequence. */
export function callNode(
  program: Program,
  puzzle: Pick<PublicPuzzle, "function" | "call" | "read">,
  { args }: Pick<Case, "args">,
  options: { readonly isPure: boolean },
): SOpNode {
  const { function: name, call, read } = puzzle;
  const made = program.call({ function: name, args: call, names: args, ...options });
  const span = program.definitionOf(name);
  if (made.kind === "value" && made.isNothing) return fail("TypeError", "returns-nothing", { name }, span);
  if (read !== undefined && !(made.kind === "selector" && made.input === undefined))
    return fail("TypeError", "returns-no-selector", { name, type: made.type }, span);
  const result =
    read === undefined || made.kind === "value"
      ? made
      : program.valueOf(read.replaceAll(CALL, "selector"), new Map([["selector", made]]));
  if (result.kind === "sequence" && result.input === undefined) return result.node;
  return fail("TypeError", "returns-no-sop", { name, type: result.type }, span);
}

/** Python's equality at every position. A result of another length is wrong too. */
function compare(got: Column, expected: readonly Scalar[]): Result {
  const length = Math.max(got.length, expected.length);
  for (let i = 0; i < length; i++) {
    if (i < got.length && i < expected.length && scalarEquals(got.at(i), expected[i] as Scalar)) continue;
    return { kind: "wrong", got: Array.from({ length: got.length }, (_, k) => got.at(k)), firstDifference: i };
  }
  return { kind: "right" };
}
