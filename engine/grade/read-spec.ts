import { scalarFromJson, scalarsToJson } from "../graph/json.ts";
import { type PlainScalar, scalarEquals } from "../graph/scalar.ts";
import { parseScript } from "../interpret/script.ts";
import { Meter } from "../limits.ts";
import { AUTHOR_LIMITS, caseOf, orUndefined, readScalars } from "./author.ts";
import type { Example } from "./puzzle.ts";

/** The answer of `spec` for a case; `undefined` if it raises an error, or if JSON cannot hold the answer. */
export type Spec = (given: Pick<Example, "input" | "args">) => readonly PlainScalar[] | undefined;

/**
 * Reads `spec` from a puzzle's code, for a page that shows its answers while a draft is edited. The code is parsed and run once, and `spec`
 * is called once for each case. Code that cannot run has no answers.
 */
export function readSpec(code: string): Spec {
  const meter = new Meter(AUTHOR_LIMITS);
  const script = orUndefined(() => parseScript(code, meter)(meter));
  const answers = new Map<string, ReturnType<Spec>>();
  const answer: Spec = (given) => {
    const { input, args } = caseOf(given);
    meter.refill();
    const values = orUndefined(() => script && readScalars(script.call("spec", [input], args), "spec"));
    const plain = values && scalarsToJson(values);
    const isHeld = values?.every((value, i) => scalarEquals(scalarFromJson(plain?.[i] ?? null), value));
    return isHeld ? plain : undefined;
  };
  return (given) => {
    const key = JSON.stringify([given.input, given.args]);
    if (!answers.has(key)) answers.set(key, answer(given));
    return answers.get(key);
  };
}
