import type {
  CallRequest,
  CellView,
  Circuit,
  Description,
  Experiment,
  Language,
  ModelSize,
  Problem,
  Sinks,
  Subspace,
  TransformerTrace,
  Transplant,
} from "../../../engine/index.ts";

/** A program, and the inputs for which it becomes a Transformer. Plain data, so that it can be posted. */
export interface ModelRequest {
  readonly source: string;
  /** The text of the input box. */
  readonly input: string;
  /** The vocabulary as text, like an input's; the distinct tokens of the input when left out. */
  readonly tokens?: string | undefined;
  /** The longest input; as long as the input, and at least 8, when left out. */
  readonly length?: number | undefined;
  readonly call?: CallRequest | undefined;
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  /** The inputs on which the Transformer and its program are compared, as text; a thousand random ones when left out. */
  readonly compared?: readonly string[] | undefined;
}

/** An experiment as the page asks for it: the donor is the text of an input box. */
export interface ExperimentRequest extends Omit<Experiment, "transplant"> {
  readonly transplant?: Omit<Transplant, "donor"> & { readonly donor: string };
}

export type ToTransformer =
  | { readonly kind: "compile"; readonly id: number; readonly request: ModelRequest }
  | { readonly kind: "try"; readonly id: number; readonly input: string; readonly experiment: ExperimentRequest }
  | { readonly kind: "circuits"; readonly id: number; readonly block: number; readonly head: number }
  | { readonly kind: "files"; readonly id: number };

/** A subspace with its values as the program would print them. */
export interface SubspaceView extends Omit<Subspace, "values" | "rest"> {
  readonly values: readonly (readonly string[])[];
  readonly rest: readonly string[];
}

/** A model without its weights, for the page. */
export interface ModelView {
  readonly size: ModelSize;
  readonly layers: number;
  readonly sinks: Sinks;
  /** The error bound, as a part of what would change an answer. */
  readonly risk: number;
  readonly blocks: Description["blocks"];
  readonly subspaces: readonly SubspaceView[];
  readonly vocabulary: readonly CellView[];
  /** The vocabulary as text, as an input box takes it. */
  readonly tokens: string;
  readonly length: number;
  /** Milliseconds that it took to compile. */
  readonly ms: number;
}

/** The number of random inputs that agree so far. */
export interface AgreementView {
  readonly tried: number;
  readonly count: number;
  readonly agreed: number;
  /** Inputs on which the program answers. */
  readonly total: number;
  /** The first input that fails, in full. */
  readonly first: TransformerTrace | null;
}

export interface CircuitsView {
  readonly block: number;
  readonly head: number;
  readonly qk: Circuit;
  readonly ov: Circuit;
}

export type FromTransformer =
  | { readonly kind: "ready" }
  | { readonly kind: "compiled"; readonly id: number; readonly model: ModelView }
  | { readonly kind: "traced"; readonly id: number; readonly trace: TransformerTrace }
  | { readonly kind: "agreement"; readonly id: number; readonly agreement: AgreementView }
  | { readonly kind: "circuits"; readonly id: number; readonly circuits: CircuitsView }
  | { readonly kind: "files"; readonly id: number; readonly files: readonly (readonly [string, Uint8Array])[] }
  | { readonly kind: "rejected"; readonly id: number; readonly of: ToTransformer["kind"]; readonly problem: Problem };
