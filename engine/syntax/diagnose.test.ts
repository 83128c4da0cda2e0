import { expect, test } from "vitest";
import { interpret } from "../interpret/interpret.ts";
import { ProblemError } from "../problem/problem.ts";

/** The source up to the problem that stops a program. */
function beforeProblem(source: string): string {
  try {
    interpret(source);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.span) return source.slice(0, error.problem.span.from);
  }
  throw new Error("no problem with a span");
}

test.each([
  ["if 1 < 2   \n    x = 1", "if 1 < 2"],
  ["while 1 < 2\t \n    x = 1", "while 1 < 2"],
  ["x = 1\nif x", "x = 1\nif x"],
])("the colon of %j is missing behind the text of its line", (source, before) => {
  expect(beforeProblem(source)).toBe(before);
});
