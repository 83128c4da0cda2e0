"use client";

import { type ReactNode, useMemo, useState } from "react";
import { type Example, type PublicPuzzle, printInputText } from "../../../engine/index.ts";
import type { PaneName } from "../workbench/pane-tabs.tsx";
import { Workbench } from "../workbench/workbench.tsx";
import { DrawingPart } from "./drawing-part.tsx";
import { ExamplesTable } from "./examples-table.tsx";
import type { Earlier } from "./inventory.tsx";
import type { NextStep } from "./next-step.ts";
import { ProgramPart } from "./program-part.tsx";
import { PuzzleFoot } from "./puzzle-foot.tsx";
import { useWorkspace } from "./use-workspace.ts";

interface Props {
  readonly puzzle: PublicPuzzle;
  readonly title: ReactNode;
  /** The task in words, with its hints. */
  readonly task: ReactNode;
  /** Below the examples, such as links to the board. */
  readonly more?: ReactNode;
  /** The challenges before this one. */
  readonly earlier?: readonly Earlier[];
  /** The next page for a reader who solved the puzzle. */
  readonly next?: NextStep;
  /** The example on which a program plays that solved the puzzle. */
  readonly hardest?: Example | undefined;
}

/** The workbench of a puzzle: the task, the program, its drawing on any input, and the verdict. */
export function PuzzleWorkspace({ puzzle, title, task, more, earlier, next, hardest }: Props) {
  const [shown, setShown] = useState<PaneName>("task");
  const workspace = useWorkspace(puzzle, { onTry: () => setShown("drawing"), next: next?.href, hardest });
  const inputs = useMemo(() => puzzle.examples.map(({ input }) => printInputText(input)), [puzzle]);
  return (
    <Workbench
      shown={shown}
      onShow={setShown}
      task={{
        title,
        body: (
          <>
            {task}
            <ExamplesTable
              puzzle={puzzle}
              inputs={inputs}
              check={workspace.check}
              onTry={workspace.tryOn}
              heading="h2"
            />
            {more}
          </>
        ),
      }}
      program={<ProgramPart workspace={workspace} heading="h2" minLines={10} earlier={earlier ?? []} />}
      drawing={<DrawingPart workspace={workspace} heading="h2" inputs={inputs} />}
      foot={<PuzzleFoot workspace={workspace} next={next} />}
    />
  );
}
