import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { readTestdata, type TestProgram } from "../engine/testdata/read-testdata.ts";
import { observe, printProblem, runTestProgram } from "../engine/testdata/run-testdata.ts";
import { compareWithPython, hasPython, type PythonAnswer, runInPython } from "./cpython.ts";

const FOLDER = join("engine", "testdata");

const command = new Command("testdata")
  .description("Runs the programs of engine/testdata and compares each line with the mark beside it.")
  .option("--check", "compares the marks of plain Python with CPython too")
  .option("--fill", "writes what follows each empty mark: from CPython in python/, from the engine in raspy/")
  .argument("[files...]", "python/str.py and the like; all when left out")
  .parse();
const { check, fill } = command.opts<{ check?: boolean; fill?: boolean }>();
const files = command.args.length > 0 ? command.args : allFiles();

if ((check || fill) && !hasPython()) throw new Error("CPython is not here: PYTHON may name it");
if (fill) files.forEach(fillFile);
const failures = files.flatMap((file) => {
  const programs = readFile(file);
  const ours = programs.flatMap((program) => runTestProgram(join(FOLDER, file), program));
  return check && isPlainPython(file) ? [...ours, ...compareWithPython(join(FOLDER, file), programs)] : ours;
});
for (const failure of failures) process.stdout.write(`${failure}\n`);
const marks = files.flatMap(readFile).flatMap(({ statements }) => statements.flatMap((statement) => statement.marks));
process.stdout.write(`${marks.length} marks in ${files.length} files, ${failures.length} failed\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

function allFiles(): string[] {
  return ["python", "raspy"].flatMap((folder) => readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`));
}

function isPlainPython(file: string): boolean {
  return file.startsWith("python/");
}

function readFile(file: string): readonly TestProgram[] {
  return readTestdata(readFileSync(join(FOLDER, file), "utf8"));
}

/** Writes the expectation after each empty `#>` or `#!`. Turns one into the other if the program does the other thing. */
function fillFile(file: string): void {
  const path = join(FOLDER, file);
  const answers = isPlainPython(file) ? runInPython(readFile(file)) : undefined;
  // Read again after each line: a statement that ends in a problem is no part of the program after it.
  for (let filled = true; filled; ) filled = fillNextMark(path, readFile(file), answers);
}

function fillNextMark(
  path: string,
  programs: readonly TestProgram[],
  answers: readonly (readonly PythonAnswer[])[] | undefined,
): boolean {
  for (const [p, program] of programs.entries())
    for (const [s, { marks }] of program.statements.entries()) {
      const mark = marks.find((one) => (one.kind === "value" ? !one.text : one.kind === "problem" && !one.code));
      if (!mark) continue;
      const lines = readFileSync(path, "utf8").split("\n");
      const filled = expectationOf(program, s, answers?.[p]?.[s]);
      if (/^#[>!]\s*$/.test(filled)) throw new Error(`${path}:${mark.line}: there is nothing to write`);
      const code = (lines[mark.line - 1] as string).replace(/#[>!]\s*$/, "");
      lines[mark.line - 1] = code + filled;
      writeFileSync(path, lines.join("\n"));
      return true;
    }
  return false;
}

function expectationOf(program: TestProgram, index: number, python: PythonAnswer | undefined): string {
  if (python?.text !== undefined) return `#> ${python.text}`;
  const observed = observe(program, index);
  if (observed.kind === "problem" && (!python || python.errors?.includes(observed.problem.type))) {
    const { problem } = observed;
    const at = observed.at === program.statements[index]?.source ? undefined : observed.at;
    return `#! ${printProblem(problem.code, { ...problem.args, position: problem.position, at })}`;
  }
  if (python) return python.errors ? `#! the-engine-must-raise type=${python.errors[0]}` : "#> CPython gives no value";
  if (observed.kind === "problem") throw new Error("unreachable: a problem is written above");
  const metrics = observed.metrics.layers ? Object.entries(observed.metrics).map(([name, n]) => `${name}=${n}`) : [];
  return `#> ${observed.text}${metrics.length > 0 ? `  @${metrics.join(" ")}` : ""}`;
}
