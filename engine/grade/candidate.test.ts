import { expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { gradeSource } from "./grade.ts";

const { data } = loadPuzzle("shift");

test.each([
  ["# one parameter\n\ndef shift(i):\n    return tokens", "wrong-parameters", 3],
  ["\ndef shift(i, default, c, d):\n    return tokens", "wrong-parameters", 2],
  ["\ndef shift(i, default):\n    pass", "returns-nothing", 2],
  ["\ndef shift(i, default):\n    return 3", "returns-no-sop", 2],
  ["shift = tokens", "function-missing", 1],
  ["def shfit(i, default):\n    return tokens", "function-misnamed", 1],
])("a call that does not fit is a problem of the learner's function: %j", (source, code, line) => {
  const { status, error } = gradeSource(data, source, { seed: 1 });
  expect(status).toBe("error");
  expect(error?.code).toBe(code);
  expect(error?.span.line).toBe(line);
});

test("a solution that changes something outside the call is not ranked, and the cause says what it changes", () => {
  const source = `calls = []
def shift(i, default):
    calls.append(i)
    return (key(indices) == query(indices - i)).value(tokens, default)`;
  const { status, rankedReason } = gradeSource(data, source, { seed: 1 });
  expect(status).toBe("passed");
  expect(rankedReason).toMatchObject({
    code: "unranked-memory",
    cause: { code: "call-remembers", args: { name: "shift", type: "list" } },
  });
});

test("a function of RASP that takes another number of arguments is a problem", () => {
  const source = "def shift(a, b, c, d) { return indices; }";
  const { status, error } = gradeSource(data, source, { seed: 1, language: "rasp" });
  expect({ status, error }).toMatchObject({
    status: "error",
    error: { code: "rasp-call-arity", args: { name: "shift", expected: 4, parameters: "a, b, c, d" } },
  });
});
