import { naiveEvaluate, naiveMatrix } from "../engine/evaluate/naive-evaluate.ts";
import { identityKey } from "../engine/graph/scalar.ts";
import { type Interpretation, interpret } from "../engine/interpret/interpret.ts";
import { Selector, SOp } from "../engine/interpret/value.ts";
import { ProblemError } from "../engine/problem/problem.ts";
import type { FuzzCase } from "./programs.ts";

/** How the planner and the definition differ on a case. */
export interface Difference {
  readonly planner: string;
  readonly definition: string;
}

/** Runs a case both ways. Undefined where they agree to the last bit, errors and their positions included. */
export function findDifference({ source, input }: FuzzCase): Difference | undefined {
  const program = interpretOrGiveUp(source);
  if (!program) return undefined;
  const { result } = program;
  if (!(result instanceof SOp || result instanceof Selector)) return undefined;
  const planner = outcome(() => {
    if (result instanceof Selector) {
      const { selects } = program.evaluate([result.node], input).pattern(result.node);
      return input.flatMap((_, q) => input.map((__, k) => String(selects(q, k))));
    }
    const column = program.evaluate([result.node], input).column(result.node);
    return Array.from({ length: column.length }, (_, i) => identityKey(column.at(i)));
  });
  if (planner === LIMIT) return undefined;
  const definition = outcome(() =>
    result instanceof Selector
      ? naiveMatrix(result.node, input).flat().map(String)
      : naiveEvaluate(result.node, input).map(identityKey),
  );
  // The definition calls a function for every pair, the planner once for equal pairs: only the definition may run out of steps.
  return planner === definition || definition === LIMIT ? undefined : { planner, definition };
}

/** Undefined if the program fails before it sees an input, because the planner has not run by then. */
function interpretOrGiveUp(source: string): Interpretation | undefined {
  try {
    return interpret(source);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

const LIMIT = "limit";

/** Everything that tells two runs apart: the values with their types, or the error with its position. */
function outcome(run: () => readonly string[]): string {
  try {
    return run().join(" ");
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, type, position } = error.problem;
    return type === "LimitError" ? LIMIT : `${type} ${code} at ${position}`;
  }
}
