import type { PureFunction } from "../../graph/node.ts";
import type { Expression, Statement } from "../../syntax/tree.ts";
import type { Runtime } from "../value.ts";
import type { Operand, Place } from "./operand.ts";
import { tellNoForm } from "./part.ts";

/** The parts of the reader of a predicate. Expressions, bodies and calls hold each other, so each reads the others through this. */
export interface Reader {
  readonly runtime: Runtime;
  /** Parts that Python computes, even if no comparison reads them: an error of one is an error of the predicate. */
  readonly computed: Set<{ readonly of: "key" | "query"; readonly fn: PureFunction }>;
  readonly budget: { steps: number; depth: number };
  read(expression: Expression, place: Place): Operand;
  call(callee: Operand, args: readonly Operand[], keywords: ReadonlyMap<string, Operand>): Operand;
  /** The value that the body of a function returns. */
  run(body: readonly Statement[] | Expression, place: Place): Operand;
}

/** Reading takes few steps, and far fewer than a run. */
const MOST_STEPS = 1000;
const MOST_DEPTH = 16;

export function newBudget(): Reader["budget"] {
  return { steps: MOST_STEPS, depth: MOST_DEPTH };
}

/** The steps that reading an expression costs, and making a function of a part. */
const COST_OF_STEP = 4;
const COST_OF_PART = 120;

/** Pays for a function of a part: it is compiled, and its key is written. */
export function payForPart({ runtime }: Reader): void {
  runtime.meter.spend(COST_OF_PART);
}

export function takeStep({ budget, runtime }: Reader): void {
  runtime.meter.spend(COST_OF_STEP);
  if (--budget.steps < 0) tellNoForm();
}
