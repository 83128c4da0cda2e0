import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProgram } from "../engine/testdata/read-testdata.ts";
import { observe } from "../engine/testdata/run-testdata.ts";

/** CPython's result for one statement. */
export interface PythonAnswer {
  /** The `repr` of an expression. */
  readonly text?: string;
  readonly printed?: readonly string[];
  /** The names of the exception's class and of the classes that it extends. */
  readonly errors?: readonly string[];
}

/** The program as CPython reads it. */
interface Statements {
  readonly statements: readonly { readonly source: string }[];
}

/** Whether CPython can be run; PYTHON names another one than `python3`. */
export function hasPython(): boolean {
  return spawnSync(pythonCommand(), ["--version"]).status === 0;
}

/** Returns CPython's answers for every statement. Each program has its own namespace. */
export function runInPython(programs: readonly Statements[]): readonly (readonly PythonAnswer[])[] {
  const { stdout, stderr, status } = spawnSync(pythonCommand(), [join(import.meta.dirname, "run-in-cpython.py")], {
    input: JSON.stringify(programs.map(({ statements }) => statements.map(({ source }) => source))),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${pythonCommand()} cannot run the programs: ${stderr}`);
  return JSON.parse(stdout);
}

function pythonCommand(): string {
  return process.env.PYTHON ?? "python3";
}

/** Differences between the marks of plain Python programs and CPython, each with its place. */
export function compareWithPython(file: string, programs: readonly TestProgram[]): readonly string[] {
  const answers = runInPython(programs);
  return programs.flatMap((program, p) =>
    program.statements.flatMap((statement, s) => {
      const difference = differenceOf(program, s, answers[p]?.[s] as PythonAnswer);
      return difference === undefined ? [] : [`${file}:${statement.line}: ${difference}`];
    }),
  );
}

function differenceOf(program: TestProgram, index: number, answer: PythonAnswer): string | undefined {
  const marks = program.statements[index]?.marks ?? [];
  const problem = marks.find(({ kind }) => kind === "problem");
  if (answer.errors) {
    if (!problem) return `CPython raises ${answer.errors[0]}`;
    const observed = observe(program, index);
    const type = observed.kind === "problem" ? observed.problem.type : "nothing";
    return answer.errors.includes(type) ? undefined : `CPython raises ${answer.errors[0]}, the engine ${type}`;
  }
  if (problem) return "CPython raises nothing";
  for (const mark of marks)
    if (mark.kind === "value" && mark.text !== answer.text) return `CPython gives ${answer.text}, not ${mark.text}`;
  const printed = marks.flatMap((mark) => (mark.kind === "printed" ? [mark.text] : [])).join("\n");
  return printed === answer.printed?.join("\n") ? undefined : `CPython prints ${JSON.stringify(answer.printed)}`;
}
