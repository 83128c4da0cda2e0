import { Command, InvalidArgumentError, Option } from "commander";
import { processorClock } from "../app/_server/grading/processor-clock.ts";
import {
  compileProgram,
  ENGINE_VERSION,
  explain,
  explainProblem,
  explainVerdict,
  exportFiles,
  type Finding,
  gradeSource,
  LOCALES,
  type Locale,
  type PlainScalar,
  ProblemError,
  translateProgram,
} from "../engine/index.ts";
import { puzzleIds } from "../puzzles/catalog.ts";
import type { Checked } from "../puzzles/check-files.ts";
import { checkFolder } from "../puzzles/check-folder.ts";
import { loadPuzzle } from "../puzzles/load.ts";
import { makePuzzleFolder } from "../puzzles/new-folder.ts";
import { agrees, checkModel, drawModel, reportModel } from "./compile.ts";
import {
  drawEvaluation,
  drawExplanation,
  drawFindings,
  drawMutants,
  drawMutantTable,
  drawProblem,
  drawVerdict,
  drawWarnings,
} from "./draw.ts";
import { drawCases, drawSpread } from "./draw-tests.ts";
import { evaluateLine, evaluateSource, explainPlans, toReport } from "./evaluate-program.ts";
import { type LanguageOptions, languageOf, loadBeside, programLanguageOption, readLanguage } from "./language.ts";
import { readInput } from "./read-input.ts";
import { readNotebook } from "./read-notebook.ts";
import { type Prompt, runConsole } from "./run-console.ts";

/** Exit status 0 only if all is well; 1 for a program's mistake, 2 for a wrong use of the command. */
const MISTAKE = 1;
const MISUSE = 2;

class Misuse extends Error {}

/** The files and streams of the command. */
export interface Terminal {
  /** The text of a file, or of standard input for `-`. Throws an Error that says what is wrong. */
  readFile(name: string): string;
  /** The lines of standard input. */
  lines(): AsyncIterable<string>;
  /** The lines typed at a terminal, with history and completion; undefined where nobody types. */
  readonly prompt?: ((prompt: Prompt) => AsyncIterable<string>) | undefined;
  /** Writes a file, and makes its folder if there is none. */
  writeFile(folder: string, name: string, content: Uint8Array): void;
  out(text: string): void;
  error(text: string): void;
}

/** Runs the command once and comes back with its exit status. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const run: Run = { terminal, status: 0 };
  try {
    await makeCommand(run).parseAsync(args, { from: "user" });
    return run.status;
  } catch (error) {
    if (error instanceof Misuse) {
      if (error.message) terminal.error(`rasp: ${error.message}\n`);
      return MISUSE;
    }
    if (error instanceof Error && "exitCode" in error) return Number(error.exitCode);
    throw error;
  }
}

/** One run of the command: a mistake anywhere sets its status. */
interface Run {
  readonly terminal: Terminal;
  status: number;
}

interface EvalOptions extends LanguageOptions {
  readonly input?: string;
  readonly json?: true;
  readonly jsonl?: true;
  readonly time?: true;
  readonly explain?: true;
  readonly lang: Locale;
}

interface GradeOptions extends LanguageOptions {
  readonly seed?: number;
  readonly json?: true;
  readonly jsonl?: true;
  readonly lang: Locale;
}

interface CheckOptions {
  readonly all?: true;
  readonly mutants: boolean;
  readonly cases?: true;
  readonly json?: true;
  readonly lang: Locale;
}

interface CompileOptions extends LanguageOptions {
  readonly tokens?: string;
  readonly length?: number;
  readonly random: number;
  readonly out?: string;
  readonly json?: true;
  readonly lang: Locale;
}

function makeCommand(run: Run): Command {
  const rasp = new Command("rasp")
    .description("Run, grade and check RASPy programs: the engine of the site, on the command line.")
    .version(ENGINE_VERSION, "-v, --version", "print the engine's version")
    .showHelpAfterError("(rasp --help says more)")
    .configureOutput({ writeOut: run.terminal.out, writeErr: run.terminal.error })
    .exitOverride((exit) => {
      throw exit.exitCode === 0 ? exit : new Misuse();
    });
  rasp
    .command("eval")
    .description("run a program as a notebook runs a cell: its last expression is the result")
    .argument("[file]", "a program in RASPy or RASP (.rasp), a notebook (.ipynb), or - for standard input")
    .option("-i, --input <tokens>", "hello (a token a character) or a list such as [3, 1, 2]")
    .option("--json", "print one JSON object: output, layers, heads, ops and every attention head")
    .option("--jsonl", 'answer each {"source", "input", "language"?} line of standard input with a line')
    .option("--time", 'add "ms": the evaluation alone, without parsing or printing')
    .option("--explain", "say how each head is evaluated, and why")
    .addOption(programLanguageOption())
    .addOption(languageOption())
    .addHelpText("after", EVAL_EXAMPLES)
    .action(runEval.bind(null, run));
  rasp
    .command("grade")
    .description("give the server's verdict on a solution, offline")
    .argument("[puzzle]", "a puzzle, such as index")
    .argument("[file]", "a solution, or - for standard input")
    .option("-s, --seed <n>", "the seed of the hidden tests, a whole number from 0 to 4294967295", parseSeed)
    .option("--json", "print one JSON object")
    .option("--jsonl", 'answer each {"puzzle", "source", "seed"?, "language"?} line of standard input with a line')
    .addOption(programLanguageOption())
    .addOption(languageOption())
    .addHelpText("after", GRADE_EXAMPLES)
    .action(runGrade.bind(null, run));
  rasp
    .command("compile")
    .description("turn a program into the weights of a softmax Transformer, and prove by running it that it agrees")
    .argument("[puzzle]", "a puzzle whose small domain is used, such as add; left out, --tokens and --length say it")
    .argument("[file]", "a program, or - for standard input")
    .option("-t, --tokens <json>", "every token that an input may hold: a string (its characters) or a list")
    .option("-n, --length <n>", "the longest input", parseCount)
    .option("--random <n>", "random inputs to compare on", parseCount, 10_000)
    .option("-o, --out <dir>", "write config.json, model.safetensors, model.onnx and run.py there")
    .option("--json", "print one JSON object")
    .addOption(programLanguageOption())
    .addOption(languageOption())
    .addHelpText("after", COMPILE_EXAMPLES)
    .action(runCompile.bind(null, run));
  rasp
    .command("console")
    .description("enter statements of RASP and read the answers, as in the paper's own console")
    .addOption(new Option("--language <language>", "the language of the statements").choices(["rasp"]).default("rasp"))
    .addOption(languageOption())
    .action(({ lang }: { readonly lang: Locale }) =>
      runConsole({
        locale: lang,
        load: loadBeside("-", run.terminal.readFile),
        lines: run.terminal.prompt ?? run.terminal.lines,
        print: (line) => print(run, line),
      }),
    );
  rasp
    .command("translate")
    .description("print a program in the other language: RASP in RASPy, RASPy in RASP, as the same graph")
    .argument("<file>", "a program, or - for standard input")
    .addOption(programLanguageOption())
    .addOption(languageOption())
    .action(runTranslate.bind(null, run));
  rasp
    .command("check")
    .description("check puzzles as their author should: files, starter, solutions, wrong answers, mutants")
    .argument("[puzzle...]", "puzzles, such as index")
    .option("--all", "every puzzle of the catalog")
    .option("--cases", "show some generated cases with their answers")
    .option("--no-mutants", "leave out the mutants of the solutions, which take the longest")
    .option("--json", "print one JSON object")
    .addOption(languageOption())
    .action(runCheck.bind(null, run));
  rasp
    .command("new")
    .description("make something to fill in")
    .command("puzzle")
    .description("make the folder of a new puzzle, small but whole")
    .argument("<name>", "lower-case letters, digits and hyphens, such as reverse")
    .action(runNewPuzzle.bind(null, run));
  rasp
    .command("regrade")
    .description("grade again, in the site's database, what had passed under another version of the engine or a puzzle")
    .argument("[puzzle...]", "puzzles, such as index; all of them when none is named")
    .option("--json", "print one JSON object")
    .action(runRegrade.bind(null, run));
  return rasp;
}

const EVAL_EXAMPLES = `
Examples:
  rasp eval flip.py
  rasp eval flip.py --input '"hello"' --json
  rasp eval sort.py --input '[3, 1, 2]' --explain
  echo '{"source": "indices + 1", "input": "ab"}' | rasp eval --jsonl`;

const GRADE_EXAMPLES = `
Examples:
  rasp grade shift my-shift.py
  rasp grade add add.py --seed 7 --json`;

const COMPILE_EXAMPLES = `
Examples:
  rasp compile reverse.py --tokens abc --length 8
  rasp compile sort.py --tokens '[1, 2, 3]' --length 10 --out sort
  rasp compile add my-add.py --out add`;

function languageOption(): Option {
  return new Option("--lang <locale>", "the language of messages").choices(LOCALES).default("en");
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It is a whole number.");
  return Number(text);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0xffffffff)
    throw new InvalidArgumentError("A seed is a whole number from 0 to 4294967295.");
  return seed;
}

async function runEval(run: Run, file: string | undefined, options: EvalOptions): Promise<void> {
  if (options.jsonl) return answerLines(run, options.lang, (line) => evaluateLine(line, options));
  const source = readSource(run, file);
  const input = options.input === undefined ? undefined : orMisuse(() => readInput(options.input as string));
  const name = file ?? "-";
  const load = loadBeside(name, run.terminal.readFile);
  const evaluated = evaluateSource(source, { input, time: options.time, language: languageOf(name, options), load });
  if (evaluated.kind === "rejected") run.status = MISTAKE;
  if (options.json) return print(run, JSON.stringify(toReport(evaluated, options)));
  if (evaluated.printed !== "") print(run, evaluated.printed.replace(/\n$/, ""));
  if (evaluated.kind === "rejected") return print(run, drawProblem(evaluated.problem, source, options.lang));
  print(run, drawEvaluation(evaluated));
  if (evaluated.warnings.length > 0) print(run, `\n${drawWarnings(evaluated.warnings, options.lang)}`);
  if (options.explain) print(run, `\n${drawExplanation(explainPlans(evaluated))}`);
}

function runTranslate(run: Run, file: string, options: LanguageOptions & { readonly lang: Locale }): void {
  const source = readSource(run, file);
  try {
    const load = loadBeside(file, run.terminal.readFile);
    run.terminal.out(translateProgram(source, languageOf(file, options), { load }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    run.status = MISTAKE;
    print(run, drawProblem(error.problem, source, options.lang));
  }
}

async function runGrade(
  run: Run,
  puzzle: string | undefined,
  file: string | undefined,
  options: GradeOptions,
): Promise<void> {
  if (options.jsonl) return answerLines(run, options.lang, (line) => gradeLine(line, options));
  if (puzzle === undefined) throw new Misuse(`which puzzle? One of: ${puzzleIds().join(", ")}`);
  const source = readSource(run, file);
  const { seed = randomSeed() } = options;
  const language = languageOf(file ?? "-", options);
  const verdict = gradeSource(findPuzzle(puzzle).data, source, { seed, language, clock: processorClock() });
  if (verdict.status !== "passed") run.status = MISTAKE;
  if (options.json) return print(run, JSON.stringify({ ...explainVerdict(verdict, options.lang), seed }));
  print(run, drawVerdict(verdict, seed, source, options.lang));
}

function gradeLine(line: unknown, { seed: common = randomSeed(), language: other, lang }: GradeOptions) {
  const { puzzle, source, seed: own, language } = (line ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof puzzle !== "string" || typeof source !== "string")
    throw new Error('a line is {"puzzle": "index", "source": "…"}');
  const seed = own === undefined ? common : parseSeed(String(own));
  const about = { seed, language: readLanguage(language) ?? other ?? "raspy", clock: processorClock() } as const;
  const verdict = gradeSource(findPuzzle(puzzle).data, source, about);
  return { ...explainVerdict(verdict, lang), seed };
}

function runCompile(
  run: Run,
  first: string | undefined,
  second: string | undefined,
  { tokens, length, random, out, json, lang, ...options }: CompileOptions,
): void {
  // One argument is the program; of two, the first is the puzzle.
  const [puzzle, file] = second === undefined ? [undefined, first] : [first, second];
  const source = readSource(run, file);
  const domain = puzzle === undefined ? undefined : domainOf(puzzle);
  const vocabulary = tokens === undefined ? domain?.tokens : readVocabulary(tokens);
  const longest = length ?? domain?.length;
  if (vocabulary === undefined || longest === undefined)
    throw new Misuse("for which inputs? Name a puzzle, or say --tokens and --length");
  const made = compileProgram(source, {
    ...domain,
    tokens: vocabulary,
    length: longest,
    language: languageOf(file ?? "-", options),
  });
  if (made.kind === "rejected") {
    run.status = MISTAKE;
    if (json) return print(run, JSON.stringify({ ok: false, error: explainProblem(made.problem, lang) }));
    return print(run, drawProblem(made.problem, source, lang));
  }
  const checked = checkModel(made, random);
  if (!agrees(checked)) run.status = MISTAKE;
  if (out !== undefined)
    for (const [name, content] of exportFiles(made.compiled, source)) run.terminal.writeFile(out, name, content);
  print(run, json ? JSON.stringify(reportModel(checked)) : drawModel(checked));
}

function domainOf(id: string) {
  const { data } = findPuzzle(id);
  if (!data.transformer) throw new Misuse(`the puzzle "${id}" names no domain: say --tokens and --length`);
  const { tokens, length, call } = data.transformer;
  return { tokens, length, args: call, puzzle: data };
}

/** A JSON string or list; text that is not JSON means its characters. */
function readVocabulary(text: string): string | readonly PlainScalar[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof value === "number") return text;
  if (typeof value === "string") return value;
  const isScalar = (item: unknown): item is PlainScalar =>
    item === null || ["string", "number", "boolean"].includes(typeof item);
  if (Array.isArray(value) && value.every(isScalar)) return value;
  throw new Misuse("--tokens is a string or a list of strings, numbers, booleans and null");
}

function runNewPuzzle(run: Run, name: string): void {
  const folder = orMisuse(() => makePuzzleFolder(name));
  print(run, `${folder} is made. Fill it in, and ask what is left to do: npm run -s rasp -- check ${name}`);
}

/** The only command that needs the site's database, so what opens one is loaded here. */
async function runRegrade(run: Run, puzzles: readonly string[], { json }: { readonly json?: true }): Promise<void> {
  const ids = puzzles.length > 0 ? puzzles : puzzleIds();
  const data = ids.map((id) => findPuzzle(id).data);
  const { loadEnvFiles } = await import("../app/_server/system/load-env-files.ts");
  const { readEnv } = await import("../app/_server/system/env.ts");
  const { regrade } = await import("../app/_server/grading/regrade.ts");
  const { openDatabase } = await import("../prisma/client.ts");
  const { migrate } = await import("../prisma/migrate.ts");
  // A site's settings may be in `.env`, where Next reads them.
  loadEnvFiles();
  const { databaseUrl } = readEnv();
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl);
  try {
    const regraded = await regrade(database, data);
    const { checked, refuted, changed } = regraded;
    const words = `${checked} submissions were graded again: ${refuted} no longer pass and are marked, ${changed} pass with other numbers.`;
    print(run, json ? JSON.stringify(regraded) : words);
  } finally {
    await database.$disconnect();
  }
}

async function runCheck(
  run: Run,
  puzzles: readonly string[],
  { all, mutants, cases, json, lang }: CheckOptions,
): Promise<void> {
  const ids = all ? puzzleIds() : puzzles.map((id) => findPuzzleId(id));
  if (ids.length === 0) throw new Misuse("which puzzle? Name one, or say --all");
  const checked = ids.map((id) => ({ id, ...checkFolder(id, { withMutants: mutants }) }));
  const ok = checked.every(({ isSound }) => isSound);
  if (!ok) run.status = MISTAKE;
  if (json) return print(run, JSON.stringify({ ok, puzzles: checked.map((one) => tellChecked(one, lang)) }));
  for (const one of checked) {
    print(run, drawFindings(one.id, one.findings, lang));
    if (one.spread.length > 0) print(run, drawSpread(one.spread));
    if (cases && one.cases.length > 0) print(run, drawCases(one.cases));
    if (one.mutants.length > 0) print(run, drawMutants(one.mutants, lang));
    print(run, "");
  }
  if (mutants) print(run, drawMutantTable(checked));
}

function tellChecked({ id, findings, mutants, cases, spread }: Checked & { readonly id: string }, lang: Locale) {
  const tell = (finding: Finding) => ({
    ok: finding.ok,
    ...(finding.isAdvice && { isAdvice: finding.isAdvice }),
    subject: finding.subject,
    ...explain(finding, lang),
  });
  return { id, findings: findings.map(tell), mutants, cases, spread };
}

function readSource({ terminal }: Run, file: string | undefined): string {
  if (file === undefined) throw new Misuse("which file? Name a program, or - for standard input");
  return orMisuse(() => {
    const text = terminal.readFile(file);
    return readNotebook(text) ?? text;
  });
}

function findPuzzleId(id: string): string {
  if (!puzzleIds().includes(id)) throw new Misuse(`there is no puzzle "${id}"; there are: ${puzzleIds().join(", ")}`);
  return id;
}

function findPuzzle(id: string) {
  return loadPuzzle(findPuzzleId(id));
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}

function orMisuse<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** Answers every line with a line; one that cannot be answered says why, and the next goes on. */
async function answerLines(run: Run, lang: Locale, answer: (line: unknown) => object): Promise<void> {
  for await (const line of run.terminal.lines()) {
    if (line.trim() === "") continue;
    print(run, JSON.stringify(answerLine(run, line, answer, lang)));
  }
}

function answerLine(run: Run, line: string, answer: (line: unknown) => object, lang: Locale): object {
  try {
    return answer(parseLine(line));
  } catch (error) {
    run.status = MISTAKE;
    if (error instanceof ProblemError) return { ok: false, error: explainProblem(error.problem, lang) };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { type: "ValueError", message, line: 1, column: 1 } };
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`this line is not JSON: ${line.slice(0, 60)}`, { cause: error });
  }
}

function print({ terminal }: Run, text: string): void {
  terminal.out(`${text}\n`);
}
