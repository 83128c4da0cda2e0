import type { PlainScalar } from "../graph/scalar.ts";
import type { Counterexample } from "./grade.ts";
import type { CheckedExample } from "./quick-check.ts";

/** A look of a wrong answer. `explain({ code, args: {} }, locale)` gives its words. */
export type NudgeCode = (typeof NUDGE_CODES)[number];

/** A failure in which the program gave an answer. */
interface WrongAnswer {
  readonly input: readonly PlainScalar[];
  readonly args: Counterexample["args"];
  readonly expected: readonly PlainScalar[];
  readonly got: readonly PlainScalar[];
}

/**
 * A test of a wrong answer for a certain look. `fits`: the answer may have the look. `shows`: it fits, and is long or varied
 * enough to mean something. A counterexample was made small on purpose and fits many looks, so it shows a look only if
 * that look is `certain`.
 */
interface Look {
  readonly code: NudgeCode;
  readonly certain?: true;
  fits(answer: WrongAnswer): boolean;
  shows?(answer: WrongAnswer): boolean;
}

/** The looks that tell more come first. */
export const NUDGE_CODES = [
  "nudge-notebook-argument",
  "nudge-argument-swapped",
  "nudge-wrong-length",
  "nudge-several-selected",
  "nudge-text-number",
  "nudge-integer-division",
  "nudge-ignores-default",
  "nudge-no-selection",
  "nudge-unchanged",
  "nudge-ignores-argument",
  "nudge-reversed",
  "nudge-separator-kept",
  "nudge-sum-of-positions",
  "nudge-other-direction",
  "nudge-opposite",
  "nudge-off-by-one",
  "nudge-shifted",
  "nudge-all-same",
  "nudge-added-up",
  "nudge-one-case",
  "nudge-beyond-examples",
] as const;

/** Values for a row that selected nothing: the one that the puzzle asks for, the one that puzzles use, and the language's own. */
const PUZZLE_FILLER = "_";
const LANGUAGE_DEFAULT = 0;

/** The first look, in this order, that all wrong answers fit and at least one of them shows. */
const LOOKS: readonly Look[] = [
  {
    code: "nudge-text-number",
    fits: ({ got, expected }) => pairs(got, expected).every(([a, b]) => isSpelledAlike(a, b)),
  },
  { code: "nudge-integer-division", fits: ({ got, expected }) => pairs(got, expected).every(differsByFraction) },
  { code: "nudge-ignores-default", certain: true, fits: fillsWithSomethingElse },
  { code: "nudge-no-selection", fits: (answer) => answer.got.every((value) => isFiller(value, answer)) },
  { code: "nudge-unchanged", fits: ({ got, input }) => sameList(got, input) },
  { code: "nudge-reversed", fits: ({ got, expected }) => sameList(got, [...expected].reverse()) },
  { code: "nudge-separator-kept", fits: keepsSeparator },
  { code: "nudge-sum-of-positions", fits: isSumOfPositions, shows: hasAddedPositions },
  { code: "nudge-other-direction", fits: looksTheOtherWay, shows: ({ input }) => input.length > 1 },
  { code: "nudge-opposite", fits: ({ got, expected }) => pairs(got, expected).every(([a, b]) => isOpposite(a, b)) },
  { code: "nudge-off-by-one", fits: isOffByOne },
  { code: "nudge-shifted", fits: (answer) => isShifted(answer, 1), shows: isVaried },
  { code: "nudge-shifted", fits: (answer) => isShifted(answer, -1), shows: isVaried },
  { code: "nudge-all-same", fits: ({ got }) => isConstant(got), shows: ({ expected }) => !isConstant(expected) },
  { code: "nudge-added-up", certain: true, fits: isMultiple },
];

/**
 * Recognises a common mistake from the answers of a program: the counterexample of a verdict, if there is one, and the
 * visible examples as they were checked. `null` if nothing fails, or if the failures have no known look.
 *
 * @example classifyFailure(null, quickCheck(puzzle, source).examples, source) // "nudge-off-by-one"
 */
export function classifyFailure(
  counterexample: Counterexample | null,
  examples: readonly CheckedExample[],
  source: string,
): NudgeCode | null {
  const code = swapsArguments(examples)
    ? /\bget_first_part\b/.test(source)
      ? "nudge-notebook-argument"
      : "nudge-argument-swapped"
    : classify(counterexample, examples);
  return code && BLAMES_A_LITERAL.has(code) && !hasLiteralOf(examples, source, code === "nudge-one-case") ? null : code;
}

/** Looks that concern a value of an example in the source. */
const BLAMES_A_LITERAL: ReadonlySet<NudgeCode> = new Set([
  "nudge-wrong-length",
  "nudge-ignores-argument",
  "nudge-one-case",
]);

/** Literals that nearly every program has. */
const EVERYDAY = new Set(["0", "1", "_"]);

/**
 * True if a value of an example is written in the source, outside a signature and outside a count of positions. With
 * `isRare`, a value that is in most programs counts only if it is an argument of an example.
 */
function hasLiteralOf(examples: readonly CheckedExample[], source: string, isRare: boolean): boolean {
  const body = source.replace(/^[ \t]*def\b.*$|#.*$/gm, "").replace(/key\(1\) == query\(1\)|\.value\(1\)/g, "");
  const literals = [...body.matchAll(/"([^"\n]*)"|'([^'\n]*)'|(?<![\w.])(\d+(?:\.\d+)?)/g)].map(
    ([, a, b, c]) => a ?? b ?? c,
  );
  const given = examples.flatMap(({ args }) => Object.values(args).map(String));
  const values = examples.flatMap(({ input, expected }) => [...input, ...expected].map(String));
  return literals.some(
    (literal) =>
      literal !== undefined &&
      (given.includes(literal) || (values.includes(literal) && !(isRare && EVERYDAY.has(literal)))),
  );
}

function classify(counterexample: Counterexample | null, examples: readonly CheckedExample[]): NudgeCode | null {
  const failing = examples.filter(({ passed }) => !passed);
  const failures = counterexample ? [counterexample, ...failing] : failing;
  if (failures.length === 0) return null;
  return classifyProblems(failures) ?? classifyLook(failures, examples) ?? classifyScore(failing, examples);
}

function classifyProblems(failures: readonly Counterexample[]): NudgeCode | null {
  const raised = new Set(failures.map(({ problem }) => problem?.code));
  if (raised.has("sequence-length") || failures.some(({ got, expected }) => got && got.length !== expected.length))
    return "nudge-wrong-length";
  return raised.has("cannot-sum") ? "nudge-several-selected" : null;
}

function classifyLook(failures: readonly Counterexample[], examples: readonly CheckedExample[]): NudgeCode | null {
  const answers = failures.flatMap((failure) => (failure.got ? [{ ...failure, got: failure.got }] : []));
  if (answers.length < failures.length) return null;
  const isVisible = (answer: WrongAnswer) => examples.some(({ input }) => input === answer.input);
  const look = LOOKS.find(
    ({ fits, shows = fits, certain }) =>
      answers.every(fits) && answers.some((answer) => shows(answer) && (certain || isVisible(answer))),
  );
  const code = ignoresArgument(examples) ? "nudge-ignores-argument" : null;
  return tellsMore(look?.code ?? null, code);
}

function tellsMore(one: NudgeCode | null, other: NudgeCode | null): NudgeCode | null {
  return NUDGE_CODES.find((code) => code === one || code === other) ?? null;
}

/** The look of the number of failures. An example whose answer is its input proves nothing. */
function classifyScore(failing: readonly CheckedExample[], examples: readonly CheckedExample[]): NudgeCode | null {
  if (failing.length === 0) return "nudge-beyond-examples";
  const solved = examples.filter(({ passed, expected, input }) => passed && !sameList(expected, input));
  return failing.length > 1 && solved.length === 1 && failing.length === examples.length - 1 ? "nudge-one-case" : null;
}

/** The same input with other arguments has another answer, but the program gave the same. */
function ignoresArgument(examples: readonly CheckedExample[]): boolean {
  const sameInput = examples.flatMap((one, i) =>
    examples.slice(i + 1).flatMap((other) => (sameList(one.input, other.input) ? [[one, other] as const] : [])),
  );
  const telling = sameInput.filter(([one, other]) => !sameList(one.expected, other.expected));
  return telling.length > 0 && telling.every(([one, other]) => one.got && other.got && sameList(one.got, other.got));
}

/** Of two examples with the same input, each gets the answer of the other. */
function swapsArguments(examples: readonly CheckedExample[]): boolean {
  return examples.some((one, i) =>
    examples
      .slice(i + 1)
      .some(
        (other) =>
          sameList(one.input, other.input) &&
          !sameList(one.expected, other.expected) &&
          sameList(one.got ?? [], other.expected) &&
          sameList(other.got ?? [], one.expected),
      ),
  );
}

/** A sign that occurs once in the input is in the answer, though it should not be: it moved, or no token of the input belongs there. */
function keepsSeparator({ input, got, expected, args }: WrongAnswer): boolean {
  const isSign = (value: PlainScalar) =>
    typeof value === "string" && (/^[^\p{L}\p{N}]$/u.test(value) || value === args.v);
  return input.some((sign, place) => {
    if (!isSign(sign) || input.lastIndexOf(sign) !== input.indexOf(sign) || expected.includes(sign)) return false;
    return got.some((value, i) => value === sign && (i !== place || !input.includes(expected[i] ?? null)));
  });
}

/** Every wrong number is the sum of the places of one token: the token asked for, or the one at that position. */
function isSumOfPositions(answer: WrongAnswer): boolean {
  return answer.got.every((value, i) => same(value, answer.expected[i] ?? null) || placesAdded(answer, i) > 0);
}

function hasAddedPositions(answer: WrongAnswer): boolean {
  return answer.got.some((value, i) => !same(value, answer.expected[i] ?? null) && placesAdded(answer, i) > 1);
}

/** The number of places whose sum is the answer at `i`; 0 if the places of no token have this sum. */
function placesAdded({ input, got, expected, args }: WrongAnswer, i: number): number {
  const wanted = expected[i];
  const asked = [input[i], ...Object.values(args), typeof wanted === "number" ? input[wanted] : undefined];
  const places = asked
    .map((token) => input.flatMap((value, place) => (value === token ? [place] : [])))
    .find((each) => each.length > 0 && each.reduce((sum, place) => sum + place, 0) === got[i]);
  return places?.length ?? 0;
}

/** The same number, or one of the two is the other without its fraction. */
function differsByFraction([a, b]: readonly [PlainScalar, PlainScalar]): boolean {
  if (typeof a !== "number" || typeof b !== "number") return false;
  return a === b || (Number.isInteger(a) !== Number.isInteger(b) && Math.floor(a) === Math.floor(b));
}

/** Left for right: moved by as much to the other side, the other neighbour, the last for the first, or the largest for the smallest. */
function looksTheOtherWay(answer: WrongAnswer): boolean {
  return movesTheOtherWay(answer) || takesTheOtherNeighbour(answer) || takesTheOtherEnd(answer);
}

function movesTheOtherWay({ input, got, expected }: WrongAnswer): boolean {
  return input.some(
    (_, by) => by > 0 && [by, -by].some((side) => isMoved(input, expected, side) && isMoved(input, got, -side)),
  );
}

/** Every token of the input that is still inside is `by` places further right. */
function isMoved(input: readonly PlainScalar[], values: readonly PlainScalar[], by: number): boolean {
  return (
    values.length === input.length && values.every((value, i) => input[i - by] === undefined || value === input[i - by])
  );
}

/** Each wrong value is the next other token on one side, where the puzzle asks for the one on the other side. */
function takesTheOtherNeighbour({ input, got, expected }: WrongAnswer): boolean {
  return pairs(got, expected).every(([a, b], i) => {
    if (same(a, b)) return true;
    const before = input.slice(0, i).findLast((token) => token !== input[i]);
    const after = input.slice(i).find((token) => token !== input[i]);
    const takes = (wanted: PlainScalar | undefined, other: PlainScalar | undefined) =>
      b === wanted && (other === undefined ? a !== input[i] : a === other);
    return takes(after, before) || takes(before, after);
  });
}

function takesTheOtherEnd({ input, got, expected }: WrongAnswer): boolean {
  const [[a, b] = [null, null]] = pairs(got, expected);
  if (typeof a !== "number" || typeof b !== "number" || !isConstant(got) || !isConstant(expected) || a === b)
    return false;
  const numbers = input.filter((value) => typeof value === "number");
  if (numbers.length === input.length && sameList([Math.min(...numbers), Math.max(...numbers)].sort(), [a, b].sort()))
    return true;
  const token = input[b];
  return token !== undefined && sameList([input.indexOf(token), input.lastIndexOf(token)].sort(), [a, b].sort());
}

/** The answer is right at every position that selected a key, and another single value is at the positions that selected none. */
function fillsWithSomethingElse({ got, expected, args }: WrongAnswer): boolean {
  const wrong = pairs(got, expected).filter(([a, b]) => !same(a, b));
  const asked = args.default ?? PUZZLE_FILLER;
  return wrong.every(([, b]) => same(b, asked)) && isConstant(wrong.map(([a]) => a));
}

function isFiller(value: PlainScalar, { args }: WrongAnswer): boolean {
  return [args.default, PUZZLE_FILLER, LANGUAGE_DEFAULT].some((filler) => filler !== undefined && filler === value);
}

function isSpelledAlike(a: PlainScalar, b: PlainScalar): boolean {
  return String(a) === String(b);
}

function isOpposite(a: PlainScalar, b: PlainScalar): boolean {
  return typeof a === "boolean" && typeof b === "boolean" && a !== b;
}

function isOffByOne({ got, expected }: WrongAnswer): boolean {
  const [[first, wanted] = [null, null]] = pairs(got, expected);
  if (typeof first !== "number" || typeof wanted !== "number") return false;
  const difference = first - wanted;
  return Math.abs(difference) === 1 && pairs(got, expected).every(([a, b]) => isApart(a, b, difference));
}

function isApart(a: PlainScalar, b: PlainScalar, difference: number): boolean {
  return typeof a === "number" && typeof b === "number" && a - b === difference;
}

/** Every value is `by` places away from its place. Values beyond the end do not matter. */
function isShifted({ got, expected }: WrongAnswer, by: number): boolean {
  return got.every((value, i) => {
    const wanted = expected[i - by];
    return wanted === undefined || same(value, wanted);
  });
}

function isVaried({ got, expected }: WrongAnswer): boolean {
  return expected.length > 2 && !isConstant(expected) && !isConstant(got);
}

/** Each wrong value is a multiple of the right one, because several equal numbers were added. */
function isMultiple({ got, expected }: WrongAnswer): boolean {
  return pairs(got, expected).every(
    ([a, b]) => same(a, b) || (typeof a === "number" && typeof b === "number" && b !== 0 && a % b === 0 && a / b > 1),
  );
}

function pairs(got: readonly PlainScalar[], expected: readonly PlainScalar[]): [PlainScalar, PlainScalar][] {
  return got.map((value, i) => [value, expected[i] ?? null]);
}

function isConstant(values: readonly PlainScalar[]): boolean {
  const [first = null] = values;
  return values.every((value) => same(value, first));
}

function sameList(a: readonly PlainScalar[], b: readonly PlainScalar[]): boolean {
  return a.length === b.length && a.every((value, i) => same(value, b[i] ?? null));
}

/** Python's equality: True is 1. */
function same(a: PlainScalar, b: PlainScalar): boolean {
  const plain = (value: PlainScalar) => (typeof value === "boolean" ? Number(value) : value);
  return plain(a) === plain(b);
}
