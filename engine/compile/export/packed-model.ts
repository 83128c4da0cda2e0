import type { BlockWeights, Model, ModelSize, Tensor } from "../model.ts";

/** The entries of a tensor that are not 0: most of a compiled model's are. */
export interface PackedTensor {
  readonly shape: readonly number[];
  readonly at: readonly number[];
  readonly values: readonly number[];
}

type Packed<T> = { readonly [Key in keyof T]: PackedTensor };

/** The weights of a model as plain, short data, so that a page can hold them. It says nothing of the program. */
export interface PackedModel extends Packed<Omit<Model, "size" | "blocks">> {
  readonly size: ModelSize;
  readonly blocks: readonly Packed<BlockWeights>[];
}

export function packModel({ size, blocks, W_E, W_pos, W_U, b_U }: Model): PackedModel {
  return { size, ...convert({ W_E, W_pos, W_U, b_U }, pack), blocks: blocks.map((block) => convert(block, pack)) };
}

/** The model that was packed, number by number; a -0 becomes 0. */
export function unpackModel({ size, blocks, W_E, W_pos, W_U, b_U }: PackedModel): Model {
  return { size, ...convert({ W_E, W_pos, W_U, b_U }, unpack), blocks: blocks.map((block) => convert(block, unpack)) };
}

function convert<Key extends string, From, To>(tensors: Readonly<Record<Key, From>>, change: (tensor: From) => To) {
  const entries = Object.entries<From>(tensors).map(([name, tensor]) => [name, change(tensor)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}

function pack({ shape, data }: Tensor): PackedTensor {
  const at = [...data.keys()].filter((i) => data[i] !== 0);
  return { shape, at, values: at.map((i) => data[i] as number) };
}

function unpack({ shape, at, values }: PackedTensor): Tensor {
  const data = new Float32Array(shape.reduce((product, length) => product * length, 1));
  at.forEach((place, i) => {
    data[place] = values[i] as number;
  });
  return { shape, data };
}
