/** The part of vitest that the engine's unit tests use, in one process. */
import { writeFileSync } from "node:fs";
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

/** Mutants whose place has run since the last look. The bundle of the recording calls this. */
let reached = new Set<number>();
Object.assign(globalThis, { reachMutant: (mutant: number) => void reached.add(mutant) });

function takeReached(): readonly number[] {
  const taken = [...reached];
  reached = new Set();
  return taken;
}

/** A recording of one run: how long each test took, and which mutants it reached. */
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

/**
 * Runs the registered tests and ends the process. With RECORD_TO it runs all and writes a `Recording` to that file; a test
 * that fails then tries no mutant. With TESTS it runs these, by number, and the exit status is 1 after
 * the first failure.
 */
export async function runTests(): Promise<void> {
  const { RECORD_TO, TESTS } = process.env;
  for (let run = suites.shift(); run; run = suites.shift()) await run();
  const atLoad = takeReached();
  const chosen = TESTS === undefined ? tests : TESTS.split(",").flatMap((number) => tests[Number(number)] ?? []);
  const recorded: Recording["tests"][number][] = [];
  for (const { name, run } of chosen) {
    const started = performance.now();
    let passes = true;
    try {
      await run();
    } catch (error) {
      if (RECORD_TO === undefined) process.exit(1);
      process.stdout.write(`fails without a mutant: ${name}: ${String(error).slice(0, 200)}\n`);
      passes = false;
    }
    recorded.push({ name, passes, ms: performance.now() - started, reached: takeReached() });
  }
  if (RECORD_TO !== undefined)
    writeFileSync(RECORD_TO, JSON.stringify({ atLoad, tests: recorded } satisfies Recording));
  process.exit(0);
}

/** The whole process has one time limit, so the limit of a test is ignored. */
export const vi = { setConfig: (): void => {} };
