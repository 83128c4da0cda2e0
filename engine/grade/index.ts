export type { CandidateOptions } from "./candidate.ts";
export {
  checkPuzzle,
  type PuzzleProgram,
  type PuzzlePrograms,
  recordedScore,
  wrongOneIn,
} from "./check.ts";
export { checkAnswers } from "./check-answers.ts";

export {
  type ExplainedProblem,
  explainPlaced,
  explainProblem,
  explainUnranked,
  explainVerdict,
} from "./explain-verdict.ts";
export type { Finding } from "./finding.ts";

export {
  type Counterexample,
  checkRecord,
  type GradeOptions,
  gradeSource,
  RECORD_SUITES,
  type UnrankedReason,
  type Verdict,
} from "./grade.ts";

export { checkMutants, describeSurvivor, type MutantReport, type Survivor } from "./mutants.ts";
export type { Mutant } from "./mutate.ts";
export { classifyFailure, type NudgeCode } from "./nudge.ts";
export {
  CALL,
  type Example,
  type HiddenTest,
  type ProbableScore,
  PUZZLE_SETS,
  type PublicPuzzle,
  type PuzzleData,
  type PuzzleMedals,
  type PuzzleSet,
  type TransformerDomain,
} from "./puzzle.ts";
export { type CheckedExample, type QuickCheck, quickCheck } from "./quick-check.ts";
export { readSpec } from "./read-spec.ts";
export { compareScores, type Score } from "./score.ts";
export type { AnswerSpread, ShownCase } from "./spread.ts";
