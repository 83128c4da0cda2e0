"use client";

import "../workbench/workbench.css";
import type { ReactNode } from "react";
import type { PublicPuzzle } from "../../../engine/index.ts";
import { DrawingPart } from "./drawing-part.tsx";
import { ExamplesTable } from "./examples-table.tsx";
import { ProgramPart } from "./program-part.tsx";
import { PuzzleFoot } from "./puzzle-foot.tsx";
import { useWorkspace } from "./use-workspace.ts";

export { SolvedMark } from "./solved-mark.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  readonly inputs: readonly string[];
  readonly minLines: number;
  readonly lines: ReactNode;
}

/** The parts of a puzzle's workbench inside a lesson: the program and its drawing, and the verdict. */
export function ExerciseWorkspace({ puzzle, inputs, minLines, lines }: Props) {
  const workspace = useWorkspace(puzzle);
  return (
    <>
      <div className="exercise-bench">
        <ProgramPart workspace={workspace} heading="h3" minLines={minLines} lines={lines} />
        <DrawingPart workspace={workspace} heading="h3" inputs={inputs} />
      </div>
      <div className="bench-foot">
        <PuzzleFoot workspace={workspace} />
      </div>
      <ExamplesTable puzzle={puzzle} inputs={inputs} check={workspace.check} onTry={workspace.tryOn} heading="h3" />
    </>
  );
}
