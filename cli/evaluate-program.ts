import { processorClock } from "../app/_server/grading/processor-clock.ts";
import { drawMatrix, type Evaluation } from "../engine/evaluate/evaluate.ts";
import { explainPlan, planSelector } from "../engine/evaluate/plan/plan.ts";
import type { GraphNode } from "../engine/graph/node.ts";
import { isSelector, reachable } from "../engine/graph/walk.ts";
import {
  explainPlaced,
  explainProblem,
  type Language,
  type Locale,
  type Problem,
  type Scalar,
  scalarToJson,
  type Warning,
} from "../engine/index.ts";
import { evaluateProgram } from "../engine/program.ts";
import {
  type Executed,
  execute,
  metricsOf,
  orRepaired,
  Printed,
  type RunOptions,
  textOf,
  warningsOf,
} from "../engine/view/run.ts";
import { type AttentionTrace, firstValues, traceAttention } from "../engine/view/trace.ts";
import { type LanguageOptions, readLanguage } from "./language.ts";
import { tokensOf } from "./read-input.ts";

/** Matrices are drawn up to this many positions; on longer inputs only the values are given. */
const DRAWN_POSITIONS = 512;

interface EvaluateOptions extends Pick<RunOptions, "load"> {
  readonly language?: Language | undefined;
  readonly input?: readonly Scalar[] | undefined;
  readonly time?: boolean | undefined;
}

/** The outcome of a program's last expression. */
export type Evaluated = (
  | {
      readonly kind: "ran";
      readonly executed: Executed;
      /** Of a sequence or selector. */
      readonly drawn: Drawn | undefined;
      readonly warnings: readonly Warning[];
      readonly ms: number;
    }
  | { readonly kind: "rejected"; readonly problem: Problem }
) & { readonly printed: string };

export function evaluateSource(source: string, { input, time, language = "raspy", load }: EvaluateOptions): Evaluated {
  const printed = new Printed();
  const options = { language, load, ...(input && { input }) };
  const evaluated = orRepaired(source, options, () => {
    const executed = execute(source, { ...options, limits: { clock: processorClock() } }, printed);
    // A value that is too long to print is the program's mistake. It would not be shorter as JSON.
    textOf(executed);
    // A selector is evaluated when it is drawn, and may go wrong only then.
    const { node, evaluation } = executed;
    const drawn = node && evaluation ? draw(executed, evaluation, node) : undefined;
    const warnings = warningsOf(executed, options);
    const { text } = printed;
    return { kind: "ran" as const, executed, drawn, warnings, printed: text, ms: time ? timeEvaluation(executed) : 0 };
  });
  return { ...evaluated, printed: evaluated.printed ?? printed.text };
}

/** Milliseconds of one evaluation of the result on its input, nothing kept from the run before. */
function timeEvaluation({ program, node, input }: Executed): number {
  if (!node) return 0;
  const start = performance.now();
  const evaluation = evaluateProgram(program, [node], input);
  if (isSelector(node)) evaluation.pattern(node);
  else evaluation.column(node);
  return performance.now() - start;
}

/** A run with what is drawn of it. */
export interface Drawn {
  readonly input: readonly Scalar[];
  readonly output: readonly Scalar[];
  readonly matrix: readonly (readonly boolean[])[] | undefined;
  readonly heads: readonly (AttentionTrace & { readonly name: string | null })[];
  readonly metrics: { readonly layers: number; readonly heads: number; readonly ops: number };
  /** The input is too long for matrices. */
  readonly isCut: boolean;
}

function draw(executed: Executed, evaluation: Evaluation, node: GraphNode): Drawn {
  const { program, input } = executed;
  const isCut = input.length > DRAWN_POSITIONS;
  const upTo = isCut ? 0 : DRAWN_POSITIONS;
  return {
    input,
    output: isSelector(node) ? [] : firstValues(node, evaluation, input.length),
    matrix: isSelector(node) ? drawMatrix(evaluation.pattern(node), isCut ? DRAWN_POSITIONS : upTo) : undefined,
    heads: isCut
      ? []
      : traceAttention([node], evaluation, upTo).map((head) => ({
          ...head,
          name: program.graph.nameOf(head.node) ?? null,
        })),
    metrics: metricsOf(executed),
    isCut,
  };
}

interface ReportOptions {
  readonly time?: boolean | undefined;
  readonly lang: Locale;
}

/** The object of `eval --json`. */
export function toReport(evaluated: Evaluated, { time, lang }: ReportOptions) {
  const stdout = evaluated.printed === "" ? {} : { stdout: evaluated.printed };
  if (evaluated.kind === "rejected") return { ok: false, error: explainProblem(evaluated.problem, lang), ...stdout };
  const { executed, drawn, ms } = evaluated;
  const warnings = evaluated.warnings.map((warning) => explainPlaced(warning, lang));
  const more = { ...(warnings.length > 0 && { warnings }), ...stdout, ...(time && { ms }) };
  const { program, result, kind } = executed;
  if (!drawn)
    return {
      ok: true,
      kind: "value",
      input: [],
      output: result?.kind === "value" ? result.toJson() : null,
      layers: 0,
      heads: 0,
      ops: 0,
      attention: [],
      ...(program.show && result?.kind === "value" && { printed: result.print() }),
      ...more,
    };
  const { input, output, matrix, heads, metrics, isCut } = drawn;
  return {
    ok: true,
    kind,
    input: input.map(scalarToJson),
    ...(matrix ? { matrix: bits(matrix) } : { output: output.map(scalarToJson) }),
    ...metrics,
    attention: heads.map((head) => ({
      layer: head.layer,
      name: head.name,
      keys: head.keys.map((row) => row.map(scalarToJson)),
      queries: head.queries.map((row) => row.map(scalarToJson)),
      matrix: bits(head.matrix),
      values: head.values.map(scalarToJson),
      result: head.result.map(scalarToJson),
    })),
    ...(isCut && { attentionOmitted: true }),
    ...(program.show && { printed: matrix ? program.showGrid?.(input, matrix) : program.show(output) }),
    ...more,
  };
}

function bits(matrix: readonly (readonly boolean[])[]): number[][] {
  return matrix.map((row) => row.map(Number));
}

/** Answers a line of `eval --jsonl`. */
export function evaluateLine(line: unknown, options: ReportOptions & LanguageOptions) {
  const { source, input, language } = (line ?? {}) as { source?: unknown; input?: unknown; language?: unknown };
  if (typeof source !== "string") throw new Error('a line is {"source": "…", "input": "hello"}');
  const tokens = input === undefined || input === null ? undefined : tokensOf(input);
  const about = { input: tokens, time: options.time, language: readLanguage(language) ?? options.language };
  return toReport(evaluateSource(source, about), options);
}

/** How each head is evaluated. */
export interface HeadPlan {
  readonly layer: number;
  readonly name: string | null;
  readonly why: string;
}

export function explainPlans(evaluated: Extract<Evaluated, { kind: "ran" }>): HeadPlan[] {
  const { node, program } = evaluated.executed;
  if (!node) return [];
  const heads = reachable([node]).filter((below) => below.kind === "aggregate");
  return heads.map((head) => ({
    layer: head.layer,
    name: program.graph.nameOf(head) ?? null,
    why: explainPlan(planSelector(head.selector)),
  }));
}
