import { expect, test } from "vitest";
import { traceProgram } from "../../../engine/index.ts";
import { headsBehind } from "./steps.ts";

const SOURCE = `left = (key(indices + 1) == query(indices)).value(indices)
total = (key(1) == query(1)).value(indices)
again = (key(total) == query(total)).mean(left)
where(indices == 0, left + total, again) + 1`;

test.each([
  [0, ["left", "total"]],
  [2, ["again"]],
])("at position %i the result is made of %j", (position, names) => {
  const outcome = traceProgram(SOURCE, { input: [..."abc"] });
  if (outcome.kind !== "traced") throw new Error(outcome.problem.code);
  const { program } = outcome;
  expect(headsBehind(program, program.result as number, position).map(({ name }) => name)).toEqual(names);
});

test("a head is behind its own cells", () => {
  const outcome = traceProgram("left = (key(indices + 1) == query(indices)).value(indices)\nleft", {
    input: [..."ab"],
  });
  if (outcome.kind !== "traced") throw new Error(outcome.problem.code);
  expect(headsBehind(outcome.program, outcome.program.result as number, 1).map(({ name }) => name)).toEqual(["left"]);
});
