import type { Model, Tensor } from "../model.ts";

/** Every tensor of a model by the name that TransformerLens gives it. */
export function namedTensors({
  W_E,
  W_pos,
  blocks,
  W_U,
  b_U,
}: Model): readonly (readonly [name: string, tensor: Tensor])[] {
  const inBlocks = blocks.flatMap((block, l) => {
    const { W_Q, W_K, W_V, W_O, b_Q, b_K, b_V, b_O, W_in, b_in, W_out, b_out } = block;
    const attention = Object.entries({ W_Q, W_K, W_V, W_O, b_Q, b_K, b_V, b_O });
    const feedForward = Object.entries({ W_in, b_in, W_out, b_out });
    return [
      ...attention.map(([name, tensor]) => [`blocks.${l}.attn.${name}`, tensor] as const),
      ...feedForward.map(([name, tensor]) => [`blocks.${l}.mlp.${name}`, tensor] as const),
    ];
  });
  return [["embed.W_E", W_E], ["pos_embed.W_pos", W_pos], ...inBlocks, ["unembed.W_U", W_U], ["unembed.b_U", b_U]];
}

/** The numbers of a tensor as files hold them: single precision, lowest byte first. */
export function bytesOf({ data }: Tensor): Uint8Array {
  const bytes = new Uint8Array(data.length * 4);
  const view = new DataView(bytes.buffer);
  data.forEach((number, i) => {
    view.setFloat32(i * 4, number, true);
  });
  return bytes;
}
