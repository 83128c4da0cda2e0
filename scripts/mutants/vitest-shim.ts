/** The part of vitest that the engine's unit tests use, in one process that stops at the first failure. */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = chai.expect as unknown as Chai.ExpectStatic;
setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null }, expect as never);

type Body = (...values: never[]) => unknown;
const tests: { readonly name: string; readonly run: () => unknown }[] = [];

function add(name: string, run: () => unknown): void {
  tests.push({ name, run });
}

function each(register: (name: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
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
  return Object.assign((name: string, run: () => unknown) => register(name, run), {
    each: each(register),
    runIf: when,
    skipIf: (condition: boolean) => when(!condition),
  });
}

export const test = conditional(add);
export const it = test;
export const describe = conditional((_, run) => void run());

/** Runs the registered tests. Ends the process with 1 at the first failure. */
export async function runTests(): Promise<void> {
  for (const { name, run } of tests) {
    try {
      await run();
    } catch (error) {
      process.stdout.write(`${name}: ${String(error).slice(0, 300)}\n`);
      process.exit(1);
    }
  }
  process.stdout.write(`${tests.length} passed\n`);
  process.exit(0);
}

/** The time limit of a test is the whole process's here. */
export const vi = { setConfig: (): void => {} };
