import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-web";
import { expect, test } from "vitest";
import { agreeOn, randomInputs } from "../agree.ts";
import { answer, tokenIds } from "../answer.ts";
import { makeRunner } from "../forward.ts";
import { compileSource } from "../testing.ts";
import { exportFiles } from "./export-files.ts";
import { readSafetensors } from "./read-safetensors.ts";

const SOURCE = `before = key(indices) < query(indices)
matching = key(tokens != "<") == query(True)
number = (matching & before).value(1)
(matching & (key(number) == query(number))).value(tokens)`;
const VOCABULARY = [..."abc<"];
const { compiled, oracle } = compileSource(SOURCE, VOCABULARY, 10);
const files = exportFiles(compiled, SOURCE);
const file = (name: string) => files.get(name) as Uint8Array;
const config = JSON.parse(new TextDecoder().decode(file("config.json")));
const INPUTS = [...randomInputs(compiled, 20, 5)].filter((input) => oracle(input));

test("ONNX Runtime gives the same logits as our own forward pass, and the program's answers", async () => {
  const session = await InferenceSession.create(file("model.onnx"));
  const runner = makeRunner(compiled.model);
  for (const input of INPUTS) {
    const ids = [VOCABULARY.length, ...tokenIds(compiled, input)];
    const tokens = new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]);
    const { logits } = await session.run({ tokens });
    expect(logits?.dims).toEqual([1, ids.length, compiled.outputs.length]);
    const own = runner.run(ids.slice(1)).logits;
    const theirs = logits?.data as Float32Array;
    own.forEach((logit, i) => {
      expect(theirs[i]).toBeCloseTo(logit, 3);
    });
  }
});

test("the safetensors file holds every tensor with TransformerLens' names and the shapes of config.json", () => {
  const tensors = readSafetensors(file("model.safetensors"));
  const { n_layers, d_model, n_ctx, d_head, n_heads, d_mlp, d_vocab, d_vocab_out } = config;
  const shapes = {
    "embed.W_E": [d_vocab, d_model],
    "pos_embed.W_pos": [n_ctx, d_model],
    "unembed.W_U": [d_model, d_vocab_out],
    "unembed.b_U": [d_vocab_out],
    ...Object.assign(
      {},
      ...Array.from({ length: n_layers }, (_, l) => ({
        [`blocks.${l}.attn.W_Q`]: [n_heads, d_model, d_head],
        [`blocks.${l}.attn.W_K`]: [n_heads, d_model, d_head],
        [`blocks.${l}.attn.W_V`]: [n_heads, d_model, d_head],
        [`blocks.${l}.attn.W_O`]: [n_heads, d_head, d_model],
        [`blocks.${l}.attn.b_Q`]: [n_heads, d_head],
        [`blocks.${l}.attn.b_K`]: [n_heads, d_head],
        [`blocks.${l}.attn.b_V`]: [n_heads, d_head],
        [`blocks.${l}.attn.b_O`]: [d_model],
        [`blocks.${l}.mlp.W_in`]: [d_model, d_mlp],
        [`blocks.${l}.mlp.b_in`]: [d_mlp],
        [`blocks.${l}.mlp.W_out`]: [d_mlp, d_model],
        [`blocks.${l}.mlp.b_out`]: [d_model],
      })),
    ),
  };
  expect(Object.fromEntries([...tensors].map(([name, { shape }]) => [name, shape]))).toEqual(shapes);
  expect(tensors.get("embed.W_E")?.data).toEqual(compiled.model.W_E.data);
  expect(config).toMatchObject({
    act_fn: "relu",
    normalization_type: null,
    attention_dir: "bidirectional",
    use_attn_scale: false,
    n_ctx: 11,
  });
  expect(config.rasp.tokens).toEqual([...VOCABULARY, "BOS"]);
});

test("the map covers every dimension once and names the source of every head", () => {
  const { dimensions, heads } = config.rasp.map;
  expect(dimensions.map(({ from }: { from: number }) => from)).toEqual([
    0,
    ...dimensions.slice(0, -1).map(({ to }: { to: number }) => to),
  ]);
  expect(dimensions.at(-1).to).toBe(config.d_model);
  expect(heads.map(({ block, code }: { block: number; code: string }) => [block, code])).toEqual([
    [0, "(matching & before).value(1)"],
    [1, "(matching & (key(number) == query(number))).value(tokens)"],
  ]);
  expect(dimensions.find(({ code }: { code: string }) => code === "indices").values[3]).toEqual([3]);
});

/** The first Python of this machine that can import torch. */
const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import torch"]).status === 0);

/** The part of safetensors that run.py needs, for a machine that has torch alone. */
const READER = `import json, struct, torch
def load_file(path):
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    tensors = {}
    for name, place in header.items():
        if name == "__metadata__": continue
        start, end = (8 + size + offset for offset in place["data_offsets"])
        tensors[name] = torch.frombuffer(bytearray(data[start:end]), dtype=torch.float32).reshape(place["shape"])
    return tensors
`;

test.skipIf(!python)(
  "PyTorch gives the program's answers",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "rasp-"));
    try {
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
      if (spawnSync(python as string, ["-c", "import safetensors.torch"]).status !== 0) {
        execFileSync("mkdir", [join(folder, "safetensors")]);
        writeFileSync(join(folder, "safetensors", "__init__.py"), "");
        writeFileSync(join(folder, "safetensors", "torch.py"), READER);
      }
      for (const input of INPUTS.slice(0, 3)) {
        const printed = execFileSync(python as string, [join(folder, "run.py"), JSON.stringify(input)], {
          encoding: "utf8",
        });
        expect(JSON.parse(printed)).toEqual(oracle(input));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);

test("the program and its Transformer agree on the inputs of this test", () => {
  expect(agreeOn(compiled, makeRunner(compiled.model), oracle, INPUTS)).toMatchObject({ agreed: INPUTS.length });
  expect(answer(compiled, makeRunner(compiled.model), [..."a<<b"])).toEqual([..."abbb"]);
});
