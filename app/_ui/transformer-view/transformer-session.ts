import {
  type Agreement,
  agreeOn,
  type CompiledProgram,
  compileProgram,
  describeModel,
  exportFiles,
  ovCircuit,
  type Prepared,
  type Problem,
  parseInputText,
  prepareExperiment,
  printInputText,
  qkCircuit,
  randomInputs,
  repr,
  type Scalar,
  type Subspace,
  scalarToJson,
  traceTransformer,
  viewCells,
} from "../../../engine/index.ts";
import type {
  ExperimentRequest,
  FromTransformer,
  ModelRequest,
  ModelView,
  SubspaceView,
  ToTransformer,
} from "./transformer-messages.ts";

/** Random inputs on which the Transformer and its program are compared. */
const COMPARED = 1000;
/** Positions of a model whose length nobody chose, if its input is shorter. */
const SHORTEST = 8;
/** Milliseconds of comparing before the session looks for a newer message. */
const SLICE_MS = 40;

/**
 * The worker's side of the view: it holds one compiled program and answers questions about it. A newer experiment ends
 * the comparison of an older one.
 */
export class TransformerSession {
  private made: CompiledProgram | undefined;
  private inputs: readonly (readonly Scalar[])[] = [];
  /** The answers of the program on each input. An experiment does not change them. */
  private answers = new Map<readonly Scalar[], readonly Scalar[] | undefined>();
  private latest = 0;

  constructor(
    private readonly post: (message: FromTransformer) => void,
    /** Lets other messages in. */
    private readonly pause: () => Promise<void>,
  ) {}

  async receive(message: ToTransformer): Promise<void> {
    const problem = await this.answer(message);
    if (problem) this.post({ kind: "rejected", id: message.id, of: message.kind, problem });
  }

  private async answer(message: ToTransformer): Promise<Problem | undefined> {
    const { id } = message;
    if (message.kind === "compile") return this.compile(id, message.request);
    const { made } = this;
    if (!made) return undefined;
    switch (message.kind) {
      case "try":
        return this.experiment(made, id, message.input, message.experiment);
      case "circuits": {
        const { block, head } = message;
        const { model } = made.compiled;
        const [qk, ov] = [qkCircuit(model, block, head), ovCircuit(model, block, head)];
        this.post({ kind: "circuits", id, circuits: { block, head, qk, ov } });
        return undefined;
      }
      case "files":
        this.post({ kind: "files", id, files: [...exportFiles(made.compiled, made.source)] });
        return undefined;
    }
  }

  private compile(
    id: number,
    { source, language = "raspy", input, tokens, length, call, compared }: ModelRequest,
  ): Problem | undefined {
    this.latest = id;
    this.made = undefined;
    const given = parseInputText(input);
    if (given.kind === "rejected") return given.problem;
    const named = tokens === undefined ? undefined : parseInputText(tokens);
    if (named?.kind === "rejected") return named.problem;
    const startMs = performance.now();
    const made = compileProgram(source, {
      tokens: named?.tokens ?? distinctTokens(given.tokens),
      length: length ?? Math.max(SHORTEST, given.tokens.length),
      call,
      language,
    });
    if (made.kind === "rejected") return made.problem;
    this.made = made;
    this.inputs = compared ? compared.flatMap(readTokens) : [...randomInputs(made.compiled, COMPARED)];
    this.answers = new Map();
    this.post({ kind: "compiled", id, model: viewModel(made, performance.now() - startMs) });
    return undefined;
  }

  private async experiment(
    made: CompiledProgram,
    id: number,
    input: string,
    { transplant, ...changes }: ExperimentRequest,
  ): Promise<Problem | undefined> {
    this.latest = id;
    const tokens = parseInputText(input);
    if (tokens.kind === "rejected") return tokens.problem;
    const donor = transplant && parseInputText(transplant.donor);
    if (donor?.kind === "rejected") return donor.problem;
    const prepared = prepareExperiment(made.compiled, {
      ...changes,
      ...(transplant && donor && { transplant: { ...transplant, donor: donor.tokens } }),
    });
    const trace = traceTransformer(made, prepared, tokens.tokens);
    if (trace.kind === "rejected") return trace.problem;
    this.post({ kind: "traced", id, trace });
    await this.compare(made, prepared, id);
    return undefined;
  }

  private async compare(made: CompiledProgram, prepared: Prepared, id: number): Promise<void> {
    const { inputs } = this;
    let [tried, agreed, total] = [0, 0, 0];
    let first: Agreement["first"];
    while (tried < inputs.length) {
      const sliceEnd = performance.now() + SLICE_MS;
      do {
        const result = this.compareOne(made, prepared, inputs[tried++] as readonly Scalar[]);
        agreed += result.agreed;
        total += result.total;
        first ??= result.first;
      } while (tried < inputs.length && performance.now() < sliceEnd);
      await this.pause();
      if (this.latest !== id) return;
      const failing = first && traceTransformer(made, prepared, first.input);
      const shown = failing?.kind === "traced-transformer" ? failing : null;
      this.post({ kind: "agreement", id, agreement: { tried, count: inputs.length, agreed, total, first: shown } });
    }
  }

  private compareOne(
    { oracle }: CompiledProgram,
    { compiled, runner, changes }: Prepared,
    input: readonly Scalar[],
  ): Agreement {
    const known = (tokens: readonly Scalar[]) => {
      if (!this.answers.has(tokens)) this.answers.set(tokens, oracle(tokens));
      return this.answers.get(tokens);
    };
    return agreeOn(compiled, runner, known, [input], changes);
  }
}

/** The tokens of an input, as a list of one; a text that is no input is left out. */
function readTokens(input: string): (readonly Scalar[])[] {
  const read = parseInputText(input);
  return read.kind === "input" ? [read.tokens] : [];
}

/** The tokens of an input, each once, in the order of the alphabet or of numbers, so that moving them changes nothing. */
function distinctTokens(tokens: readonly Scalar[]): Scalar[] {
  const byText = new Map(tokens.map((token) => [repr(token), token]));
  return [...byText].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })).map(([, token]) => token);
}

function viewModel({ compiled, source }: CompiledProgram, ms: number): ModelView {
  const { model, layers, layout, request } = compiled;
  const { subspaces, blocks } = describeModel(compiled, source);
  return {
    size: model.size,
    layers,
    sinks: layout.sinks,
    risk: layout.risk,
    blocks,
    subspaces: subspaces.map(viewSubspace),
    vocabulary: viewCells(request.vocabulary),
    tokens: printInputText(request.vocabulary.map(scalarToJson)),
    length: request.length,
    ms,
  };
}

function viewSubspace(subspace: Subspace): SubspaceView {
  return { ...subspace, values: subspace.values.map((list) => list.map(repr)), rest: subspace.rest.map(repr) };
}
