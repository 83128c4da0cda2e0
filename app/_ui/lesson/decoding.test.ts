import { expect, test } from "vitest";
import { parseInputText, type RunView, runCell } from "../../../engine/index.ts";
import { type Bounds, begin, changedPositions, type Decoding, grow, stateOf } from "./decoding.ts";

const SUM_OF_TWO = `window = (key(indices) <= query(indices)) & (key(indices) > query(indices - 2))
window.value(tokens)`;
const COUNT_DOWN = `tokens.map(lambda n: "." if n in [0, "."] else n - 1)`;

function run(program: string, { text }: Decoding): RunView {
  const read = parseInputText(text);
  if (read.kind === "rejected") throw new Error(`the text ${text} cannot be read`);
  const outcome = runCell(program, { input: read.tokens });
  if (outcome.kind !== "ran") throw new Error(outcome.problem.code);
  return outcome.view;
}

function decode(program: string, prompt: string, bounds: Bounds) {
  let loop = begin(prompt);
  for (;;) {
    const view = run(program, loop);
    const state = stateOf(view, loop.written, bounds);
    if (state.kind !== "open") return { kind: state.kind, tokens: view.input.map(({ text }) => text) };
    loop = grow(loop, view);
  }
}

test("the last result is written behind the text until it is full", () => {
  expect(decode(SUM_OF_TWO, "[1, 1]", { limit: 8 })).toEqual({
    kind: "full",
    tokens: ["1", "1", "2", "3", "5", "8", "13", "21"],
  });
});

test("the token for the end ends the text, but not as a part of the prompt", () => {
  expect(decode(COUNT_DOWN, "[2]", { stop: ".", limit: 24 })).toEqual({
    kind: "ended",
    tokens: ["2", "1", "0", "."],
  });
  expect(decode("tokens", ".", { stop: ".", limit: 3 }).tokens).toEqual([".", "."]);
});

test("letters, numbers and truth values keep their type", () => {
  const loop = begin(`['it"s', 1.5, True, 2]`);
  expect(grow(loop, run("tokens", loop)).text).toBe('["it\\"s", 1.5, True, 2, 2]');
});

test("an empty prompt and a program without a sequence stop the loop", () => {
  expect(decode("tokens", "[]", { limit: 24 }).kind).toBe("empty");
  expect(decode("key(1) == query(1)", "ab", { limit: 24 }).kind).toBe("no-sequence");
});

test("a program under a causal mask changes no earlier result, one without it may", () => {
  const changes = (program: string) => {
    const loop = begin("abb");
    const grown = grow(loop, run(program, loop));
    return changedPositions(grown, run(program, grown));
  };
  expect(changes("where((key(tokens) == query(tokens)).value(1) > 1, tokens, tokens)")).toEqual([]);
  expect(changes("(key(1) == query(1)).value(1)")).toEqual([0, 1, 2]);
  expect(changes("(key(indices) <= query(indices)).value(1)")).toEqual([]);
});
