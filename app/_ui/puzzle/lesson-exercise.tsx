"use client";

import { useTranslations } from "next-intl";
import "../workbench/workbench.css";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import type { PublicPuzzle } from "../../../engine/index.ts";
import { useFetched } from "../browser/use-fetched.ts";
import { useNearlySeen } from "../browser/use-nearly-seen.ts";
import { ExamplesTable } from "./examples-table.tsx";

const loadWorkspace = () => import("./exercise-workspace.tsx");

interface Props {
  readonly puzzle: PublicPuzzle;
  /** The inputs of its examples, as one types them. */
  readonly inputs: readonly string[];
  readonly title: string;
  readonly brief: ReactNode;
  readonly hints: ReactNode;
  /** The starter's lines as the server highlighted them. */
  readonly lines: ReactNode;
  /** Leads to the page of the exercise alone. */
  readonly page: ReactNode;
}

/** An exercise that is solved inside its lesson. Its workspace loads when it is nearly seen, into a place of the same size. */
export function LessonExercise({ puzzle, inputs, title, brief, hints, lines, page }: Props) {
  const t = useTranslations("learn");
  const box = useRef<HTMLElement>(null);
  const [isWanted, setWanted] = useState(false);
  useNearlySeen(box, () => setWanted(true), { isPatient: true });
  const { part: parts, isMissing } = useFetched(loadWorkspace, isWanted);
  const minLines = puzzle.starter.split("\n").length;
  return (
    <section
      ref={box}
      id="exercise"
      aria-labelledby="exercise-heading"
      className="lesson-wide lesson-exercise card @container my-8 flex min-w-0 flex-col gap-5 border-accent p-3 sm:p-5"
    >
      <div>
        <p className="text-accent text-sm">{t("exercise")}</p>
        <div className="flex min-h-8 flex-wrap items-baseline gap-x-4">
          <h2 id="exercise-heading" className="mt-0">
            {title}
          </h2>
          {parts && <parts.SolvedMark puzzleId={puzzle.id} />}
        </div>
      </div>
      {brief}
      <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-warn empty:hidden print:hidden">
        {isMissing && t("exerciseMissing")}
      </p>
      <div className="flex min-w-0 flex-col gap-5 print:hidden">
        {parts ? (
          <parts.ExerciseWorkspace puzzle={puzzle} inputs={inputs} minLines={minLines} lines={lines} />
        ) : (
          <StandIn puzzle={puzzle} inputs={inputs} minLines={minLines} lines={lines} />
        )}
      </div>
      <div className="print:hidden">{hints}</div>
      <p className="text-sm print:hidden">{page}</p>
      {/* On paper: what the reader starts from, not what they made of it. */}
      <pre className="code-box hidden print:block" data-readonly>
        <code className="code-text block">{lines}</code>
      </pre>
    </section>
  );
}

/** Shown until the workspace is there, and to readers without scripts. */
function StandIn({
  puzzle,
  inputs,
  minLines,
  lines,
}: Pick<Props, "puzzle" | "inputs" | "lines"> & { readonly minLines: number }) {
  const t = useTranslations("puzzle");
  return (
    <>
      <div className="exercise-bench">
        <div className="pane" data-pane="program">
          <div className="pane-head">
            <h3 className="mt-0 mr-auto font-bold text-base">{t("program")}</h3>
          </div>
          <div className="code-box" style={{ "--code-min-lines": minLines } as CSSProperties}>
            <div className="code-text">{lines}</div>
          </div>
        </div>
        <div className="pane" data-pane="drawing">
          <div className="pane-head">
            <h3 className="mt-0 mr-auto font-bold text-base">{t("drawing")}</h3>
          </div>
          <div className="pane-body" />
        </div>
      </div>
      <div className="bench-foot">
        <div className="bench-bar">
          <button type="button" className="button button-primary ml-auto" disabled>
            {t("submit")}
          </button>
        </div>
      </div>
      <ExamplesTable puzzle={puzzle} inputs={inputs} check={null} onTry={() => {}} heading="h3" />
    </>
  );
}
