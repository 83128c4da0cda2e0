import { asNumber, identityKey, repr, type Scalar } from "../graph/scalar.ts";
import type { Test } from "./author.ts";
import { CHECK_SEED } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isNumber, madeValues } from "./made-values.ts";
import type { PuzzleData } from "./puzzle.ts";
import { furtherTests } from "./search-tests.ts";
import { spellCase } from "./spell.ts";
import { suiteFor } from "./suite.ts";

/**
 * Looks for answers that no test has and another input of the domain has: a value such as `True`, or a number above all others.
 * A program that never gives these passes every test. Such an answer is advice, like a mutant that survives.
 */
export function checkAnswers(data: PuzzleData): Finding[] {
  const suite = suiteFor(data, CHECK_SEED);
  const tests = [...suite.solved, ...suite.ranked];
  const further = furtherTests(data, suite);
  return [...missingValue(tests, further), ...higherNumber(tests, further)];
}

function missingValue(tests: readonly Test[], further: readonly Test[]): Finding[] {
  const known = new Set(tests.flatMap(({ expected }) => expected.map(identityKey)));
  const isMissing = (value: Scalar) => !isNumber(value) && !known.has(identityKey(value));
  for (const test of further) {
    const missing = madeValues(test).find(isMissing);
    if (missing !== undefined) return [advise("check-answer-missing", test, { value: repr(missing) })];
  }
  return [];
}

function higherNumber(tests: readonly Test[], further: readonly Test[]): Finding[] {
  const numbers = (test: Test) => madeValues(test).flatMap((value) => (isNumber(value) ? [asNumber(value) ?? 0] : []));
  const highest = (test: Test) => numbers(test).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const limit = tests.map(highest).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(limit)) return [];
  const higher = further.find((test) => highest(test) > limit);
  return higher ? [advise("check-answer-above", higher, { limit, value: highest(higher) })] : [];
}

function advise(code: "check-answer-missing" | "check-answer-above", test: Test, args: Finding["args"]): Finding {
  return { ok: true, isAdvice: true, subject: "puzzle.py", code, args: { ...args, input: spellCase(test) } };
}
