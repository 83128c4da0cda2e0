import { scalarFromJson } from "../graph/json.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { type Argument, type Data, parseScript, type Script } from "../interpret/script.ts";
import { DEFAULT_LIMITS, Meter } from "../limits.ts";
import { fail, ProblemError } from "../problem/problem.ts";
import type { Example, PuzzleData } from "./puzzle.ts";
import { seededRandom } from "./random.ts";
import { spellCase } from "./spell.ts";

/** An input and arguments, as a generator makes them. */
export interface Case {
  readonly input: readonly Scalar[];
  readonly args: ReadonlyMap<string, Scalar>;
}

/** A case with the answer of the specification. */
export interface Test extends Case {
  readonly expected: readonly Scalar[];
}

/** A puzzle's own program. It runs in the same sandbox as a learner's. A ProblemError that it throws is the author's mistake. */
export interface Author {
  generate(seed: number, size: number, kind: "generate" | "hard"): Case;
  /** One case for each argument value and each shape that matters at this size; undefined if the puzzle names none. */
  long(seed: number, size: number): readonly Case[] | undefined;
  spec(given: Case): readonly Scalar[];
  /** False if the case is outside the puzzle's domain, or `valid` raises an error. */
  isValid(given: Case): boolean;
  /** The case as a test; `undefined` if it is outside the domain, or `spec` gives no answer of its length. */
  tryTest(given: Case): Test | undefined;
  /** Throws a ProblemError of the author when all calls so far have taken more steps than these. */
  stayWithin(steps: number): void;
  /** Steps of all calls so far. */
  steps(): number;
  /** The last call as Python writes it, such as `spec("abc", i=2)`; `undefined` before the first. */
  lastCall(): string | undefined;
}

/** The budget of one call of an author's function. */
export const AUTHOR_LIMITS = { ...DEFAULT_LIMITS, steps: 2_000_000 };

/** The steps that the author's functions may take for all tests of one submission. Our own puzzles need a fortieth of them. */
export const SUITE_STEPS = 20_000_000;

const AUTHOR_FUNCTIONS = ["spec", "valid", "generate", "hard"] as const;

const parsed = new WeakMap<PuzzleData, (meter: Meter) => Script>();

function readScript(puzzle: PuzzleData, meter: Meter): Script {
  const run = parsed.get(puzzle) ?? parseScript(puzzle.code, meter);
  parsed.set(puzzle, run);
  return run(meter);
}

/** Runs the puzzle's code. Throws a ProblemError of the author if it does not run, or lacks a function. */
export function readAuthor(puzzle: PuzzleData): Author {
  const meter = new Meter(AUTHOR_LIMITS);
  const script = readScript(puzzle, meter);
  for (const name of AUTHOR_FUNCTIONS) if (!script.defines(name)) fail("NameError", "function-missing", { name });
  let spent = 0;
  let last: (() => string) | undefined;
  /** A fresh budget for each call, so that a long suite does not starve. */
  const call = (name: string, args: readonly Argument[], keywords?: ReadonlyMap<string, Scalar>) => {
    meter.refill();
    try {
      return script.call(name, args, keywords);
    } finally {
      spent += meter.spent;
    }
  };
  const rng = (seed: number) => ({ kind: "random" as const, next: seededRandom(seed) });
  const spec = (given: Case) => {
    last = () => `spec(${spellCase(given)})`;
    return readScalars(call("spec", [given.input], given.args), "spec");
  };
  const isValid = (given: Case) => {
    last = () => `valid(${spellCase(given)})`;
    return orUndefined(() => call("valid", [given.input, given.args])) === true;
  };
  return {
    generate: (seed, size, kind) => {
      last = () => `${kind}(rng, ${size})`;
      return readCase(call(kind, [rng(seed), size]));
    },
    long: (seed, size) => {
      if (!script.defines("long")) return undefined;
      last = () => `long(rng, ${size})`;
      const cases = call("long", [rng(seed), size]);
      return Array.isArray(cases) ? cases.map(readCase) : fail("TypeError", "generator-result");
    },
    spec,
    isValid,
    tryTest: (given) => {
      if (given.input.length === 0 || !isValid(given)) return undefined;
      const expected = orUndefined(() => spec(given));
      return expected?.length === given.input.length ? { ...given, expected } : undefined;
    },
    steps: () => spent,
    lastCall: () => last?.(),
    stayWithin: (steps) => {
      if (spent > steps) fail("LimitError", "limit-author", { limit: steps });
    },
  };
}

/** `undefined` if the author's function raises an error. */
export function orUndefined<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function readCase(value: Data): Case {
  if (!(value instanceof Map)) return fail("TypeError", "generator-result");
  const [input, args] = [value.get("input"), value.get("args")];
  if (input === undefined || !(args instanceof Map)) return fail("TypeError", "generator-result");
  const named = [...args].map(([name, arg]) => {
    if (typeof name !== "string" || !isScalar(arg)) return fail("TypeError", "generator-result");
    return [name, arg] as const;
  });
  return { input: readScalars(input, "generate"), args: new Map(named) };
}

/** The values of a list, or the characters of a text. Throws a ProblemError that names `source` for any other value. */
export function readScalars(value: Data, source: string): readonly Scalar[] {
  if (typeof value === "string") return [...value];
  if (!Array.isArray(value)) return fail("TypeError", "author-list", { source });
  return value.map((item) => (isScalar(item) ? item : fail("TypeError", "author-list", { source })));
}

/** A visible example as a test. */
export function testOfExample(example: Example): Test {
  return { ...caseOf(example), expected: example.expected.map(scalarFromJson) };
}

/** The input and the arguments of a test that the author wrote. */
export function caseOf({ input, args }: Pick<Example, "input" | "args">): Case {
  const named = Object.entries(args).map(([name, value]) => [name, scalarFromJson(value)] as const);
  return { input: [...input].map(scalarFromJson), args: new Map(named) };
}
