import { identityKey, type Scalar } from "../graph/scalar.ts";
import type { Author, Case, Test } from "./author.ts";
import type { PuzzleData } from "./puzzle.ts";
import { type RandomSource, seededRandom } from "./random.ts";
import type { Suite } from "./suite.ts";

const SEED = 0x5eed;
const GENERATED = 120;
const NUDGED = 600;
const LARGEST = 10;
/** The most small changes of one case. */
const MOST_NUDGES = 3;
const MOST_TOKENS = 48;

const made = new WeakMap<Suite, readonly Test[]>();

/**
 * Makes tests of the puzzle's domain that its own suite lacks: further cases of its generators, then cases with a changed
 * token or argument that `valid` accepts. They find inputs that the generators never make. The tests of a suite are made once.
 */
export function furtherTests(data: PuzzleData, suite: Suite): readonly Test[] {
  const tests = made.get(suite) ?? searchTests(data, suite.author, suite);
  made.set(suite, tests);
  return tests;
}

function searchTests(data: PuzzleData, author: Author, suite: Suite): Test[] {
  const random = seededRandom(SEED);
  const generated = Array.from({ length: GENERATED }, (_, i) =>
    author.generate(SEED + i, 1 + (i % Math.min(LARGEST, data.limits.solvedLength)), i % 2 === 0 ? "generate" : "hard"),
  );
  const known = [...suite.solved.filter(({ input }) => input.length <= LARGEST), ...generated];
  const tokens = gatherTokens(known);
  const nudged = Array.from({ length: NUDGED }, () => nudge(pick(known, random), tokens, random));
  return [...generated, ...nudged].flatMap((given) => author.tryTest(given) ?? []);
}

/** The tokens of the cases, and their neighbours. */
function gatherTokens(cases: readonly Case[]): Scalar[] {
  const found = new Map<string, Scalar>();
  for (const { input } of cases)
    for (const token of input)
      for (const one of [token, ...neighboursOf(token)]) if (found.size < MOST_TOKENS) found.set(identityKey(one), one);
  return [...found.values()];
}

function neighboursOf(value: Scalar): Scalar[] {
  if (typeof value === "number") return [value + 1, value - 1];
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "string" || value.length !== 1) return [];
  return [String.fromCharCode(value.charCodeAt(0) + 1)];
}

function nudge(given: Case, tokens: readonly Scalar[], random: RandomSource): Case {
  let { input, args } = given;
  const nudges = 1 + Math.floor(random() * MOST_NUDGES);
  for (let i = 0; i < nudges; i++) {
    if (args.size > 0 && random() < 0.3) args = nudgeArgument(args, input, random);
    else input = nudgeInput(input, tokens, random);
  }
  return { input, args };
}

function nudgeInput(input: readonly Scalar[], tokens: readonly Scalar[], random: RandomSource): readonly Scalar[] {
  const at = Math.floor(random() * input.length);
  const other = Math.floor(random() * input.length);
  const here = input[at] as Scalar;
  const ways = [
    () => input.with(at, pick(tokens, random)),
    () => input.with(at, input[other] as Scalar),
    () => input.with(at, input[other] as Scalar).with(other, here),
    () => input.toSpliced(at, 1),
    () => input.toSpliced(at, 0, pick(tokens, random)),
  ];
  return input.length === 0 ? [pick(tokens, random)] : pick(ways, random)();
}

function nudgeArgument(
  args: ReadonlyMap<string, Scalar>,
  input: readonly Scalar[],
  random: RandomSource,
): ReadonlyMap<string, Scalar> {
  const [name, value] = pick([...args], random);
  const n = input.length;
  const near =
    typeof value === "number"
      ? [value + 1, value - 1, -value, 0, 1, n - 1, n, n + 1]
      : [...neighboursOf(value), ...input];
  return near.length === 0 ? args : new Map([...args, [name, pick(near, random)]]);
}

function pick<T>(items: readonly T[], random: RandomSource): T {
  return items[Math.floor(random() * items.length)] as T;
}
