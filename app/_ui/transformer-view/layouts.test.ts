import { describe, expect, test } from "vitest";
import { layoutWeights } from "./attention-weights.ts";
import { isAt, layoutBlueprint } from "./blueprint-parts.ts";
import { labelOf, layoutCircuit } from "./circuit-cells.ts";
import { layoutStrip, scaleOf } from "./layout-strip.ts";
import type { FromTransformer, ModelView } from "./transformer-messages.ts";
import { TransformerSession } from "./transformer-session.ts";

const SOURCE = `left = (key(indices + 1) == query(indices)).value(tokens, "_")
(key(left) == query(tokens)).value(1)`;

async function compile(): Promise<ModelView> {
  const posted: FromTransformer[] = [];
  const session = new TransformerSession(
    (message) => posted.push(message),
    async () => {},
  );
  await session.receive({ kind: "compile", id: 1, request: { source: SOURCE, input: "abba", length: 4 } });
  const [message] = posted;
  if (message?.kind !== "compiled") throw new Error("does not compile");
  return message.model;
}

const model = await compile();

describe("the strip of a subspace", () => {
  test("has a bar for each dimension that holds something, as strong as its part of the scale", () => {
    expect(layoutStrip([0, 1, 0, -0.5], 1, 40)).toEqual([
      { x: 10, width: 10, strength: 1, isNegative: false },
      { x: 30, width: 10, strength: 0.5, isNegative: true },
    ]);
  });
  test("draws noise of less than a fiftieth as nothing, and a value that is not finite at full strength", () => {
    expect(layoutStrip([0.019, Number.NaN], 1, 10)).toEqual([{ x: 5, width: 5, strength: 1, isNegative: false }]);
  });
  test("has the scale of the largest number at any position but BOS, and at least 1", () => {
    const stream = Float32Array.from([9, 9, 0, -7, 0, 3]);
    expect(scaleOf([stream], { from: 1, to: 2 }, 2)).toBe(7);
    expect(scaleOf([stream], { from: 0, to: 1 }, 2)).toBe(1);
  });
});

test("the weights of a softmax lose the row of BOS and keep its column; under a heavy sink keys are times K", () => {
  const weights = Float32Array.from([1, 0, 0, 0.9, 0.1, 0, 0.8, 0.001, 0.2]);
  const selected = [
    [true, false],
    [false, true],
  ];
  expect(layoutWeights(weights, 2, selected, 1).map((row) => row.map(({ text }) => text))).toEqual([
    ["0.9", "0.1", ""],
    ["0.8", "", "0.2"],
  ]);
  const heavy = layoutWeights(weights, 2, selected, 10);
  expect(heavy[0]?.[1]).toEqual({ text: "1", strength: 1, isSelected: true });
  expect(heavy[0]?.[0]).toMatchObject({ text: "0.9", isSelected: false });
});

test("the blueprint names the source of the embedding, of every head and of every feed-forward", () => {
  const { embedding, blocks } = layoutBlueprint(model);
  expect(embedding.map(({ code }) => code)).toEqual(["tokens", "indices"]);
  expect(blocks.map(({ heads }) => heads.map(({ name, code }) => name ?? code))).toEqual([
    ["left"],
    ["(key(left) == query(tokens)).value(1)"],
  ]);
  const head = blocks[0]?.heads[0];
  if (!head) throw new Error("no head");
  expect(isAt(SOURCE.indexOf("key(indices"), head)).toBe(true);
  expect(isAt(SOURCE.length, head)).toBe(false);
});

test("dimensions are named by the value that they stand for", () => {
  const labels = Array.from({ length: model.size.dModel }, (_, d) => labelOf(d, model.subspaces));
  expect(labels[0]).toBe("BOS");
  expect(labels).toContain("tokens = 'a'");
  expect(labels).toContain("indices = 3");
  expect(labels.some((label) => label.startsWith("left = "))).toBe(true);
  expect(labelOf("bias", model.subspaces)).toBe("1");
});

test("a matrix that is too large is cut, and says so", () => {
  const circuit = {
    rows: [0, "bias"] as const,
    columns: [0, 1] as const,
    numbers: [
      [30, -15.04],
      [0, 0.001],
    ],
  };
  expect(layoutCircuit(circuit, model.subspaces, 2)).toMatchObject({
    isCut: false,
    rows: [
      {
        label: "BOS",
        cells: [
          { text: "30", strength: 1 },
          { text: "-15", strength: -15.04 / 30 },
        ],
      },
      { label: "1", cells: [{ text: "" }, { text: "0" }] },
    ],
  });
  expect(layoutCircuit(circuit, model.subspaces, 1)).toMatchObject({ isCut: true, columns: ["BOS"] });
});
