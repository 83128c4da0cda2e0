import { readAnswers, sameAnswers, tokenIds } from "../compile/answer.ts";
import { describeModel, type Subspace } from "../compile/describe-model.ts";
import type { Prepared } from "../compile/experiment.ts";
import type { Activations } from "../compile/forward.ts";
import { outputKey } from "../compile/plan.ts";
import type { Column } from "../evaluate/columns/column.ts";
import { drawMatrix, type Evaluation } from "../evaluate/evaluate.ts";
import type { AggregateNode, SOpNode } from "../graph/node.ts";
import { asNumber, repr, type Scalar } from "../graph/scalar.ts";
import { evaluateProgram } from "../program.ts";
import type { CompiledProgram } from "./compile-program.ts";
import { orProblem, type Rejected } from "./run.ts";
import { type CellView, viewCells } from "./view.ts";

/** The value of one subspace at one position, read back as a value of the program. */
export interface Reading {
  readonly text: string;
  /** The value that it should hold by the program; null if the program gives it none, as at BOS. */
  readonly should: string | null;
  /** It holds something else. */
  readonly isOff: boolean;
}

/** The residual stream after one part of the model. */
export interface StreamStage {
  /** -1 for the embedding. */
  readonly block: number;
  readonly part: "embedding" | "attention" | "feed-forward";
  /** Row-major; rows are positions, BOS first. */
  readonly stream: Float32Array;
  /** By subspace, then by position without BOS; a subspace that nothing has written yet has none. */
  readonly readings: readonly (readonly Reading[])[];
}

/** The first subspace that holds something else than the program says. */
export interface Fault {
  readonly stage: number;
  readonly subspace: number;
  /** Counts from 0 at the first token. */
  readonly position: number;
  readonly reading: Reading;
}

/** A Transformer on one input, next to its program. Plain data, so that a worker can post it. */
export interface TransformerTrace {
  readonly kind: "traced-transformer";
  readonly tokens: readonly CellView[];
  readonly given: readonly CellView[];
  /** The answer of the program itself. */
  readonly expected: readonly CellView[];
  /** Positions at which both are the same. */
  readonly isRight: readonly boolean[];
  readonly stages: readonly StreamStage[];
  readonly fault: Fault | null;
  /** By block and head the softmax, `[n, n]` with BOS first; rows are queries. A block that is passed by has none. */
  readonly attention: readonly (readonly Float32Array[])[];
  /** By block and head the program's own selector, without BOS; rows are queries. */
  readonly selected: readonly (readonly (readonly (readonly boolean[])[])[])[];
}

/** Runs a Transformer under an experiment, and says at every stage what it holds and what it should. An input on which the program raises, or that the model has no room for, is rejected. */
export function traceTransformer(
  made: CompiledProgram,
  { compiled, runner, changes }: Prepared,
  input: readonly Scalar[],
): TransformerTrace | Rejected {
  return orProblem(() => {
    const ids = tokenIds(compiled, input);
    const { program, node, source } = made;
    program.graph.meter.refill();
    const evaluation = evaluateProgram(program, [node], input);
    const ran = runner.run(ids, changes);
    const given = readAnswers(compiled, ran);
    const expected = valuesOf(evaluation.column(node));
    const { subspaces } = describeModel(compiled, source);
    const nodes = compiled.layout.dimensions.map((dimension) => dimension.node);
    const programReadings = subspaces.map((subspace) => expectedOf(subspace, nodes[subspace.from], evaluation));
    const stages = stagesOf(ran).map((stage) => ({
      ...stage,
      readings: subspaces.map((subspace, i) =>
        isWritten(subspace, stage) ? readingsOf(subspace, stage.stream, nodes.length, programReadings[i]) : [],
      ),
    }));
    return {
      kind: "traced-transformer" as const,
      tokens: viewCells(input),
      given: viewCells(given),
      expected: viewCells(expected),
      isRight: given.map((value, i) => sameAnswers([value], [expected[i] as Scalar])),
      stages,
      fault: faultOf(stages, subspaces),
      attention: ran.blocks.map((block) => block.attention),
      selected: compiled.layout.blocks.map(({ heads }) =>
        heads.map(({ plan }) => matrixOf(plan.aggregate, evaluation, input.length)),
      ),
    };
  });
}

type Stage = Omit<StreamStage, "readings">;

function stagesOf({ blocks, final }: Activations): Stage[] {
  const first = blocks[0]?.before ?? final;
  return [
    { block: -1, part: "embedding", stream: first },
    ...blocks.flatMap(({ between }, block): Stage[] => [
      { block, part: "attention", stream: between },
      { block, part: "feed-forward", stream: blocks[block + 1]?.before ?? final },
    ]),
  ];
}

const ORDER = { embedding: 0, attention: 1, "feed-forward": 2 } as const;

function isWritten({ block, by }: Subspace, stage: Stage): boolean {
  return block < stage.block || (block === stage.block && ORDER[by] <= ORDER[stage.part]);
}

function faultOf(stages: readonly StreamStage[], subspaces: readonly Subspace[]): Fault | null {
  for (let stage = 0; stage < stages.length; stage++)
    for (let subspace = 0; subspace < subspaces.length; subspace++) {
      const readings = stages[stage]?.readings[subspace] ?? [];
      const position = readings.findIndex(({ isOff }) => isOff);
      if (position >= 0) return { stage, subspace, position, reading: readings[position] as Reading };
    }
  return null;
}

/** The value of a subspace at each position by the program. */
type Expected = readonly { readonly value: Scalar; readonly text: string }[] | undefined;

function expectedOf({ holds }: Subspace, node: SOpNode | undefined, evaluation: Evaluation): Expected {
  if (!node || holds === "BOS" || holds === "symbol") return undefined;
  const said = (value: Scalar) => ({ value, text: repr(value) });
  if (holds === "one-hot" || holds === "number" || node.kind !== "aggregate")
    return valuesOf(evaluation.column(node)).map(said);
  const values = evaluation.column(node.value);
  return matrixOf(node, evaluation, values.length).map((row) => {
    const chosen = row.flatMap((isSelected, key) => (isSelected ? [asNumber(values.at(key)) ?? 0] : []));
    const sum = chosen.reduce((total, number) => total + number, 0);
    if (holds === "count") return said(chosen.length);
    if (holds === "sum") return said(rounded(sum));
    return said(chosen.length === 0 ? (asNumber(node.fallback) ?? 0) : rounded(sum / chosen.length));
  });
}

function readingsOf(subspace: Subspace, stream: Float32Array, dModel: number, expected: Expected): Reading[] {
  const readings: Reading[] = [];
  for (let at = dModel, position = 0; at < stream.length; at += dModel, position++) {
    const numbers = stream.subarray(at + subspace.from, at + subspace.to);
    const should = expected?.[position];
    readings.push(
      subspace.holds === "one-hot"
        ? readOneHot(subspace, numbers, should?.value, should?.text)
        : readNumber(numbers[0] as number, should?.value, should?.text),
    );
  }
  return readings;
}

/** A one-hot holds a value as long as its dimension is above a half and no other is. */
function readOneHot(
  { values, rest }: Subspace,
  numbers: Float32Array,
  value: Scalar | undefined,
  should: string | undefined,
): Reading {
  const lit = [...numbers].flatMap((number, i) => (number > 0.5 ? [i] : []));
  const [one] = lit;
  const held = lit.length > 1 ? undefined : one === undefined ? rest : values[one];
  const isHeld = value !== undefined && held?.some((other) => outputKey(other) === outputKey(value));
  if (isHeld && should !== undefined) return { text: should, should, isOff: false };
  const text = held === undefined ? "?" : held.length === 0 ? "–" : held.slice(0, 3).map(repr).join("|");
  return { text, should: should ?? null, isOff: should !== undefined };
}

/** A number that should be 0 and is nearer to it than this reads 0. */
const LEAK = 1e-4;

/** A number that should be whole is off when another whole number is nearer; any other when it is off by a hundredth. */
function readNumber(number: number, value: Scalar | undefined, should: string | undefined): Reading {
  const target = value === undefined ? undefined : asNumber(value);
  // If nothing is selected, the softmax leaks a tiny number, which would fill a cell with digits.
  const isNothing = target === 0 && Math.abs(number) < LEAK;
  const text = isNothing ? "0" : String(rounded(number));
  if (target === undefined || should === undefined) return { text, should: null, isOff: false };
  const room = Number.isInteger(target) ? 0.5 : Math.max(0.01, Math.abs(target) / 100);
  return { text, should, isOff: !(Math.abs(number - target) < room) };
}

function rounded(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(4));
}

function matrixOf({ selector }: AggregateNode, evaluation: Evaluation, size: number): boolean[][] {
  return drawMatrix(evaluation.pattern(selector), size);
}

function valuesOf(column: Column): Scalar[] {
  return Array.from({ length: column.length }, (_, i) => column.at(i));
}
