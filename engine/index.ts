/**
 * The engine: from source to a Transformer, run, measured, drawn and graded.
 * Pure TypeScript with no host API, so that a browser's worker, the server and the command line run the same code.
 */

export {
  type Activations,
  type Agreement,
  agreeOn,
  allInputs,
  answer,
  type BlockActivations,
  type BlockDescription,
  type BlockWeights,
  type Changes,
  type Circuit,
  type CircuitPlace,
  type Compiled,
  type CompileRequest,
  countInputs,
  type Description,
  describeModel,
  type Experiment,
  exportFiles,
  type HeadDescription,
  LONGEST,
  type Model,
  type ModelSize,
  makeRunner,
  type NodeLabel,
  type Oracle,
  ovCircuit,
  type PackedModel,
  type Patch,
  PRECISIONS,
  type Precision,
  type Prepared,
  packModel,
  prepareExperiment,
  qkCircuit,
  type Runner,
  randomInputs,
  readAnswers,
  type Sinks,
  type Subspace,
  type Tensor,
  type Transplant,
  tellDifference,
  tokenIds,
  type UnitsDescription,
  unpackModel,
  withSinks,
} from "./compile/index.ts";
export { float, type Operand, rasp, Selection, Sequence } from "./fluent.ts";
export { LANGUAGES, type Language } from "./front-ends.ts";
export {
  type AnswerSpread,
  CALL,
  type CandidateOptions,
  type CheckedExample,
  type Counterexample,
  checkAnswers,
  checkMutants,
  checkPuzzle,
  checkRecord,
  classifyFailure,
  compareScores,
  describeSurvivor,
  type Example,
  type ExplainedProblem,
  explainPlaced,
  explainProblem,
  explainUnranked,
  explainVerdict,
  type Finding,
  type GradeOptions,
  gradeSource,
  type HiddenTest,
  type Mutant,
  type MutantReport,
  type NudgeCode,
  type ProbableScore,
  PUZZLE_SETS,
  type PublicPuzzle,
  type PuzzleData,
  type PuzzleMedals,
  type PuzzleProgram,
  type PuzzlePrograms,
  type PuzzleSet,
  type QuickCheck,
  quickCheck,
  RECORD_SUITES,
  readSpec,
  recordedScore,
  type Score,
  type ShownCase,
  type Survivor,
  type TransformerDomain,
  type UnrankedReason,
  type Verdict,
  wrongOneIn,
} from "./grade/index.ts";
export { type Json, scalarFromJson, scalarToJson } from "./graph/json.ts";
export type { Metrics } from "./graph/measure.ts";
export { Float, type PlainScalar, repr, type Scalar, type ScalarType, textOf } from "./graph/scalar.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { LOCALES, type Locale, type PerLocale, perLocale } from "./locales.ts";
export type { ProblemCode } from "./problem/en/index.ts";
export { explain, labelRemark, type Said } from "./problem/explain.ts";
export {
  type Edit,
  type Fix,
  type Problem,
  ProblemError,
  type ProblemType,
  type Span,
  type Warning,
} from "./problem/problem.ts";
export { translateProgram } from "./translate/translate.ts";
export { ENGINE_VERSION } from "./version.ts";
export { type CompiledProgram, type CompileOptions, compileProgram } from "./view/compile-program.ts";
export { type InputText, parseInputText, printInputText } from "./view/input-text.ts";
export { type CallRequest, DEFAULT_INPUT, type Outcome, type Rejected, type RunOptions, runCell } from "./view/run.ts";
export type { Reads, SelectorForm } from "./view/trace.ts";
export {
  directOrigins,
  nodeAt,
  nodeOf,
  type Origin,
  type OriginRole,
  originsOf,
  type ProgramTrace,
  type TraceNode,
  type TraceOutcome,
  traceProgram,
} from "./view/trace-program.ts";
export {
  type Fault,
  type Reading,
  type StreamStage,
  type TransformerTrace,
  traceTransformer,
} from "./view/trace-transformer.ts";
export {
  type AttentionView,
  type CellView,
  type ResultKind,
  type RunView,
  type SelectorView,
  viewCell,
  viewCells,
} from "./view/view.ts";
