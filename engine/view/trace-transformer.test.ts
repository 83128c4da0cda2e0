import { expect, test } from "vitest";
import { prepareExperiment } from "../compile/experiment.ts";
import { compileProgram } from "./compile-program.ts";
import { traceTransformer } from "./trace-transformer.ts";

const SOURCE = `before = key(indices) < query(indices)
same = (before & (key(tokens) == query(tokens))).value(1)
first = same == 0
(key(first) == query(True)).value(1)`;

function make(source = SOURCE) {
  const made = compileProgram(source, { tokens: "abc", length: 8 });
  if (made.kind === "rejected") throw new Error(made.problem.code);
  return made;
}

function trace(experiment: Parameters<typeof prepareExperiment>[1] = {}, input = "abac") {
  const made = make();
  const traced = traceTransformer(made, prepareExperiment(made.compiled, experiment), [...input]);
  if (traced.kind === "rejected") throw new Error(traced.problem.code);
  return traced;
}

const texts = (cells: readonly { text: string }[]) => cells.map(({ text }) => text).join(" ");

test("a Transformer as it was compiled answers as its program does, and nothing is off", () => {
  const { given, expected, isRight, fault, tokens } = trace();
  expect(texts(tokens)).toBe("a b a c");
  expect(texts(expected)).toBe("3 3 3 3");
  expect(texts(given)).toBe("3 3 3 3");
  expect(isRight).toEqual([true, true, true, true]);
  expect(fault).toBeNull();
});

test("a number that should be 0 and is off by next to nothing reads 0", () => {
  const made = make("(key(tokens) == query('a')).value(1) + (key(tokens) == query('b')).value(1)");
  const traced = traceTransformer(made, prepareExperiment(made.compiled), [..."ccaa"]);
  if (traced.kind === "rejected") throw new Error(traced.problem.code);
  const read = traced.stages.flatMap(({ readings }) => readings.flat());
  expect(read.filter(({ text }) => text.includes("e-"))).toEqual([]);
  expect(read.some(({ text, should }) => text === "0" && should === "0")).toBe(true);
});

test("each subspace reads out as the value that the program gives it, from the stage that writes it", () => {
  const { stages } = trace();
  expect(stages.map(({ block, part }) => `${block} ${part}`)).toEqual([
    "-1 embedding",
    "0 attention",
    "0 feed-forward",
    "1 attention",
    "1 feed-forward",
  ]);
  const read = (stage: number) => stages[stage]?.readings.map((own) => texts(own)).filter((text) => text !== "");
  expect(read(0)).toContain("'a' 'b' 'a' 'c'");
  expect(read(0)).toContain("0 1 2 3");
  const counts = stages[1]?.readings.find((own) => own.map(({ should }) => should).join(" ") === "0 0 1 0");
  expect(counts?.map(({ text }) => Math.round(Number(text)))).toEqual([0, 0, 1, 0]);
  expect(stages.flatMap(({ readings }) => readings.flat()).filter(({ isOff }) => isOff)).toEqual([]);
});

test("a head that takes a mean of several keys reads out as the mean", () => {
  const made = compileProgram("(key(indices) <= query(indices)).mean(tokens)", { tokens: [0, 1, 2], length: 4 });
  if (made.kind === "rejected") throw new Error(made.problem.code);
  const traced = traceTransformer(made, prepareExperiment(made.compiled), [2, 0, 1]);
  if (traced.kind === "rejected") throw new Error(traced.problem.code);
  const said = traced.stages.flatMap(({ readings }) =>
    readings.map((own) => own.map(({ should }) => should).join(" ")),
  );
  expect(said).toContain("2 1 1");
  expect(traced.fault).toBeNull();
});

test("softmax beside the program's own selector: rows are queries, and BOS is the first key of the softmax", () => {
  const { attention, selected } = trace();
  expect(selected[0]?.[0]).toEqual([
    [false, false, false, false],
    [false, false, false, false],
    [true, false, false, false],
    [false, false, false, false],
  ]);
  const weights = attention[0]?.[0] as Float32Array;
  expect(weights).toHaveLength(25);
  const row = [...weights.slice(3 * 5, 4 * 5)];
  expect(row[1]).toBeGreaterThan(1e-9);
  expect(row[2]).toBeLessThan(1e-9);
});

test("a cut head is where it went wrong", () => {
  const { fault, isRight, stages } = trace({ withoutHeads: [{ block: 0, head: 0 }] });
  expect(isRight).toContain(false);
  expect(fault).toMatchObject({ stage: 1, position: 2, reading: { should: "1", isOff: true } });
  expect(stages[fault?.stage ?? 0]?.part).toBe("attention");
});

test("an input that the model has no room for is rejected with its problem", () => {
  const made = make();
  const outcome = traceTransformer(made, prepareExperiment(made.compiled), [..."aaaaaaaaa"]);
  expect(outcome).toMatchObject({ kind: "rejected", problem: { code: "compile-input-length" } });
});

test("a program that ends in no s-op gives nothing to compile", () => {
  expect(compileProgram("x = 1", { tokens: "ab", length: 4 })).toMatchObject({ problem: { code: "compile-nothing" } });
});
