import type { BlockWeights, Model, Tensor } from "./model.ts";
import { type Precision, roundingOf, roundTensor } from "./precision.ts";

/** Changes to one run, which show what a part is for. Blocks, heads and positions count from 0; position 0 is BOS. */
export interface Changes {
  /** Heads that write nothing. */
  readonly withoutHeads?: readonly { readonly block: number; readonly head: number }[];
  /** Blocks that are passed by: neither their attention nor their feed-forward adds anything. */
  readonly withoutBlocks?: readonly number[];
  /** Dimensions of the residual stream that are 0 everywhere, in every block. */
  readonly withoutDimensions?: readonly number[];
  /** Rows of the residual stream that are put in before a block (`blocks` is before the unembedding). */
  readonly patches?: readonly Patch[];
}

export interface Patch {
  readonly block: number;
  readonly position: number;
  /** `d_model` numbers, or some of them: those at `dimensions`. */
  readonly values: ArrayLike<number>;
  readonly dimensions?: readonly number[];
}

/** The activations of one block. Matrices are row-major. Rows are positions, BOS first. */
export interface BlockActivations {
  /** The residual stream before the block, `[n, d_model]`. */
  readonly before: Float32Array;
  /** For each head the softmax, `[n, n]`: rows are queries. */
  readonly attention: readonly Float32Array[];
  /** The residual stream between attention and feed-forward. */
  readonly between: Float32Array;
  /** Hidden units after the ReLU, `[n, d_mlp]`. */
  readonly hidden: Float32Array;
}

export interface Activations {
  readonly blocks: readonly BlockActivations[];
  /** The residual stream that the unembedding reads. */
  readonly final: Float32Array;
  /** `[n, outputs]`; the row of BOS means nothing. */
  readonly logits: Float32Array;
}

/** A model made ready to run at one precision. Weights that are 0 are skipped, which is most of them. */
export interface Runner {
  readonly model: Model;
  readonly precision: Precision;
  /** Runs on token ids without BOS, which is put in front. */
  run(tokens: readonly number[], changes?: Changes): Activations;
}

export function makeRunner(model: Model, precision: Precision = "float32"): Runner {
  const round = roundingOf(precision);
  const held = (tensor: Tensor) => roundTensor(tensor, precision);
  const blocks = model.blocks.map((block) => prepareBlock(block, model, held));
  const [W_E, W_pos, b_U] = [held(model.W_E), held(model.W_pos), held(model.b_U)];
  const unembed = sparse(held(model.W_U), 0, model.size.dModel, model.size.outputs);
  return {
    model,
    precision,
    run: (tokens, changes = {}) => {
      const { dModel, vocabulary, outputs } = model.size;
      const ids = [vocabulary - 1, ...tokens];
      const size = ids.length;
      let stream: Float32Array = new Float32Array(size * dModel);
      ids.forEach((id, position) => {
        for (let d = 0; d < dModel; d++)
          stream[position * dModel + d] =
            (W_E.data[id * dModel + d] as number) + (W_pos.data[position * dModel + d] as number);
      });
      const done: BlockActivations[] = [];
      blocks.forEach((block, index) => {
        patch(stream, index, dModel, changes);
        const before = stream;
        if (changes.withoutBlocks?.includes(index)) {
          done.push({ before, attention: [], between: before, hidden: new Float32Array(size * model.size.dMlp) });
          return;
        }
        const cut = new Set(changes.withoutHeads?.filter((head) => head.block === index).map(({ head }) => head));
        const { attention, between } = attend(block, before, size, model, round, cut);
        patchDimensions(between, dModel, changes);
        const { hidden, after } = feedForward(block, between, size, model, round);
        stream = after;
        done.push({ before, attention, between, hidden });
      });
      patch(stream, blocks.length, dModel, changes);
      const logits = apply(unembed, stream, size, outputs, b_U.data, round);
      return { blocks: done, final: stream, logits };
    },
  };
}

type Round = (numbers: Float32Array) => Float32Array;

/** The weights of a matrix that are not 0, row by row. */
interface Sparse {
  readonly rows: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float32Array;
}

function sparse(tensor: Tensor, offset: number, rows: number, columns: number): Sparse {
  const starts = new Int32Array(rows + 1);
  const places: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const weight = tensor.data[offset + row * columns + column] as number;
      if (weight === 0) continue;
      places.push(column);
      weights.push(weight);
    }
    starts[row + 1] = places.length;
  }
  return { rows, starts, columns: Int32Array.from(places), weights: Float32Array.from(weights) };
}

/** `input · matrix + bias`, added up in single precision and rounded at the end. */
function apply(
  { rows, starts, columns, weights }: Sparse,
  input: Float32Array,
  size: number,
  width: number,
  bias: Float32Array | undefined,
  round: Round,
): Float32Array {
  const output = new Float32Array(size * width);
  for (let position = 0; position < size; position++) {
    const to = position * width;
    if (bias) output.set(bias.subarray(0, width), to);
    for (let row = 0; row < rows; row++) {
      const x = input[position * rows + row] as number;
      if (x === 0) continue;
      const end = starts[row + 1] as number;
      for (let i = starts[row] as number; i < end; i++) {
        const at = to + (columns[i] as number);
        output[at] = (output[at] as number) + x * (weights[i] as number);
      }
    }
  }
  return round(output);
}

interface PreparedHead {
  readonly query: Sparse;
  readonly key: Sparse;
  readonly value: Sparse;
  readonly out: Sparse;
  readonly biases: readonly [Float32Array, Float32Array, Float32Array];
}

interface PreparedBlock {
  readonly heads: readonly PreparedHead[];
  readonly b_O: Float32Array;
  readonly into: Sparse;
  readonly b_in: Float32Array;
  readonly outOf: Sparse;
  readonly b_out: Float32Array;
}

function prepareBlock(block: BlockWeights, { size }: Model, held: (tensor: Tensor) => Tensor): PreparedBlock {
  const { heads, dModel, dHead, dMlp } = size;
  const [W_Q, W_K, W_V, W_O] = [held(block.W_Q), held(block.W_K), held(block.W_V), held(block.W_O)];
  const [b_Q, b_K, b_V] = [held(block.b_Q), held(block.b_K), held(block.b_V)];
  return {
    heads: Array.from({ length: heads }, (_, head): PreparedHead => {
      const at = head * dModel * dHead;
      const bias = (tensor: Tensor) => tensor.data.subarray(head * dHead, (head + 1) * dHead);
      return {
        query: sparse(W_Q, at, dModel, dHead),
        key: sparse(W_K, at, dModel, dHead),
        value: sparse(W_V, at, dModel, dHead),
        out: sparse(W_O, at, dHead, dModel),
        biases: [bias(b_Q), bias(b_K), bias(b_V)],
      };
    }),
    b_O: held(block.b_O).data,
    into: sparse(held(block.W_in), 0, dModel, dMlp),
    b_in: held(block.b_in).data,
    outOf: sparse(held(block.W_out), 0, dMlp, dModel),
    b_out: held(block.b_out).data,
  };
}

function attend(
  { heads, b_O }: PreparedBlock,
  stream: Float32Array,
  size: number,
  { size: { dHead, dModel } }: Model,
  round: Round,
  cut: ReadonlySet<number>,
) {
  const between = stream.slice();
  const attention = heads.map(({ query, key, value, out, biases }, index) => {
    const [q, k, v] = [
      apply(query, stream, size, dHead, biases[0], round),
      apply(key, stream, size, dHead, biases[1], round),
      apply(value, stream, size, dHead, biases[2], round),
    ];
    const weights = softmax(q, k, size, dHead, round);
    if (cut.has(index)) return weights;
    const mixed = new Float32Array(size * dHead);
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) {
        const weight = weights[row * size + column] as number;
        if (weight === 0) continue;
        for (let i = 0; i < dHead; i++)
          mixed[row * dHead + i] = (mixed[row * dHead + i] as number) + weight * (v[column * dHead + i] as number);
      }
    addTo(between, apply(out, round(mixed), size, dModel, undefined, round));
    return weights;
  });
  for (let i = 0; i < between.length; i++) between[i] = (between[i] as number) + (b_O[i % dModel] as number);
  return { attention, between: round(between) };
}

/** Rows are queries. */
function softmax(q: Float32Array, k: Float32Array, size: number, width: number, round: Round): Float32Array {
  const scores = new Float32Array(size * size);
  for (let row = 0; row < size; row++)
    for (let i = 0; i < width; i++) {
      const x = q[row * width + i] as number;
      if (x === 0) continue;
      for (let column = 0; column < size; column++)
        scores[row * size + column] = (scores[row * size + column] as number) + x * (k[column * width + i] as number);
    }
  round(scores);
  for (let row = 0; row < size; row++) {
    const own = scores.subarray(row * size, (row + 1) * size);
    let largest = Number.NEGATIVE_INFINITY;
    for (const score of own) largest = Math.max(largest, score);
    let total = 0;
    for (let column = 0; column < size; column++) {
      own[column] = Math.exp((own[column] as number) - largest);
      total = Math.fround(total + (own[column] as number));
    }
    for (let column = 0; column < size; column++) own[column] = (own[column] as number) / total;
  }
  return round(scores);
}

function feedForward(
  { into, b_in, outOf, b_out }: PreparedBlock,
  between: Float32Array,
  size: number,
  { size: { dModel, dMlp } }: Model,
  round: Round,
) {
  const hidden = apply(into, between, size, dMlp, b_in, round);
  for (let i = 0; i < hidden.length; i++) if (!((hidden[i] as number) > 0)) hidden[i] = 0;
  const after = apply(outOf, hidden, size, dModel, b_out, round);
  addTo(after, between);
  return { hidden, after: round(after) };
}

function addTo(sum: Float32Array, other: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (other[i] as number);
}

function patch(stream: Float32Array, block: number, dModel: number, changes: Changes): void {
  for (const { block: at, position, values, dimensions } of changes.patches ?? []) {
    if (at !== block) continue;
    if (dimensions) for (const d of dimensions) stream[position * dModel + d] = values[d] as number;
    else for (let d = 0; d < dModel; d++) stream[position * dModel + d] = values[d] as number;
  }
  patchDimensions(stream, dModel, changes);
}

function patchDimensions(stream: Float32Array, dModel: number, { withoutDimensions }: Changes): void {
  if (!withoutDimensions) return;
  for (let at = 0; at < stream.length; at += dModel) for (const d of withoutDimensions) stream[at + d] = 0;
}
