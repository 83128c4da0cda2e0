import { scalarFromJson } from "../graph/json.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { type Interpretation, interpret, parseProgram } from "../interpret/interpret.ts";
import { PyDict, PyList, type PyValue } from "../interpret/value.ts";
import { DEFAULT_LIMITS, Meter } from "../limits.ts";
import { fail, ProblemError } from "../problem/problem.ts";
import type { Module } from "../syntax/tree.ts";
import type { Example, PuzzleData } from "./puzzle.ts";
import { randomNamespace, seededRandom } from "./random.ts";

/** An input and arguments, as a generator makes them. */
export interface Case {
  readonly input: readonly Scalar[];
  readonly args: ReadonlyMap<string, Scalar>;
}

/** A case with what the specification gives for it. */
export interface Test extends Case {
  readonly expected: readonly Scalar[];
}

/** A puzzle's own program, running in the same sandbox as a learner's. Its mistakes are ProblemErrors of the author. */
export interface Author {
  generate(seed: number, size: number, kind: "generate" | "hard"): Case;
  /** One case for each argument value and each shape that matters at this size; undefined if the puzzle names none. */
  long(seed: number, size: number): readonly Case[] | undefined;
  spec(given: Case): readonly Scalar[];
  /** False for what is outside the puzzle's domain; a `valid` that raises says no. */
  isValid(given: Case): boolean;
  /** The case as a test; nothing where it is outside the domain, or `spec` has no answer of its length for it. */
  tryTest(given: Case): Test | undefined;
  /** Throws a ProblemError of the author when all calls so far have taken more steps than these. */
  stayWithin(steps: number): void;
  /** Steps of all calls so far. */
  steps(): number;
}

/** What one call of an author's function may spend. */
const AUTHOR_LIMITS = { ...DEFAULT_LIMITS, steps: 2_000_000 };

/** What all the tests of one submission may cost their author's functions together; our own puzzles need a fortieth. */
export const SUITE_STEPS = 20_000_000;

const AUTHOR_FUNCTIONS = ["spec", "valid", "generate", "hard"] as const;

const parsed = new WeakMap<PuzzleData, Module>();

function parsedCode(puzzle: PuzzleData, meter: Meter): Module {
  const module = parsed.get(puzzle) ?? parseProgram(puzzle.code, meter);
  parsed.set(puzzle, module);
  return module;
}

export function readAuthor(puzzle: PuzzleData): Author {
  const meter = new Meter(AUTHOR_LIMITS);
  const program = interpret(puzzle.code, { meter, module: parsedCode(puzzle, meter) });
  for (const name of AUTHOR_FUNCTIONS) if (!program.globals.has(name)) fail("NameError", "function-missing", { name });
  let spent = 0;
  /** A fresh budget for each call, so that a long suite does not starve. */
  const call = (
    name: string,
    build: (program: Interpretation) => readonly PyValue[],
    keywords?: ReadonlyMap<string, PyValue>,
  ) => {
    program.runtime.meter.refill();
    try {
      return program.call(name, build(program), keywords);
    } finally {
      spent += program.runtime.meter.spent;
    }
  };
  const spec = ({ input, args }: Case) =>
    readScalars(
      call("spec", () => [new PyList([...input], 0)], args),
      "spec",
    );
  const isValid = ({ input, args }: Case) =>
    orUndefined(() => {
      const dict = new PyDict(0);
      for (const [name, value] of args) dict.entries.set(`s${name}`, { key: name, value });
      return call("valid", () => [new PyList([...input], 0), dict]);
    }) === true;
  return {
    generate: (seed, size, kind) => {
      const rng = randomNamespace(seededRandom(seed));
      return readCase(call(kind, () => [rng, size]));
    },
    long: (seed, size) => {
      if (!program.globals.has("long")) return undefined;
      const rng = randomNamespace(seededRandom(seed));
      const cases = call("long", () => [rng, size]);
      return cases instanceof PyList ? cases.items.map(readCase) : fail("TypeError", "generator-result");
    },
    spec,
    isValid,
    tryTest: (given) => {
      if (given.input.length === 0 || !isValid(given)) return undefined;
      const expected = orUndefined(() => spec(given));
      return expected?.length === given.input.length ? { ...given, expected } : undefined;
    },
    steps: () => spent,
    stayWithin: (steps) => {
      if (spent > steps) fail("LimitError", "limit-author", { limit: steps });
    },
  };
}

/** Undefined where the author's function raises. */
function orUndefined<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function readCase(value: PyValue): Case {
  if (!(value instanceof PyDict)) return fail("TypeError", "generator-result");
  const input = value.entries.get("sinput")?.value;
  const args = value.entries.get("sargs")?.value;
  if (input === undefined || !(args instanceof PyDict)) return fail("TypeError", "generator-result");
  const named = [...args.entries.values()].map(({ key, value: arg }) => {
    if (typeof key !== "string" || !isScalar(arg)) return fail("TypeError", "generator-result");
    return [key, arg] as const;
  });
  return { input: readScalars(input, "generate"), args: new Map(named) };
}

function readScalars(value: PyValue, source: string): readonly Scalar[] {
  if (typeof value === "string") return [...value];
  if (!(value instanceof PyList)) return fail("TypeError", "author-list", { source });
  return value.items.map((item) => (isScalar(item) ? item : fail("TypeError", "author-list", { source })));
}

/** A visible example as a test. */
export function testOfExample({ input, args, expected }: Example): Test {
  const named = Object.entries(args).map(([name, value]) => [name, scalarFromJson(value)] as const);
  return { input: [...input].map(scalarFromJson), args: new Map(named), expected: expected.map(scalarFromJson) };
}
