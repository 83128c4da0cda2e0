import type { Model, Tensor } from "./model.ts";

/** A dimension of the residual stream, or `"bias"`: what is added whatever the stream holds. */
export type CircuitPlace = number | "bias";

/** A matrix between directions of the residual stream, without the rows and columns that are 0 throughout. */
export interface Circuit {
  readonly rows: readonly CircuitPlace[];
  readonly columns: readonly CircuitPlace[];
  readonly numbers: readonly (readonly number[])[];
}

/**
 * How a head chooses: `W_Q W_Kᵀ`. Rows are directions of the query's residual stream, columns of the key's. The score of a
 * pair is the sum of the entries, each times what the query holds at its row and the key at its column.
 * (Elhage and others, "A Mathematical Framework for Transformer Circuits", 2021.)
 */
export function qkCircuit({ blocks, size }: Model, block: number, head: number): Circuit {
  const { W_Q, b_Q, W_K, b_K } = blockAt(blocks, block);
  return multiply(rowsOf(W_Q, b_Q, head, size.dModel, size.dHead), rowsOf(W_K, b_K, head, size.dModel, size.dHead));
}

/** Computes the OV circuit of a head: `W_V W_O`. Its rows are directions that the head reads at a key; its columns are directions that it writes at the query. */
export function ovCircuit({ blocks, size }: Model, block: number, head: number): Circuit {
  const { W_V, b_V, W_O } = blockAt(blocks, block);
  const { dModel, dHead } = size;
  const written = new Map<CircuitPlace, Float32Array>();
  for (let d = 0; d < dModel; d++) {
    const at = head * dHead * dModel + d;
    const row = Float32Array.from({ length: dHead }, (_, i) => W_O.data[at + i * dModel] as number);
    if (row.some((weight) => weight !== 0)) written.set(d, row);
  }
  return multiply(rowsOf(W_V, b_V, head, dModel, dHead), written);
}

function blockAt(blocks: Model["blocks"], block: number): Model["blocks"][number] {
  const found = blocks[block];
  if (!found) throw new Error(`the model has no block ${block}`);
  return found;
}

type Rows = ReadonlyMap<CircuitPlace, Float32Array>;

function rowsOf(weights: Tensor, bias: Tensor, head: number, dModel: number, dHead: number): Rows {
  const rows = new Map<CircuitPlace, Float32Array>();
  const add = (place: CircuitPlace, row: Float32Array) => {
    if (row.some((weight) => weight !== 0)) rows.set(place, row);
  };
  for (let d = 0; d < dModel; d++) {
    const at = (head * dModel + d) * dHead;
    add(d, weights.data.subarray(at, at + dHead));
  }
  add("bias", bias.data.subarray(head * dHead, (head + 1) * dHead));
  return rows;
}

function multiply(left: Rows, right: Rows): Circuit {
  const numbers = [...left.values()].map((a) => [...right.values()].map((b) => dot(a, b)));
  const isUsed = (at: number) => numbers.some((row) => row[at] !== 0);
  const columns = [...right.keys()].map((place, at) => ({ place, at })).filter(({ at }) => isUsed(at));
  const rows = [...left.keys()].map((place, at) => ({ place, row: numbers[at] as number[] }));
  const used = rows.filter(({ row }) => row.some((number) => number !== 0));
  return {
    rows: used.map(({ place }) => place),
    columns: columns.map(({ place }) => place),
    numbers: used.map(({ row }) => columns.map(({ at }) => row[at] as number)),
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
