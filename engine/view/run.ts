import type { Evaluation } from "../evaluate/evaluate.ts";
import { type Language, readProgram, repairIn } from "../front-ends.ts";
import { scalarFromJson } from "../graph/json.ts";
import { type Metrics, measure } from "../graph/measure.ts";
import type { GraphNode, SelectorNode } from "../graph/node.ts";
import type { PlainScalar, Scalar } from "../graph/scalar.ts";
import { inputsOf, isSelector } from "../graph/walk.ts";
import type { Limits } from "../limits.ts";
import type { Warning } from "../problem/problem.ts";
import { fail, type Problem, ProblemError } from "../problem/problem.ts";
import { evaluateProgram, type Program, type ProgramValue } from "../program.ts";
import type { Trial } from "../repair/repair.ts";
import { warn } from "../warn/warn.ts";
import { printTokens } from "./input-text.ts";
import { firstValues, readsOf, type SelectorTrace, traceAttention, traceSelector } from "./trace.ts";
import { type AttentionView, type ResultKind, type RunView, type SelectorView, viewCell, viewCells } from "./view.ts";

/** The input of a program, if none is given. */
export const DEFAULT_INPUT: readonly Scalar[] = [..."hello"];

export interface RunOptions {
  /** RASPy if left out. */
  readonly language?: Language;
  /** The tokens, one for each position; `"hello"` if left out. A program's own `.input(…)` comes first. */
  readonly input?: readonly Scalar[];
  readonly limits?: Partial<Limits>;
  /** The text of another file of the program, by its name without ending; undefined if there is none. */
  readonly load?: ((name: string) => string | undefined) | undefined;
  /** The number of positions that views hold; 64 if left out. */
  readonly drawUpTo?: number;
  /** Makes this call the result, as a puzzle calls its function. */
  readonly call?: CallRequest;
}

/** A call of one of the program's functions. */
export interface CallRequest {
  /** Calls the function only if the program does not end in an expression. */
  readonly unlessOwn?: boolean;
  readonly function: string;
  /** Expressions over `tokens` and the names of `args`, such as `tokens != gap`. */
  readonly call: readonly string[];
  readonly args: Readonly<Record<string, PlainScalar>>;
}

export type Outcome = { readonly kind: "ran"; readonly view: RunView } | Rejected;

/** A learner's mistake, with the text that the program printed before it. */
export interface Rejected {
  readonly kind: "rejected";
  readonly problem: Problem;
  readonly printed?: string;
}

/**
 * Runs a program like a cell of a notebook: its last expression is the result. A learner's mistake is returned as data.
 *
 * @example runCell("(key(1) == query(1)).value(1)") // ran; output 5 5 5 5 5, one layer
 */
export function runCell(source: string, options: RunOptions = {}): Outcome {
  const printed = new Printed();
  const outcome = orRepaired(source, options, () => {
    const ran = execute(source, options, printed);
    const view = viewRun(ran, options.drawUpTo ?? 64);
    return { kind: "ran" as const, view: { ...view, warnings: warningsOf(ran, options) } };
  });
  const { text } = printed;
  if (outcome.kind === "rejected") return text === "" ? outcome : { ...outcome, printed: text };
  return { kind: "ran", view: { ...outcome.view, printed: text } };
}

/** Works like `orProblem`. A problem of RASPy gets the words of its slip, and a fix that was tried on the same input. */
export function orRepaired<T extends { readonly kind: "ran" }>(
  source: string,
  options: RunOptions,
  run: () => T,
): T | Rejected {
  const outcome = orProblem(run);
  if (outcome.kind !== "rejected") return outcome;
  const repaired = repairIn(options.language);
  return { ...outcome, problem: repaired(source, outcome.problem, trialOf(options)) };
}

/** Remarks on a program that ran. */
export function warningsOf({ program, result, node, evaluation }: Executed, options: RunOptions): Warning[] {
  const isCalled = options.call !== undefined;
  const isRaspy = (options.language ?? "raspy") === "raspy";
  return warn({ program, result, node, evaluation, isCalled, isRaspy, trial: trialOf(options) });
}

/** The steps that a candidate for a fix may take. They suffice for a program on a page, and nobody has to wait for them. */
const TRIAL_STEPS = 200_000;

function trialOf(options: RunOptions): Trial {
  const limits = { ...options.limits, steps: Math.min(options.limits?.steps ?? TRIAL_STEPS, TRIAL_STEPS) };
  return (source) => {
    const outcome = orProblem(() => ({
      kind: "ran" as const,
      view: viewRun(execute(source, { ...options, limits }), 0),
    }));
    return outcome.kind === "rejected" ? outcome.problem : null;
  };
}

/** The characters of printed text that are kept. The rest is left out, and a line says so. */
const PRINTED_CHARACTERS = 20_000;

/** Keeps the text that a program prints, up to a bound. */
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

/** Runs `run`. A learner's mistake is returned as data, and our own mistake is thrown. */
export function orProblem<T>(run: () => T): T | Rejected {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "rejected", problem: error.problem };
    throw error;
  }
}

/** A program's result, evaluated on its input. */
export interface Executed {
  readonly program: Program;
  readonly kind: ResultKind;
  /** `undefined` if the program ends in a statement that has no value. */
  readonly result: ProgramValue | undefined;
  /** The graph node of a sequence, selector, key or query. */
  readonly node: GraphNode | undefined;
  readonly input: readonly Scalar[];
  readonly evaluation: Evaluation | undefined;
}

/** Reads and evaluates a program. Throws a ProblemError for a learner's mistake. */
export function execute(
  source: string,
  { language, input: givenInput, limits, load, call }: RunOptions,
  printed = new Printed(),
): Executed {
  const program = readProgram(source, language, { limits, load, defines: call?.function, print: printed.add });
  const input = givenInput ?? program.example ?? DEFAULT_INPUT;
  // A program that ends in None ends in an expression too.
  const isOver = call === undefined || (call.unlessOwn && program.result !== undefined);
  const result = isOver ? program.result : callFunction(program, call);
  if (result === undefined || result.kind === "value")
    return { program, kind: result?.kind ?? "nothing", result, node: undefined, input: [], evaluation: undefined };
  const { kind, node } = result;
  const ownInput = result.input ?? (isOver ? (program.readInput?.(input) ?? input) : input);
  const limit = program.graph.meter.limits.positions;
  if (ownInput.length > limit) fail("LimitError", "limit-positions", { limit, length: ownInput.length });
  return {
    program,
    kind,
    result,
    node,
    input: ownInput,
    evaluation: evaluateProgram(program, [node], ownInput, { isPuzzle: !isOver }),
  };
}

/** The value of a call over the names of the program and its own arguments. */
export function callFunction(program: Program, { function: name, call, args }: CallRequest): ProgramValue {
  const names = Object.entries(args).map(([arg, value]) => [arg, scalarFromJson(value)] as const);
  return program.call({ function: name, args: call, names: new Map(names) });
}

/** The counts of a result. Each language counts heads in its own way. */
export function metricsOf({ node, result }: Executed): Metrics {
  const counted = measure(node ? [node] : []);
  return result?.kind !== "value" && result?.heads !== undefined ? { ...counted, heads: result.heads } : counted;
}

/** The text of a result that is a plain value; empty for any other. Throws a ProblemError if it is too long to print. */
export function textOf({ result }: Executed): string {
  return result?.kind === "value" ? result.print() : "";
}

const NOTHING_TO_DRAW: Omit<RunView, "kind" | "text"> = {
  warnings: [],
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
  reads: { heads: [], input: false },
  truncated: false,
};

function exampleOf({ example }: Program): Pick<RunView, "example"> {
  return example ? { example: printTokens(example) } : {};
}

function viewRun(ran: Executed, drawUpTo: number): RunView {
  const { program, kind, node, input, evaluation } = ran;
  if (!node || !evaluation) return { ...NOTHING_TO_DRAW, kind, text: textOf(ran) };
  const painter = paint(program, evaluation, drawUpTo);
  const selector = isSelector(node) ? painter.selector(node) : null;
  return {
    ...NOTHING_TO_DRAW,
    kind,
    input: viewCells(input.slice(0, drawUpTo)),
    inputLength: input.length,
    output: isSelector(node) ? [] : viewCells(firstValues(node, evaluation, drawUpTo)),
    matrix: selector?.matrix ?? null,
    selector,
    text: "",
    ...exampleOf(program),
    ...metricsOf(ran),
    ...connected(painter.heads(node), node),
    truncated: input.length > drawUpTo,
  };
}

/** The heads, and what the result reads of them. */
function connected(attention: readonly AttentionView[], node: GraphNode): Pick<RunView, "attention" | "reads"> {
  return { attention, reads: readsOf([node], attention.length) };
}

/** Turns traces into the data that a page draws, with the names of the program. */
export function paint(program: Program, evaluation: Evaluation, upTo: number) {
  const nameOf = (node: GraphNode): string | null => program.nameOf(node) ?? null;
  const codeOf = (node: GraphNode): string => {
    const [span] = program.spansOf(node);
    return span ? program.source.slice(span.from, span.to) : "";
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
      traceAttention([root], evaluation, upTo).map((head, _, all) => ({
        ...viewSelector(head.node, head),
        node: head.node.id,
        layer: head.layer,
        name: nameOf(head.node),
        mode: head.node.mode,
        fallback: viewCell(head.node.fallback),
        values: viewCells(head.values),
        result: viewCells(head.result),
        reads: readsOf(inputsOf(head.node), all.length),
        spans: program.spansOf(head.node),
      })),
  };
}
