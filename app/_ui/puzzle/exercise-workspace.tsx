"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { PublicPuzzle } from "../../../engine/index.ts";
import { ExamplesTable } from "./examples-table.tsx";
import { ProgramPart } from "./program-part.tsx";
import { TrialPart } from "./trial-part.tsx";
import { useWorkspace } from "./use-workspace.ts";
import { VerdictPart } from "./verdict-part.tsx";

export { SolvedMark } from "./solved-mark.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  readonly inputs: readonly string[];
  readonly minLines: number;
  readonly lines: ReactNode;
}

/** A puzzle's workspace inside a lesson. The drawing comes when the reader asks for it. */
export function ExerciseWorkspace({ puzzle, inputs, minLines, lines }: Props) {
  const t = useTranslations("puzzle");
  const [isDrawn, setDrawn] = useState(false);
  const workspace = useWorkspace(puzzle, () => setDrawn(true));
  return (
    <>
      <ProgramPart workspace={workspace} heading="h3" minLines={minLines} lines={lines} />
      <VerdictPart workspace={workspace} />
      {isDrawn ? (
        <TrialPart workspace={workspace} heading="h3" />
      ) : (
        <button type="button" className="button self-start" onClick={() => setDrawn(true)}>
          {t("draw")}
        </button>
      )}
      <ExamplesTable puzzle={puzzle} inputs={inputs} check={workspace.check} onTry={workspace.tryOn} heading="h3" />
    </>
  );
}
