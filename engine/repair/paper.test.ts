import { expect, test } from "vitest";
import type { Language } from "../front-ends.ts";
import { RASP_COMPLETIONS } from "../rasp/index.ts";
import { runCell } from "../view/run.ts";
import { applyEdits } from "./fix.ts";

/** A statement of RASP where RASPy was expected, what is found, and its way in RASPy. */
test.each([
  ['load "mine";', 'load "mine"', "from raspy import *"],
  ['set example "abc"', 'set example "abc"', 'tokens.input("…")'],
  ["tokens\n  set s-op example [1]", "set s-op example [1]", 'tokens.input("…")'],
])("%s is said in RASPy", (source, found, instead) => {
  const outcome = runCell(source);
  if (outcome.kind === "ran") return expect.unreachable();
  const { code, args } = outcome.problem;
  expect({ code, found: args.found, instead: args.instead }).toEqual({ code: "rasp-in-raspy", found, instead });
});

/** The values or the grid of a program. */
function resultOf(source: string, language: Language, input: string) {
  const outcome = runCell(source, { language, input: [...input] });
  if (outcome.kind === "rejected") throw new Error(`${source}: ${outcome.problem.code}`);
  const { output, matrix } = outcome.view;
  return { matrix, values: output.map(({ text }) => text.replace(/^(-?\d+)\.0$/, "$1")) };
}

const OF_THE_LIBRARY: readonly (readonly [call: string, input?: string])[] = [
  ["tokens_int + 1", "312"],
  ["tokens_float + 1", "312"],
  ["tokens_str"],
  ["tokens_asis"],
  ["full_s"],
  ["length + 1"],
  ["selector_width(full_s)"],
  ["has_focus(full_s)"],
  ['count(tokens, "l")'],
  ['contains(tokens, "l")'],
  ["max(indices, 2)"],
  ["min(indices, 2)"],
  ["average(indices)"],
  ["load_from_location(tokens, 2)"],
  ['shift(tokens, 2, "_")'],
  ['mark_last_instance(tokens, "l")'],
  ['mark_first_instance(tokens, "l")'],
  ['select_from_last(tokens, "l")'],
  ['select_from_first(tokens, "l")'],
  ["sort(tokens, 0 - indices)"],
  ["select_next_identical(tokens)", "banana"],
  ["indicator(indices > 2)"],
];

const LIBRARY_CALLS = OF_THE_LIBRARY.map(([source, input = "hello"]) => [source, input] as const);

test.each(LIBRARY_CALLS)("%s of RASP means the same once it is mended in RASPy", (source, input) => {
  const outcome = runCell(source, { input: [...input] });
  if (outcome.kind === "ran") return expect.unreachable();
  const { fix } = outcome.problem;
  const mended = applyEdits(source, fix?.edits ?? []);
  expect(resultOf(mended, "raspy", input)).toEqual(resultOf(`${source};`, "rasp", input));
});

test("every name of RASP's library has a way in RASPy", () => {
  const mended = OF_THE_LIBRARY.map(([source]) => source).join(" ");
  const names = RASP_COMPLETIONS.map(({ name }) => name).slice(
    RASP_COMPLETIONS.findIndex(({ name }) => name === "full_s"),
  );
  for (const name of names) expect(mended).toContain(name);
});

test("`tokens_int` is mended even where the input holds no numbers", () => {
  const outcome = runCell("tokens_int + 1", { input: [..."hello"] });
  expect(outcome).toMatchObject({ problem: { fix: { text: "tokens.map(int) + 1" } } });
});
