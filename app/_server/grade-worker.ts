import { gradeSource, type PuzzleData, type Verdict } from "../../engine/index.ts";

export interface GradeTask {
  readonly puzzle: PuzzleData;
  readonly source: string;
  readonly seed: number;
}

/** Runs in a thread of its own; bundled into `.build/` before the server starts. */
export default function grade({ puzzle, source, seed }: GradeTask): Verdict {
  return gradeSource(puzzle, source, { seed });
}
