import type { PredicateForm } from "../../graph/node.ts";
import { ProblemError } from "../../problem/problem.ts";
import type { PyValue, Runtime } from "../value.ts";
import { computes, type Form, join, written } from "./form.ts";
import { truthOf } from "./operand.ts";
import { computedPart, NoForm } from "./part.ts";
import { readBody } from "./read-body.ts";
import { callKnown, readApplication } from "./read-call.ts";
import { readExpression } from "./read-expression.ts";
import { newBudget, type Reader } from "./reader.ts";

/**
 * Writes a predicate as comparisons of a side that depends only on the key with a side that depends only on the query:
 * `q - k == i` becomes `-k == i - q`, and `abs(k - q) <= w` becomes two orders. Helpers that the predicate calls are read
 * as if their bodies were written in its own. `undefined` if the predicate has no such form.
 */
export function predicateForm(predicate: PyValue, runtime: Runtime): PredicateForm | undefined {
  const reader: Reader = {
    runtime,
    computed: new Set(),
    budget: newBudget(),
    read: (expression, place) => readExpression(expression, place, reader),
    call: (callee, args, keywords) => readApplication(callee, args, keywords, reader),
    run: (body, place) => readBody(body, place, reader),
  };
  const pair = (["key", "query"] as const).map((of) => ({ kind: "part", of, fn: undefined }) as const);
  try {
    const form = truthOf(callKnown(predicate, pair, new Map(), reader));
    return withComputed(written(form), reader);
  } catch (error) {
    if (error instanceof NoForm) return undefined;
    // A known part is computed while it is read. Its error is the predicate's, and is raised where the predicate runs.
    if (error instanceof ProblemError && error.problem.type !== "LimitError") return undefined;
    throw error;
  }
}

/** Adds the parts that the form leaves out: they are true, or an error. */
function withComputed(form: PredicateForm, { computed }: Reader): PredicateForm {
  const added = new Set<string>();
  let all: Form = form;
  for (const { of, fn } of computed) {
    if (added.has(`${of} ${fn.key}`) || computes(form, fn)) continue;
    added.add(`${of} ${fn.key}`);
    all = join("and", all, { kind: "truth", of, fn: computedPart(fn) });
  }
  return written(all);
}
