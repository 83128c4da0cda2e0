/**
 * The compiler: from the graph of a program, a finite vocabulary and a longest input to the weights of an ordinary
 * softmax Transformer that gives the program's answers, exactly.
 *
 * - `compile` makes it, in stages that each have a file: value sets (`value-sets`), selectors as tables (`selection`,
 *   `factor`), what each layer must provide (`plan`, with `units` for feed-forwards), where it lies in the residual
 *   stream (`layout`), weights (`model`). `withSinks` makes it again, sharper or softer.
 * - `makeRunner` runs it at a precision; `run` hands out residual stream, attention and hidden units of every block and
 *   takes `Changes`: heads, blocks or dimensions left out, rows patched in.
 * - `prepareExperiment` changes everything that may break it at once: sinks, precision, noise, ablations, a transplant from
 *   another input.
 * - `qkCircuit` and `ovCircuit` are the matrices of a head: how it chooses, and what it carries.
 * - `answer` reads the values; `agreeOn` compares them with an oracle, on `randomInputs` or `allInputs`.
 * - `describeModel` says in the program's words which dimension, head and hidden unit is what.
 * - `exportFiles` writes config.json, model.safetensors, model.onnx and run.py.
 *
 * Positions count BOS as 0 in matrices of the model, and matrices are row-major; rows are positions or queries.
 */

export {
  type Agreement,
  agreeOn,
  allInputs,
  countInputs,
  type Oracle,
  randomInputs,
  tellDifference,
} from "./agree.ts";
export { answer, readAnswers, sameAnswers, tokenIds } from "./answer.ts";
export { type Circuit, type CircuitPlace, ovCircuit, qkCircuit } from "./circuits.ts";
export { type Compiled, type CompileRequest, compile, type NodePlaces, withSinks } from "./compile.ts";
export {
  type BlockDescription,
  type Description,
  describeModel,
  type HeadDescription,
  type NodeLabel,
  type Subspace,
  type UnitsDescription,
} from "./describe-model.ts";
export { type Experiment, type Prepared, prepareExperiment, type Transplant } from "./experiment.ts";
export { exportFiles } from "./export/export-files.ts";
export { type PackedModel, packModel, unpackModel } from "./export/packed-model.ts";
export {
  type Activations,
  type BlockActivations,
  type Changes,
  makeRunner,
  type Patch,
  type Runner,
} from "./forward.ts";
export type { Sinks } from "./layout.ts";
export { LONGEST } from "./longest.ts";
export type { BlockWeights, Model, ModelSize, Tensor } from "./model.ts";
export { withNoise } from "./noise.ts";
export { PRECISIONS, type Precision } from "./precision.ts";
