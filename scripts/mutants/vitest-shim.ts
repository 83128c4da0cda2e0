/** The part of vitest that the engine's unit tests use, in one process. */
import { readFileSync, writeFileSync } from "node:fs";
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = chai.expect as unknown as Chai.ExpectStatic;
setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null }, expect as never);

type Body = (...values: never[]) => unknown;
/** The body of a test, and its options before or behind. */
type Rest<B> = readonly (B | object | number)[];

function bodyIn<B extends Body>(rest: Rest<B>): B {
  const body = rest.find((part) => typeof part === "function");
  if (body === undefined) throw new Error("a test needs a body");
  return body as B;
}

const tests: { readonly name: string; readonly run: () => unknown }[] = [];

function add(name: string, run: () => unknown): void {
  tests.push({ name, run });
}

function each(register: (name: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, ...rest: Rest<Body>) => {
      const body = bodyIn(rest);
      for (const row of rows) {
        const values = (Array.isArray(row) ? row : [row]) as never[];
        register(`${name} ${String(values[0]).slice(0, 60)}`, () => body(...values));
      }
    };
}

function conditional(register: (name: string, run: () => unknown) => void) {
  const when = (condition: boolean) =>
    Object.assign(condition ? register : () => {}, {
      each: condition ? each(register) : () => () => {},
    });
  return Object.assign((name: string, ...rest: Rest<() => unknown>) => register(name, bodyIn(rest)), {
    each: each(register),
    runIf: when,
    skipIf: (condition: boolean) => when(!condition),
    skip: () => {},
  });
}

export const test = conditional(add);
export const it = test;
/** A suite begins after its file has been loaded, as in vitest. */
const suites: (() => unknown)[] = [];
export const describe = conditional((_, run) => void suites.push(run));

/** The mutant that is switched on; -1 for none. */
let active = Number(process.env.MUTANT ?? -1);
/** The mutants whose place has run since the last look. */
let reached = new Set<number>();

/** The bundle calls this at the place of each mutant. */
function isMutant(mutant: number): boolean {
  if (active === -1 && !reached.has(mutant)) reached.add(mutant);
  return mutant === active;
}
Object.assign(globalThis, { isMutant });

function takeReached(): readonly number[] {
  const taken = [...reached];
  reached = new Set();
  return taken;
}

/** A recording of one run without a mutant. */
export interface Recording {
  /** The mutants that run while the modules load. They can change any test. */
  readonly atLoad: readonly number[];
  readonly tests: readonly {
    readonly name: string;
    readonly passes: boolean;
    readonly ms: number;
    readonly reached: readonly number[];
  }[];
}

/** The tests for one mutant, by number, the quickest first. */
export interface Trial {
  readonly mutant: number;
  readonly tests: readonly number[];
}

/** The process prints one for each trial. `unclean`: the test fails without the mutant too, after it. */
export interface Outcome {
  readonly mutant: number;
  readonly kind: "killed" | "survived" | "unclean";
}

/**
 * Runs registered tests and ends the process. With RECORD_TO it runs all without a mutant and writes a `Recording` to that
 * file. Otherwise it reads trials from TRIALS, runs each until a test fails, and prints the outcomes, and an empty line for
 * each test.
 */
export async function runTests(): Promise<void> {
  for (let run = suites.shift(); run; run = suites.shift()) await run();
  const { RECORD_TO, TRIALS } = process.env;
  if (RECORD_TO !== undefined) writeFileSync(RECORD_TO, JSON.stringify(await record()));
  if (TRIALS !== undefined)
    for (const trial of JSON.parse(readFileSync(TRIALS, "utf8")) as Trial[]) {
      const kind = await tryMutant(trial);
      process.stdout.write(`${JSON.stringify({ mutant: trial.mutant, kind } satisfies Outcome)}\n`);
      if (kind === "unclean") break;
    }
  process.exit(0);
}

async function record(): Promise<Recording> {
  const atLoad = takeReached();
  const recorded: Recording["tests"][number][] = [];
  for (const { name, run } of tests) {
    const started = performance.now();
    const passes = await isPassing(run);
    if (!passes) process.stdout.write(`fails without a mutant: ${name}\n`);
    recorded.push({ name, passes, ms: performance.now() - started, reached: takeReached() });
  }
  return { atLoad, tests: recorded };
}

async function tryMutant({ mutant, tests: numbers }: Trial): Promise<Outcome["kind"]> {
  const isAtLoad = active === mutant;
  for (const number of numbers) {
    const run = tests[number]?.run;
    if (run === undefined) throw new Error(`there is no test ${number}`);
    active = mutant;
    const passes = await isPassing(run);
    active = -1;
    process.stdout.write("\n");
    if (passes) continue;
    // A value that the mutant left in a cache could make the trials after it fail.
    return isAtLoad || (await isPassing(run)) ? "killed" : "unclean";
  }
  return "survived";
}

async function isPassing(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

/** The whole process has one time limit, so the limit of a test is ignored. */
export const vi = { setConfig: (): void => {} };
