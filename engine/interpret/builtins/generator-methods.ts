import { fail, NO_SPAN, ProblemError } from "../../problem/problem.ts";
import { nextOf } from "../iterate.ts";
import { checkMutable, PyException, PyIterator, type PyValue, type Runtime } from "../value.ts";
import { MethodTable } from "./method.ts";

/** The methods of a generator beside those of every iterator. */
export const GENERATOR_METHODS = new MethodTable<PyIterator>(
  "generator",
  (value) => (value instanceof PyIterator && value.typeName === "generator" ? value : undefined),
  [
    ["send", "value /", (self, args, runtime) => send(self, args.value("value"), runtime)],
    ["close", "", (self, _, runtime) => close(self, runtime)],
  ],
);

/** Throws the StopIteration of an iterator that ended. It holds the value that a generator returned. */
export function stopIteration(returned: PyValue | undefined): never {
  const args = returned === undefined || returned === null ? [] : [returned];
  const problem = { code: "iterator-ended", type: "StopIteration", args: {}, span: NO_SPAN } as const;
  throw new ProblemError(problem, new PyException("StopIteration", args));
}

/** Goes on with a value for the `yield` that waits, and returns the next item. */
function send(generator: PyIterator, value: PyValue, runtime: Runtime): PyValue {
  checkMutable(generator, runtime);
  if (!generator.isStarted && value !== null) fail("TypeError", "send-before-start");
  runtime.meter.spend(1);
  const next = nextOf(generator, value);
  if (!next.done) return next.value;
  return stopIteration(next.value);
}

function close(generator: PyIterator, runtime: Runtime): null {
  checkMutable(generator, runtime);
  generator.source.return?.(null);
  return null;
}
