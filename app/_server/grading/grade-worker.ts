import { setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { checkRecord, gradeSource, ProblemError, type UnrankedReason, type Verdict } from "../../../engine/index.ts";
import { type Checked, checkFiles } from "../../../puzzles/check-files.ts";
import { checkTexts } from "./check-texts.ts";
import { BROKEN, type CheckTask, type GradeTask, NEEDS_MORE_TIME, type RecordTask } from "./grade-task.ts";
import { processorClock } from "./processor-clock.ts";
import { OutOfBudget, verdictClock } from "./verdict-clock.ts";

// A thread that runs slow programs leaves the processor to the others. On Linux the priority is that of the thread alone.
const { niceness } = (workerData ?? {}) as { readonly niceness?: number };
if (niceness !== undefined && process.platform === "linux") setPriority(niceness);

type Work = Verdict | typeof NEEDS_MORE_TIME | Checked | UnrankedReason | null;

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default function work(task: GradeTask | CheckTask | RecordTask): Work {
  if ("record" in task) return record(task.record);
  return "files" in task ? check(task) : grade(task);
}

/** Only the puzzle's own functions throw here; a thread passes on no more of an error than its message. */
function grade({ puzzle, source, seed, budgetMs }: GradeTask): Verdict | typeof NEEDS_MORE_TIME {
  try {
    return gradeSource(puzzle, source, { seed, clock: verdictClock(budgetMs), records: "later" });
  } catch (error) {
    if (error instanceof OutOfBudget) return NEEDS_MORE_TIME;
    if (!(error instanceof ProblemError)) throw error;
    throw new Error(`${BROKEN} ${error.problem.code}`, { cause: error });
  }
}

function record({ puzzle, source, seed }: GradeTask): UnrankedReason | null {
  return checkRecord(puzzle, source, { seed, clock: processorClock() });
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
