"use client";

import type { ReactNode } from "react";
import { type PublicPuzzle, printInputText } from "../../../engine/index.ts";
import { ExamplesTable } from "./examples-table.tsx";
import { ProgramPart } from "./program-part.tsx";
import { TrialPart } from "./trial-part.tsx";
import { useWorkspace } from "./use-workspace.ts";
import { VerdictPart } from "./verdict-part.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  /** Shown with the verdict of a solved puzzle, such as the link to the next one. */
  readonly next?: ReactNode;
}

/** The workspace of a puzzle: the program, a drawing of it on any input, the tests and the verdict. */
export function PuzzleWorkspace({ puzzle, next }: Props) {
  const workspace = useWorkspace(puzzle);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <ProgramPart workspace={workspace} heading="h2" minLines={10} />
      <VerdictPart workspace={workspace} next={next} />
      <TrialPart workspace={workspace} heading="h2" />
      <ExamplesTable
        puzzle={puzzle}
        inputs={puzzle.examples.map(({ input }) => printInputText(input))}
        check={workspace.check}
        onTry={workspace.tryOn}
        heading="h2"
      />
    </div>
  );
}
