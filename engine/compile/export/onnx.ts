import type { BlockWeights, Model, Tensor } from "../model.ts";
import { type Field, message } from "./protobuf.ts";
import { bytesOf } from "./tensors.ts";

const OPSET = 17;
const IR_VERSION = 8;
const FLOAT = 1;
const INT64 = 7;

/**
 * The model as ONNX: input `tokens`, int64 [1, n], whose first id is BOS; output `logits`, float [1, n, outputs].
 * Field numbers are those of onnx.proto.
 */
export function writeOnnx(model: Model): Uint8Array {
  const graph = new Graph();
  const { size } = model;
  const embedded = graph.node("Gather", [graph.tensor("W_E", model.W_E), "tokens"]);
  const length = graph.node("Gather", [graph.node("Shape", ["tokens"]), graph.integers("one", [1])]);
  const positions = graph.node("Slice", [graph.tensor("W_pos", model.W_pos), graph.integers("zero", [0]), length]);
  let stream = graph.node("Add", [embedded, positions]);
  model.blocks.forEach((block, l) => {
    stream = graph.node("Add", [stream, attention(graph, block, l, stream, model)]);
    stream = graph.node("Add", [stream, feedForward(graph, block, l, stream)]);
  });
  const scores = graph.node("MatMul", [stream, graph.tensor("W_U", model.W_U)]);
  graph.node("Add", [scores, graph.tensor("b_U", model.b_U)], [], "logits");
  const fields: Field[] = [
    ...graph.nodes.map((node): Field => [1, node]),
    [2, "rasp"],
    ...graph.initializers.map((initializer): Field => [5, initializer]),
    [11, valueInfo("tokens", INT64, [1, "n"])],
    [12, valueInfo("logits", FLOAT, [1, "n", size.outputs])],
  ];
  return message([1, IR_VERSION], [2, "rasp"], [7, message(...fields)], [8, message([1, ""], [2, OPSET])]);
}

function attention(graph: Graph, block: BlockWeights, l: number, stream: string, { size }: Model): string {
  const { heads, dHead, dModel } = size;
  const name = (part: string) => `blocks.${l}.attn.${part}`;
  const split = graph.integers("split", [0, 0, heads, dHead]);
  const read = (weights: Tensor, bias: Tensor, part: string, order: readonly number[]) => {
    const flat = graph.tensor(name(`W_${part}`), sideBySide(weights));
    const product = graph.node("MatMul", [stream, flat]);
    const biased = graph.node("Add", [
      product,
      graph.tensor(name(`b_${part}`), { shape: [heads * dHead], data: bias.data }),
    ]);
    return graph.node("Transpose", [graph.node("Reshape", [biased, split])], [integersAttribute("perm", order)]);
  };
  const queries = read(block.W_Q, block.b_Q, "Q", [0, 2, 1, 3]);
  const keys = read(block.W_K, block.b_K, "K", [0, 2, 3, 1]);
  const values = read(block.W_V, block.b_V, "V", [0, 2, 1, 3]);
  const weights = graph.node("Softmax", [graph.node("MatMul", [queries, keys])], [integerAttribute("axis", -1)]);
  const mixed = graph.node(
    "Transpose",
    [graph.node("MatMul", [weights, values])],
    [integersAttribute("perm", [0, 2, 1, 3])],
  );
  const joined = graph.node("Reshape", [mixed, graph.integers("join", [0, 0, heads * dHead])]);
  const out = graph.tensor(name("W_O"), { shape: [heads * dHead, dModel], data: block.W_O.data });
  return graph.node("Add", [graph.node("MatMul", [joined, out]), graph.tensor(name("b_O"), block.b_O)]);
}

function feedForward(graph: Graph, block: BlockWeights, l: number, stream: string): string {
  const tensor = (part: "W_in" | "b_in" | "W_out" | "b_out") => graph.tensor(`blocks.${l}.mlp.${part}`, block[part]);
  const hidden = graph.node("Relu", [
    graph.node("Add", [graph.node("MatMul", [stream, tensor("W_in")]), tensor("b_in")]),
  ]);
  return graph.node("Add", [graph.node("MatMul", [hidden, tensor("W_out")]), tensor("b_out")]);
}

/** `[heads, d_model, d_head]` as `[d_model, heads · d_head]`. */
function sideBySide({ shape, data }: Tensor): Tensor {
  const [heads, rows, width] = shape as [number, number, number];
  const flat = new Float32Array(data.length);
  for (let head = 0; head < heads; head++)
    for (let row = 0; row < rows; row++)
      flat.set(
        data.subarray((head * rows + row) * width, (head * rows + row + 1) * width),
        (row * heads + head) * width,
      );
  return { shape: [rows, heads * width], data: flat };
}

/** Nodes and tensors in the order in which they are used, each with a name of its own. */
class Graph {
  readonly nodes: Uint8Array[] = [];
  readonly initializers: Uint8Array[] = [];
  private readonly names = new Set<string>();

  node(operator: string, inputs: readonly string[], attributes: readonly Uint8Array[] = [], output?: string): string {
    const name = output ?? `${operator}_${this.nodes.length}`;
    const fields: Field[] = [
      ...inputs.map((input): Field => [1, input]),
      [2, name],
      [3, name],
      [4, operator],
      ...attributes.map((attribute): Field => [5, attribute]),
    ];
    this.nodes.push(message(...fields));
    return name;
  }

  tensor(name: string, tensor: Tensor): string {
    return this.initializer(name, tensor.shape, FLOAT, () => bytesOf(tensor));
  }

  integers(name: string, numbers: readonly number[]): string {
    return this.initializer(name, [numbers.length], INT64, () => {
      const view = new DataView(new ArrayBuffer(numbers.length * 8));
      numbers.forEach((number, i) => {
        view.setBigInt64(i * 8, BigInt(number), true);
      });
      return new Uint8Array(view.buffer);
    });
  }

  private initializer(name: string, shape: readonly number[], type: number, bytes: () => Uint8Array): string {
    if (this.names.has(name)) return name;
    this.names.add(name);
    const dimensions = shape.map((size): Field => [1, size]);
    this.initializers.push(message(...dimensions, [2, type], [8, name], [9, bytes()]));
    return name;
  }
}

const INT_ATTRIBUTE = 2;
const INTS_ATTRIBUTE = 7;

function integerAttribute(name: string, value: number): Uint8Array {
  return message([1, name], [3, value], [20, INT_ATTRIBUTE]);
}

function integersAttribute(name: string, values: readonly number[]): Uint8Array {
  return message([1, name], ...values.map((value): Field => [8, value]), [20, INTS_ATTRIBUTE]);
}

function valueInfo(name: string, type: number, shape: readonly (number | string)[]): Uint8Array {
  const dimensions = shape.map((size): Field => [1, message(typeof size === "number" ? [1, size] : [2, size])]);
  const tensor = message([1, type], [2, message(...dimensions)]);
  return message([1, name], [2, message([1, tensor])]);
}
