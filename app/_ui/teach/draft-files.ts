import { type Counterexample, type PlainScalar, type Survivor, textOf } from "../../../engine/index.ts";
import type { PerLocale } from "../../../engine/locales.ts";
import type { PuzzleFiles } from "../../_api/answers.ts";

export type Files = PuzzleFiles;

/** A tab of the studio reads the files of a draft and changes them. */
export interface TabProps {
  readonly files: Files;
  readonly edit: (change: (files: Files) => Files) => void;
}

export interface ExampleText {
  readonly input: string | readonly PlainScalar[];
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected: readonly PlainScalar[];
}

/** The fields of puzzle.json that the form edits. Other fields pass through unchanged. */
export interface Config {
  readonly id: string;
  readonly title: Partial<PerLocale<string>>;
  readonly summary: Partial<PerLocale<string>>;
  readonly function: string;
  readonly signature: string;
  readonly call: readonly string[];
  readonly limits: { readonly heads: number; readonly lengths: readonly number[]; readonly solvedLength: number };
  readonly medals: { readonly par: Counts; readonly best: Counts };
  readonly concepts?: readonly string[];
  readonly prerequisites?: readonly string[];
  readonly examples: readonly ExampleText[];
  readonly tests?: readonly HiddenText[];
}

/** A test that no learner sees. */
export interface HiddenText {
  readonly input: string | readonly PlainScalar[];
  readonly args: Readonly<Record<string, PlainScalar>>;
  readonly expected?: readonly PlainScalar[];
}

interface Counts {
  readonly layers: number;
  readonly heads: number;
}

/** The configuration in puzzle.json, if its fields can be edited one by one. */
export function readConfig(files: Files): Config | undefined {
  try {
    const config = JSON.parse(files["puzzle.json"] ?? "") as Config;
    const isWhole =
      isObject(config.title) &&
      isObject(config.summary) &&
      Array.isArray(config.call) &&
      Array.isArray(config.examples) &&
      (config.tests === undefined || (Array.isArray(config.tests) && config.tests.every(hasInput))) &&
      config.examples.every((example) => example && typeof example === "object" && Array.isArray(example.expected)) &&
      typeof config.medals?.par?.layers === "number" &&
      typeof config.medals.best?.layers === "number" &&
      typeof config.limits?.heads === "number";
    return isWhole ? config : undefined;
  } catch {
    // Text that is not JSON is edited as text.
    return undefined;
  }
}

/** The number of the first hidden test that has no input, from 1; `undefined` if each has one, or if puzzle.json is no JSON. */
export function testWithoutInput(files: Files): number | undefined {
  try {
    const { tests } = JSON.parse(files["puzzle.json"] ?? "") as Partial<Config>;
    const at = Array.isArray(tests) ? tests.findIndex((one) => !hasInput(one)) : -1;
    return at < 0 ? undefined : at + 1;
  } catch {
    // Text that is not JSON has no tests.
    return undefined;
  }
}

/** Whether a hidden test has an input: a text or a list. */
function hasInput(test: unknown): boolean {
  if (typeof test !== "object" || test === null || !("input" in test)) return false;
  return typeof test.input === "string" || Array.isArray(test.input);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

export function writeConfig(files: Files, change: Partial<Config>): Files {
  const config = readConfig(files);
  if (!config) return files;
  return { ...files, "puzzle.json": `${JSON.stringify({ ...config, ...change }, null, 2)}\n` };
}

export function addExample(files: Files, { input, args, expected }: Counterexample): Files {
  const config = readConfig(files);
  if (!config) return files;
  return writeConfig(files, { examples: [...config.examples, { input: shortInput(input), args, expected }] });
}

export function addHiddenTest(files: Files, { input, args }: Pick<Counterexample, "input" | "args">): Files {
  const tests = readConfig(files)?.tests ?? [];
  return writeConfig(files, { tests: [...tests, { input: shortInput(input), args }] });
}

/** Characters as a text; other tokens stay a list. */
export function shortInput(input: readonly PlainScalar[]): ExampleText["input"] {
  return textOf(input) ?? input;
}

/** The names of the programs in `solutions/` or `wrong/`. */
export function programsIn(files: Files, folder: "solutions" | "wrong"): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`))
    .sort();
}

export function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== path));
}

/** A name in the folder that is not taken. */
export function freeName(files: Files, folder: "solutions" | "wrong", stem: string): string {
  for (let i = 1; ; i++) {
    const path = `${folder}/${stem}-${i}.py`;
    if (!Object.hasOwn(files, path)) return path;
  }
}

type Slip = Pick<Survivor, "line" | "from" | "to"> & { readonly source: string };

/** Adds slips of the reference solutions as wrong answers, until there are `least`. */
export function addSlips(files: Files, slips: readonly Slip[], least: number): Files {
  let grown = files;
  for (const { line, from, to, source } of slips) {
    if (programsIn(grown, "wrong").length >= least) break;
    const said = `# Line ${line}: ${to} instead of ${from}.`.replaceAll("\n", " ");
    const program = source.replace(/^#\s*layers:.*\n/, "");
    if (!Object.values(grown).includes(`${said}\n${program}`))
      grown = { ...grown, [freeName(grown, "wrong", "slip")]: `${said}\n${program}` };
  }
  return grown;
}

/** Writes the measured counts of a solution into its first line. */
export function writeCounts(files: Files, path: string, counts: Counts & { readonly ops: number }): Files {
  const source = files[path] ?? "";
  const line = `# layers: ${counts.layers} heads: ${counts.heads} ops: ${counts.ops}`;
  const rest = source.replace(/^#\s*layers:.*(\n|$)/, "");
  return { ...files, [path]: `${line}\n${rest}` };
}
