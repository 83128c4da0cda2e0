import { expect, test } from "vitest";
import type { Scalar } from "../graph/scalar.ts";
import { agreeOn, randomInputs } from "./agree.ts";
import { answer, readAnswers, tokenIds } from "./answer.ts";
import { ovCircuit, qkCircuit } from "./circuits.ts";
import type { Compiled } from "./compile.ts";
import { describeModel } from "./describe-model.ts";
import { type Experiment, prepareExperiment } from "./experiment.ts";
import { makeRunner } from "./forward.ts";
import { BOS_DIMENSION } from "./layout.ts";
import { withNoise } from "./noise.ts";
import { compileSource } from "./testing.ts";

const LETTERS = [..."abc"];

/** Two heads side by side, then one that reads both. */
const SOURCE = `left = (key(indices + 1) == query(indices)).value(tokens, "_")
same = (key(tokens) == query(tokens)).value(1)
(key(same) == query(same)).value(where(left == "a", 1, 0))`;
const { compiled, oracle } = compileSource(SOURCE, LETTERS, 8);
const description = describeModel(compiled, SOURCE);
const HEADS = description.blocks.flatMap(({ heads }, block) =>
  heads.map(({ head, aggregate }) => ({ block, head, name: aggregate.name })),
);
const headOf = (name: string) => {
  const found = HEADS.find((head) => head.name === name);
  if (!found) throw new Error(`no head computes ${name}`);
  return found;
};
const dimensionsOf = (name: string) =>
  description.subspaces
    .filter(({ node }) => node?.name === name)
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));

function shareOf(experiment: Experiment, original: Compiled = compiled): number {
  const { compiled: changed, runner, changes } = prepareExperiment(original, experiment);
  const { agreed, total } = agreeOn(changed, runner, oracle, randomInputs(changed, 200), changes);
  return agreed / total;
}

function answerTo(input: readonly Scalar[], experiment: Experiment): Scalar[] {
  const { compiled: changed, runner, changes } = prepareExperiment(compiled, experiment);
  return answer(changed, runner, input, changes);
}

test("an experiment that changes nothing agrees everywhere", () => {
  expect(shareOf({})).toBe(1);
});

test("a run hands out the stream before, within and after every block, the attention and the hidden units", () => {
  const { size } = compiled.model;
  const { blocks, final, logits } = makeRunner(compiled.model).run(tokenIds(compiled, [..."abca"]));
  expect(blocks).toHaveLength(size.blocks);
  for (const { before, between, attention, hidden } of blocks) {
    expect([before.length, between.length]).toEqual([5 * size.dModel, 5 * size.dModel]);
    expect(hidden).toHaveLength(5 * size.dMlp);
    expect(attention).toHaveLength(size.heads);
    for (const weights of attention)
      for (let query = 0; query < 5; query++)
        expect(weights.slice(query * 5, query * 5 + 5).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  }
  expect(final).toHaveLength(5 * size.dModel);
  expect(logits).toHaveLength(5 * size.outputs);
});

test("the head that looks left attends to the token on the left, and to BOS where there is none", () => {
  const { block, head } = headOf("left");
  const { blocks } = makeRunner(compiled.model).run(tokenIds(compiled, [..."abc"]));
  const weights = blocks[block]?.attention[head] as Float32Array;
  const strongest = [1, 2, 3].map((query) => {
    const row = [...weights.slice(query * 4, query * 4 + 4)];
    return row.indexOf(Math.max(...row));
  });
  expect(strongest).toEqual([0, 1, 2]);
});

test.each(["left", "same"])("without the head of %s the answers are wrong", (name) => {
  expect(shareOf({ withoutHeads: [headOf(name)] })).toBeLessThan(0.9);
});

test("a head that is cut leaves its aggregate at the default, and the others as they were", () => {
  const input = [..."aab"];
  const { runner, changes } = prepareExperiment(compiled, { withoutHeads: [headOf("left")] });
  const stream = (run: ReturnType<typeof runner.run>) => run.blocks[0]?.between as Float32Array;
  const ids = tokenIds(compiled, input);
  const [cut, whole] = [stream(runner.run(ids, changes)), stream(runner.run(ids))];
  const { dModel } = compiled.model.size;
  const of = (x: Float32Array, name: string) => dimensionsOf(name).map((d) => x[3 * dModel + d]);
  expect(of(cut, "same")).toEqual(of(whole, "same"));
  expect(of(cut, "left")).not.toEqual(of(whole, "left"));
});

test("without its last block the Transformer knows what the first layer found, and nothing more", () => {
  const last = compiled.model.size.blocks - 1;
  const { runner, changes } = prepareExperiment(compiled, { withoutBlocks: [last] });
  const { blocks, final } = runner.run(tokenIds(compiled, [..."abc"]), changes);
  expect(blocks[last]?.attention).toEqual([]);
  expect(final).toEqual(blocks[last]?.before);
  expect(shareOf({ withoutBlocks: [last] })).toBeLessThan(0.5);
});

test("a subspace that is set to 0 is 0 in every block", () => {
  const dimensions = dimensionsOf("same");
  const { runner, changes } = prepareExperiment(compiled, { withoutDimensions: dimensions });
  const { blocks, final } = runner.run(tokenIds(compiled, [..."aba"]), changes);
  const { dModel } = compiled.model.size;
  for (const stream of [...blocks.flatMap(({ before, between }) => [before, between]), final])
    for (let at = 0; at < stream.length; at += dModel) for (const d of dimensions) expect(stream[at + d]).toBe(0);
  expect(shareOf({ withoutDimensions: dimensions })).toBeLessThan(0.9);
});

test("a row from another input carries its answer with it", () => {
  const [input, donor] = [[..."bbbb"], [..."ccca"]];
  const last = compiled.model.size.blocks;
  const clean = answerTo(donor, {});
  const patched = answerTo(input, { transplant: { donor, block: last, position: 4 } });
  expect(patched).toEqual([...answerTo(input, {}).slice(0, 3), clean[3]]);
});

test("a transplant of one subspace changes the results that use it, and a donor that is too short changes nothing", () => {
  const input = [..."aaab"];
  const dimensions = dimensionsOf("left");
  const transplant = { donor: [..."cccc"], block: 1, position: 2, dimensions };
  expect(answerTo(input, { transplant })).not.toEqual(answerTo(input, {}));
  expect(answerTo(input, { transplant: { ...transplant, donor: ["c"] } })).toEqual(answerTo(input, {}));
});

test.each<[string, Experiment, number, number]>([
  ["attention that is not sharp", { sinks: { sharpness: 1, weight: 4096 } }, 0, 0.5],
  ["a light sink where a heavy one is needed", { sinks: { sharpness: 30, weight: 1 } }, 0, 0.9],
  ["the sinks as they are", { sinks: compiled.layout.sinks }, 1, 1],
  ["single precision", { precision: "float32" }, 1, 1],
  ["much noise", { noise: 0.5 }, 0, 0.9],
  ["a noise of nothing", { noise: 0 }, 1, 1],
])("%s agrees on the share that it should", (_, experiment, least, most) => {
  const share = shareOf(experiment);
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

test.each(["bfloat16", "float16", "int8"] as const)("%s changes the logits", (precision) => {
  const run = (experiment: Experiment) => {
    const { runner, changes } = prepareExperiment(compiled, experiment);
    return runner.run(tokenIds(compiled, [..."abcabca"]), changes);
  };
  const [narrow, whole] = [run({ precision }), run({})];
  expect(narrow.logits).not.toEqual(whole.logits);
  expect(readAnswers(compiled, narrow)).toHaveLength(7);
});

test("the same seed gives the same noise, another seed other noise, and weights of 0 stay 0", () => {
  const [first, again, other] = [
    withNoise(compiled.model, 0.1),
    withNoise(compiled.model, 0.1),
    withNoise(compiled.model, 0.1, 2),
  ];
  expect(first).toEqual(again);
  expect(first.W_U.data).not.toEqual(other.W_U.data);
  first.W_U.data.forEach((weight, i) => {
    expect(weight === 0).toBe(compiled.model.W_U.data[i] === 0);
  });
  expect(withNoise(compiled.model, 0)).toBe(compiled.model);
});

test("the QK matrix of a head gives the scores that softmax weighs", () => {
  const { block, head } = headOf("same");
  const { rows, columns, numbers } = qkCircuit(compiled.model, block, head);
  const { blocks } = makeRunner(compiled.model).run(tokenIds(compiled, [..."aab"]));
  const { before, attention } = blocks[block] as (typeof blocks)[number];
  const { dModel } = compiled.model.size;
  const held = (position: number, place: number | "bias") =>
    place === "bias" ? 1 : (before[position * dModel + place] as number);
  const score = (query: number, key: number) =>
    rows.reduce<number>(
      (sum, row, r) =>
        sum +
        columns.reduce<number>(
          (inner, column, c) => inner + held(query, row) * (numbers[r]?.[c] as number) * held(key, column),
          0,
        ),
      0,
    );
  const scores = [0, 1, 2, 3].map((key) => score(1, key));
  const total = scores.reduce((sum, own) => sum + Math.exp(own), 0);
  scores.forEach((own, key) => {
    expect(attention[head]?.[4 + key]).toBeCloseTo(Math.exp(own) / total, 5);
  });
  expect(columns).toContain(BOS_DIMENSION);
});

test("the OV matrix of a head writes to its own subspace alone", () => {
  const { block, head } = headOf("left");
  const { columns, numbers } = ovCircuit(compiled.model, block, head);
  expect(columns.every((place) => place !== "bias" && dimensionsOf("left").includes(place))).toBe(true);
  expect(numbers.flat().some((number) => number === 1)).toBe(true);
});

test("random inputs are as many as asked, and the same for the same seed", () => {
  expect([...randomInputs(compiled, 5)]).toHaveLength(5);
  expect([...randomInputs(compiled, 5)]).toEqual([...randomInputs(compiled, 5)]);
});
