import type { Scalar } from "../graph/scalar.ts";
import { BOS_DIMENSION, type Direction, type Layout, type PlacedHead } from "./layout.ts";

/** Numbers in row-major order, as a file holds them. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** One block, with the names and shapes of TransformerLens. */
export interface BlockWeights {
  /** `[heads, d_model, d_head]` */
  readonly W_Q: Tensor;
  readonly W_K: Tensor;
  readonly W_V: Tensor;
  /** `[heads, d_head, d_model]` */
  readonly W_O: Tensor;
  /** `[heads, d_head]` */
  readonly b_Q: Tensor;
  readonly b_K: Tensor;
  readonly b_V: Tensor;
  /** `[d_model]` */
  readonly b_O: Tensor;
  /** `[d_model, d_mlp]` */
  readonly W_in: Tensor;
  readonly b_in: Tensor;
  /** `[d_mlp, d_model]` */
  readonly W_out: Tensor;
  readonly b_out: Tensor;
}

/** How large a Transformer is. All blocks have one shape; smaller ones are padded with zeros. */
export interface ModelSize {
  readonly blocks: number;
  readonly heads: number;
  readonly dModel: number;
  readonly dHead: number;
  readonly dMlp: number;
  readonly vocabulary: number;
  readonly outputs: number;
  /** The longest input, BOS included. */
  readonly context: number;
  /** Numbers that the file holds, padding included. */
  readonly parameters: number;
}

/** An ordinary softmax Transformer: no mask, no scaling of scores, no layer norm. */
export interface Model {
  readonly size: ModelSize;
  /** `[vocabulary + 1, d_model]`; the last row is BOS. */
  readonly W_E: Tensor;
  /** `[context, d_model]`; row 0 is that of BOS. */
  readonly W_pos: Tensor;
  readonly blocks: readonly BlockWeights[];
  /** `[d_model, outputs]` */
  readonly W_U: Tensor;
  readonly b_U: Tensor;
}

/** The size of the model that a layout becomes, known before any weight is made. */
export function sizeOf(layout: Layout, vocabulary: readonly Scalar[], length: number): ModelSize {
  const most = (numbers: readonly number[]) => Math.max(1, ...numbers);
  const heads = most(layout.blocks.map((block) => block.heads.length));
  const dHead = most(layout.blocks.flatMap((block) => block.heads.map(headWidth)));
  const dMlp = most(layout.blocks.map((block) => block.units.length));
  const dModel = layout.dimensions.length;
  const [context, outputs] = [length + 1, layout.outputs.length];
  const attention = heads * (4 * dModel * dHead + 3 * dHead) + dModel;
  const feedForward = 2 * dModel * dMlp + dMlp + dModel;
  const parameters =
    (vocabulary.length + 1 + context) * dModel +
    layout.blocks.length * (attention + feedForward) +
    (dModel + 1) * outputs;
  return {
    blocks: layout.blocks.length,
    heads,
    dModel,
    dHead,
    dMlp,
    vocabulary: vocabulary.length + 1,
    outputs,
    context,
    parameters,
  };
}

/** Computes the width of a head. It needs a column for each factor of its scores and one for the sink, or one for each number that it moves. */
export function headWidth(head: PlacedHead): number {
  return Math.max(head.queries.length + 1, head.values.length);
}

/** Writes a layout as weights. */
export function makeModel(layout: Layout, vocabulary: readonly Scalar[], length: number): Model {
  const size = sizeOf(layout, vocabulary, length);
  const { dModel } = size;
  const W_E = zeros(size.vocabulary, dModel);
  const W_pos = zeros(size.context, dModel);
  const { tokens, positions } = layout;
  if (tokens)
    for (let id = 0; id < vocabulary.length; id++)
      W_E.data[id * dModel + (tokens.dimensions[tokens.classOf[id] as number] as number)] = 1;
  W_E.data[vocabulary.length * dModel + BOS_DIMENSION] = 1;
  if (positions)
    for (let position = 0; position < length; position++)
      W_pos.data[(position + 1) * dModel + (positions.dimensions[positions.classOf[position] as number] as number)] = 1;
  const W_U = zeros(dModel, size.outputs);
  const b_U = zeros(size.outputs);
  layout.outputs.forEach(({ logit }, column) => {
    for (const [dimension, weight] of logit.weights) W_U.data[dimension * size.outputs + column] = weight;
    b_U.data[column] = logit.constant;
  });
  return { size, W_E, W_pos, blocks: layout.blocks.map((_, i) => makeBlock(layout, i, size)), W_U, b_U };
}

function makeBlock(layout: Layout, index: number, { heads, dModel, dHead, dMlp }: ModelSize): BlockWeights {
  const block = layout.blocks[index] as Layout["blocks"][number];
  const [W_Q, W_K, W_V] = [zeros(heads, dModel, dHead), zeros(heads, dModel, dHead), zeros(heads, dModel, dHead)];
  const [b_Q, b_K, b_V] = [zeros(heads, dHead), zeros(heads, dHead), zeros(heads, dHead)];
  const W_O = zeros(heads, dHead, dModel);
  const b_O = zeros(dModel);
  const write = readInto(layout, dModel);
  block.heads.forEach((head, h) => {
    const column = (i: number) => ({ at: h * dModel * dHead + i, stride: dHead, bias: h * dHead + i });
    const { sharpness } = layout.sinks;
    head.queries.forEach((query, i) => {
      write(W_Q, b_Q, column(i), query, sharpness);
    });
    head.keys.forEach((key, i) => {
      write(W_K, b_K, column(i), key, 1);
    });
    writeSink(head, layout, { W_Q, b_Q, W_K }, column(head.queries.length));
    head.values.forEach(({ from, to, fallback }, i) => {
      write(W_V, b_V, column(i), from, 1);
      W_O.data[(h * dHead + i) * dModel + to] = head.plan.sink === "heavy" ? layout.sinks.weight : 1;
      b_O.data[to] = fallback;
    });
  });
  const [W_in, b_in] = [zeros(dModel, dMlp), zeros(dMlp)];
  const [W_out, b_out] = [zeros(dMlp, dModel), zeros(dModel)];
  block.units.forEach(({ input, outputs }, i) => {
    write(W_in, b_in, { at: i, stride: dMlp, bias: i }, input, 1);
    // Below zero at BOS, so that rounding there writes nothing.
    W_in.data[BOS_DIMENSION * dMlp + i] = (W_in.data[BOS_DIMENSION * dMlp + i] as number) - 1;
    for (const [dimension, weight] of outputs) W_out.data[i * dModel + dimension] = weight;
  });
  return { W_Q, W_K, W_V, W_O, b_Q, b_K, b_V, b_O, W_in, b_in, W_out, b_out };
}

interface ColumnPlace {
  readonly at: number;
  readonly stride: number;
  readonly bias: number;
}

/** Writes a direction into a column of weights and its bias, and into the row of BOS what makes it 0 there. */
function readInto({ dimensions }: Layout, dModel: number) {
  return (
    weights: Tensor,
    bias: Tensor,
    { at, stride, bias: biasAt }: ColumnPlace,
    direction: Direction,
    scale: number,
  ) => {
    let atBos = direction.constant;
    for (const [dimension, weight] of direction.weights) {
      if (dimension >= dModel) throw new Error("a direction leaves the residual stream");
      weights.data[at + dimension * stride] = weight * scale;
      atBos += weight * (dimensions[dimension]?.atBos ?? 0);
    }
    bias.data[biasAt] = direction.constant * scale;
    weights.data[at + BOS_DIMENSION * stride] = -atBos * scale;
  };
}

/**
 * The score that BOS has for every query. A light sink lies half way between a selected key and one that is not; a heavy
 * one holds `weight` times what a selected key does. BOS itself attends to nothing but BOS.
 */
function writeSink(
  { plan, queries }: PlacedHead,
  { sinks: { sharpness, weight } }: Layout,
  { W_Q, b_Q, W_K }: Pick<BlockWeights, "W_Q" | "b_Q" | "W_K">,
  { at, stride, bias }: ColumnPlace,
): void {
  const parts = plan.parts.length;
  const heavy = sharpness * parts + Math.log(weight);
  const sink = plan.sink === "heavy" ? heavy : sharpness * (parts - 0.5);
  const ownSink = 2 * sharpness + Math.log(weight);
  if (queries.length >= stride) throw new Error("the head is too narrow for its sink");
  b_Q.data[bias] = 1;
  W_K.data[at + BOS_DIMENSION * stride] = sink;
  W_Q.data[at + BOS_DIMENSION * stride] = ownSink / sink - 1;
}

function zeros(...shape: number[]): Tensor {
  return { shape, data: new Float32Array(shape.reduce((product, size) => product * size, 1)) };
}
