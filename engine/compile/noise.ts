import type { BlockWeights, Model, Tensor } from "./model.ts";
import { randomNumbers } from "./random-numbers.ts";

/**
 * The same model with noise on its weights: each is multiplied by 1 + `share` · z, where z is normally distributed. Weights
 * that are 0 stay 0. The same seed gives the same noise, and a share of 0 gives the model itself.
 */
export function withNoise(model: Model, share: number, seed = 1): Model {
  if (share === 0) return model;
  const normal = normalNumbers(seed);
  const shake = ({ shape, data }: Tensor): Tensor => ({
    shape,
    data: data.map((weight) => (weight === 0 ? 0 : weight * (1 + share * normal()))),
  });
  const { W_E, W_pos, blocks, W_U, b_U } = model;
  return {
    size: model.size,
    W_E: shake(W_E),
    W_pos: shake(W_pos),
    blocks: blocks.map(
      (block): BlockWeights => ({
        W_Q: shake(block.W_Q),
        W_K: shake(block.W_K),
        W_V: shake(block.W_V),
        W_O: shake(block.W_O),
        b_Q: shake(block.b_Q),
        b_K: shake(block.b_K),
        b_V: shake(block.b_V),
        b_O: shake(block.b_O),
        W_in: shake(block.W_in),
        b_in: shake(block.b_in),
        W_out: shake(block.W_out),
        b_out: shake(block.b_out),
      }),
    ),
    W_U: shake(W_U),
    b_U: shake(b_U),
  };
}

/** Normally distributed numbers of mean 0 and deviation 1, by the method of Box and Muller. */
function normalNumbers(seed: number): () => number {
  const random = randomNumbers(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
