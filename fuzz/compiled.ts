import { agreeOn, allInputs, compile, makeRunner, tellDifference } from "../engine/compile/index.ts";
import { naiveEvaluate } from "../engine/evaluate/naive-evaluate.ts";
import { readProgram } from "../engine/front-ends.ts";
import { identityKey, type Scalar } from "../engine/graph/scalar.ts";
import { ProblemError } from "../engine/problem/problem.ts";
import type { FuzzCase } from "./programs.ts";

/** How a random program fared as a Transformer. */
export interface CompiledCase {
  /** Inputs on which both answered. */
  readonly pairs: number;
  /** The compiler's reason, if it refused the program. */
  readonly refused?: string;
  /** The first input on which they differ, in words. */
  readonly difference?: string;
}

/** Tokens of a vocabulary; all inputs up to the length are tried. */
const MOST_TOKENS = 3;
const LENGTH = 4;

/** Compiles a random program over a few tokens of its input, and compares all answers on every input up to length 4. */
export function compareCompiled({ source, input }: FuzzCase): CompiledCase {
  const node = readSop(source);
  if (!node) return { pairs: 0 };
  const { sop, places } = node;
  try {
    const compiled = compile({ result: sop, vocabulary: vocabularyOf(input), length: LENGTH, places });
    const oracle = (tokens: readonly Scalar[]) => orRaised(() => naiveEvaluate(sop, tokens));
    const { total, first } = agreeOn(compiled, makeRunner(compiled.model), oracle, allInputs(compiled, LENGTH));
    return { pairs: total, ...(first && { difference: tellDifference(first) }) };
  } catch (error) {
    if (error instanceof ProblemError) return { pairs: 0, refused: error.problem.code };
    throw error;
  }
}

function readSop(source: string) {
  const program = orRaised(() => readProgram(source));
  if (program?.result?.kind !== "sequence") return undefined;
  return { sop: program.result.node, places: program };
}

function vocabularyOf(input: readonly Scalar[]): Scalar[] {
  const distinct = new Map<string, Scalar>();
  for (const token of input) if (distinct.size < MOST_TOKENS) distinct.set(identityKey(token), token);
  return distinct.size > 0 ? [...distinct.values()] : [0, 1];
}

function orRaised<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
