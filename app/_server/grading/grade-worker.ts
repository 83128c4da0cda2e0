import { gradeSource, ProblemError, type Verdict } from "../../../engine/index.ts";
import { type Checked, checkFiles } from "../../../puzzles/check-files.ts";
import { checkTexts } from "./check-texts.ts";
import { BROKEN, type CheckTask, type GradeTask } from "./grade-task.ts";
import { processorClock } from "./processor-clock.ts";

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default function work(task: GradeTask | CheckTask): Verdict | Checked {
  return "files" in task ? check(task) : grade(task);
}

/** Only the puzzle's own functions throw here; a thread passes on no more of an error than its message. */
function grade({ puzzle, source, seed }: GradeTask): Verdict {
  try {
    return gradeSource(puzzle, source, { seed, clock: processorClock() });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new Error(`${BROKEN} ${error.problem.code}`, { cause: error });
  }
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
