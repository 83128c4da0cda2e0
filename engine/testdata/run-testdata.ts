import { drawMatrix } from "../evaluate/evaluate.ts";
import { measure } from "../graph/measure.ts";
import type { GraphNode, SOpNode } from "../graph/node.ts";
import { pyRepr } from "../interpret/builtins/format.ts";
import { type Interpretation, interpret } from "../interpret/interpret.ts";
import { Key, Query, Selector, SOp } from "../interpret/value.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { parseInputText } from "../view/input-text.ts";
import { firstValues } from "../view/trace.ts";
import type { Mark, TestProgram, TestStatement } from "./read-testdata.ts";

/** The result of a program that ends in one of its statements. */
export type Observed =
  | {
      readonly kind: "ran";
      /** The value as a mark writes it; undefined if the statement is no expression. */
      readonly text: string | undefined;
      readonly metrics: Readonly<Record<string, number>>;
      readonly printed: readonly string[];
    }
  | {
      readonly kind: "problem";
      readonly problem: Problem;
      /** The line of the problem in the file, counted from 1. */
      readonly line: number;
      /** The source that it points at. */
      readonly at: string;
      readonly printed: readonly string[];
    };

/** Differences between what a program's marks say and what the engine does, each with its place: `file:line: …`. */
export function runTestProgram(file: string, program: TestProgram): readonly string[] {
  const failures: string[] = [];
  const last = program.statements.length - 1;
  // A statement that should run and does not is left out too, so that its problem is reported once.
  const broken = new Set<TestStatement>();
  for (const [i, statement] of program.statements.entries()) {
    if (statement.marks.length === 0 && i < last) continue;
    const statements = statementsUpTo(program, i, broken);
    const observed = observeStatements(program, statements);
    failures.push(
      ...compare(statement, observed, printedBy(statements)).map(([line, text]) => `${file}:${line}: ${text}`),
    );
    if (observed.kind === "problem" && !isProblem(statement))
      for (const one of statements) if (one.line <= observed.line && observed.line <= one.lastLine) broken.add(one);
  }
  return failures;
}

/** Runs a program up to one of its statements, without those before it that end in a problem. */
export function observe(program: TestProgram, upTo: number): Observed {
  return observeStatements(program, statementsUpTo(program, upTo, new Set()));
}

/** The statements that run: those before the last one that end in a problem are left out. */
function statementsUpTo(
  { statements }: TestProgram,
  upTo: number,
  broken: ReadonlySet<TestStatement>,
): readonly TestStatement[] {
  return statements.slice(0, upTo + 1).filter((one, i) => i === upTo || !(isProblem(one) || broken.has(one)));
}

function isProblem({ marks }: TestStatement): boolean {
  return marks.some(({ kind }) => kind === "problem");
}

function printedBy(statements: readonly TestStatement[]): readonly string[] {
  return statements.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "printed" ? [mark.text] : [])));
}

function observeStatements(program: TestProgram, statements: readonly TestStatement[]): Observed {
  const source = sourceOf(program, statements);
  const printed: string[] = [];
  const lines = () => printed.join("").split("\n").slice(0, -1);
  try {
    const interpretation = interpret(source, { limits: program.limits, print: (text) => printed.push(text) });
    const { text, node } = printResult(interpretation, readInput(program.input));
    return { kind: "ran", text, metrics: node ? { ...measure([node]) } : {}, printed: lines() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { span } = error.problem;
    const at = source.slice(span.from, span.to);
    return { kind: "problem", problem: error.problem, line: program.line + span.line, at, printed: lines() };
  }
}

/** Every statement keeps its line, counted from the one after the title. */
function sourceOf(program: TestProgram, statements: readonly TestStatement[]): string {
  let source = "";
  let line = program.line + 1;
  for (const statement of statements) {
    source += "\n".repeat(statement.line - line) + statement.source;
    line = statement.line + statement.source.split("\n").length - 1;
  }
  return source;
}

function readInput(text = "hello") {
  const input = parseInputText(text);
  if (input.kind === "rejected") throw new Error(`no input: ${text}`);
  return input.tokens;
}

function printResult({ result, evaluate }: Interpretation, input: ReturnType<typeof readInput>) {
  if (result === undefined) return { text: undefined, node: undefined };
  const values = (node: SOpNode) =>
    `[${firstValues(node, evaluate([node], input), input.length)
      .map((value) => pyRepr(value))
      .join(", ")}]`;
  const printed = (text: string, node?: GraphNode) => ({ text, node });
  if (result instanceof SOp) return printed(values(result.node), result.node);
  if (result instanceof Key) return printed(`key ${values(result.node)}`, result.node);
  if (result instanceof Query) return printed(`query ${values(result.node)}`, result.node);
  if (result instanceof Selector) {
    const matrix = drawMatrix(evaluate([result.node], input).pattern(result.node), input.length);
    return printed(matrix.map((row) => row.map(Number).join("")).join(" ") || "no rows", result.node);
  }
  return printed(pyRepr(result));
}

type Failure = readonly [line: number, text: string];

function compare(statement: TestStatement, observed: Observed, printed: readonly string[]): Failure[] {
  const { marks } = statement;
  const failures: Failure[] = [];
  const problems = marks.filter((mark) => mark.kind === "problem");
  if (observed.kind === "problem" && problems.length === 0)
    failures.push([observed.line, `an unexpected problem: ${describeProblem(observed)}`]);
  for (const mark of marks) {
    const failure = mark.kind === "problem" ? compareProblem(mark, observed) : compareValue(mark, observed);
    if (failure !== undefined) failures.push([mark.line, failure]);
  }
  // A program that cannot be read prints nothing.
  const isRead = observed.kind === "ran" || observed.problem.type !== "SyntaxError";
  if (isRead && observed.printed.join("\n") !== printed.join("\n"))
    failures.push([
      statement.line,
      `the program has printed ${JSON.stringify(observed.printed)}, not ${JSON.stringify(printed)}`,
    ]);
  return failures;
}

function compareValue(mark: Exclude<Mark, { kind: "problem" }>, observed: Observed): string | undefined {
  if (mark.kind === "printed" || observed.kind === "problem") return undefined;
  if (observed.text !== mark.text) return `gives ${observed.text ?? "no value"}, not ${mark.text}`;
  const wrong = Object.entries(mark.metrics).filter(([name, count]) => observed.metrics[name] !== count);
  return wrong.length > 0 ? wrong.map(([name]) => `${name} is ${observed.metrics[name]}`).join(", ") : undefined;
}

function compareProblem(mark: Extract<Mark, { kind: "problem" }>, observed: Observed): string | undefined {
  if (observed.kind === "ran") return `gives ${observed.text ?? "no value"}, not the problem ${mark.code}`;
  const { problem, line, at } = observed;
  const found: Readonly<Record<string, string | number | undefined>> = {
    ...problem.args,
    position: problem.position,
    at,
  };
  const isRight =
    problem.code === mark.code &&
    Object.entries(mark.args).every(([name, value]) => String(found[name]) === value) &&
    (!mark.isBeside || mark.args.at !== undefined || line === mark.line);
  return isRight ? undefined : `is the problem ${describeProblem(observed)}, not the one beside it`;
}

/** A problem as its mark would say it, and its line. */
function describeProblem({ problem, at, line }: Extract<Observed, { kind: "problem" }>): string {
  return `${printProblem(problem.code, { ...problem.args, position: problem.position, at })} on line ${line}`;
}

/** Writes a mark's text, without the arguments that are undefined. */
export function printProblem(code: string, args: Readonly<Record<string, string | number | undefined>>): string {
  const quoted = (value: string) => (/^[^\s"]+$/.test(value) ? value : JSON.stringify(value));
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return [code, ...given.map(([name, value]) => `${name}=${quoted(String(value))}`)].join(" ");
}
