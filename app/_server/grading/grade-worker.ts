import { setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { checkRecord, gradeSource, ProblemError, type UnrankedReason } from "../../../engine/index.ts";
import { type Checked, checkFiles } from "../../../puzzles/check-files.ts";
import { checkTexts } from "./check-texts.ts";
import { countParameters } from "./count-parameters.ts";
import type { CheckTask, GradeResult, GradeTask, ModelTask, RecordTask } from "./grade-task.ts";
import { processorClock } from "./processor-clock.ts";
import { OutOfBudget, verdictClock } from "./verdict-clock.ts";

// A thread that runs slow programs leaves the processor to the others. On Linux the priority is that of the thread alone.
const { niceness } = (workerData ?? {}) as { readonly niceness?: number };
if (niceness !== undefined && process.platform === "linux") setPriority(niceness);

type Work = GradeResult | Checked | UnrankedReason | number | null;

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default function work(task: GradeTask | CheckTask | RecordTask | ModelTask): Work {
  if ("model" in task) return countParameters(task.model);
  if ("record" in task) return record(task);
  return "files" in task ? check(task) : grade(task);
}

/** A learner's mistakes are part of the verdict, so a ProblemError here is one of the puzzle's own functions. */
function grade({ puzzle, source, language = "raspy", seed, budgetMs }: GradeTask): GradeResult {
  try {
    const clock = verdictClock(budgetMs);
    const verdict = gradeSource(puzzle, source, { language, seed, clock, records: "later" });
    return { kind: "graded", verdict };
  } catch (error) {
    if (error instanceof OutOfBudget) return { kind: "needs-more-time" };
    if (!(error instanceof ProblemError)) throw error;
    return { kind: "puzzle-broken", code: error.problem.code };
  }
}

function record({ record, suite }: RecordTask): UnrankedReason | null {
  const { puzzle, source, language = "raspy", seed } = record;
  return checkRecord(puzzle, source, suite, { language, seed, clock: processorClock() });
}

function check({ files }: CheckTask): Checked {
  const texts = checkTexts(files);
  const checked = checkFiles(files);
  return {
    ...checked,
    isSound: checked.isSound && texts.length === 0,
    findings: [...texts, ...checked.findings],
  };
}
