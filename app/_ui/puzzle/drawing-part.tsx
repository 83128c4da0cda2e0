import { useTranslations } from "next-intl";
import { ToggleGroup } from "radix-ui";
import { type RefObject, useEffect, useRef } from "react";
import { printInputText } from "../../../engine/index.ts";
import { InputBox } from "../engine-worker/input-box.tsx";
import { DrawnProgram } from "../program/drawn-program.tsx";
import type { TransformerChoice } from "../transformer-view/drawn-transformer.tsx";
import { callText } from "./python-literal.ts";
import { useProgress } from "./use-progress.ts";
import type { Trial, Workspace } from "./use-workspace.ts";

interface Props {
  readonly workspace: Workspace;
  readonly heading: "h2" | "h3";
}

/** The program on an input of the reader's, drawn. */
export function TrialPart({ workspace, heading: Heading }: Props) {
  const t = useTranslations("puzzle");
  const { puzzle, draft, trial, changeTrial, run, call } = workspace;
  const section = useRef<HTMLElement>(null);
  const transformer = useTransformerChoice(workspace);
  useBroughtIntoView(section, trial.asked ?? 0);
  return (
    <section ref={section} aria-labelledby="trial-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Heading id="trial-heading" className="mt-0 font-bold text-lg">
          {t("trial")}
        </Heading>
        <TrialChoice
          what={trial.what}
          call={callText(puzzle.function, puzzle.call, trial.args)}
          onChoose={(what) => changeTrial({ ...trial, what })}
        />
      </div>
      <InputBox
        value={trial.input}
        onChange={(input) => changeTrial({ ...trial, input })}
        label={t("input")}
        problem={run.inputProblem}
      />
      {run.lastGood && (
        <DrawnProgram
          source={draft.source}
          language={workspace.language}
          input={trial.input}
          run={run}
          as={workspace.as}
          onDrawAs={workspace.drawAs}
          onMark={workspace.mark}
          cursor={workspace.cursor}
          call={call}
          startAt={trial.startAt}
          transformer={transformer}
        />
      )}
    </section>
  );
}

/** A solved puzzle shows the weights too, over its own small domain, as it is called for it. */
function useTransformerChoice({ puzzle, submission, trial }: Workspace): TransformerChoice | undefined {
  const { progress } = useProgress();
  const isPassed =
    submission.kind === "answered" &&
    submission.outcome.kind === "graded" &&
    submission.outcome.verdict.status === "passed";
  const isSolved = isPassed || progress?.[puzzle.id]?.state === "solved";
  if (!isSolved) return undefined;
  const { transformer: domain } = puzzle;
  if (!domain || trial.what === "own") return {};
  return { tokens: printInputText(domain.tokens), length: domain.length };
}

/** Scrolls to a part that the reader asked for, unless its top is already in the upper half of the window. */
function useBroughtIntoView(part: RefObject<HTMLElement | null>, asked: number): void {
  useEffect(() => {
    if (asked === 0 || !part.current) return;
    const { top } = part.current.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) part.current.scrollIntoView({ block: "start" });
  }, [part, asked]);
}

interface TrialChoiceProps {
  readonly what: Trial["what"];
  readonly call: string;
  readonly onChoose: (what: Trial["what"]) => void;
}

function TrialChoice({ what, call, onChoose }: TrialChoiceProps) {
  const t = useTranslations("puzzle");
  const style =
    "min-h-9 rounded-md px-3 text-sm data-[state=on]:bg-accent-soft data-[state=on]:font-medium data-[state=on]:text-accent";
  return (
    <ToggleGroup.Root
      type="single"
      value={what}
      onValueChange={(value) => value && onChoose(value as Trial["what"])}
      aria-label={t("trialWhat")}
      className="card flex min-w-0 flex-wrap p-1"
    >
      <ToggleGroup.Item value="own" className={style}>
        {t("trialOwn")}
      </ToggleGroup.Item>
      <ToggleGroup.Item value="call" className={`${style} min-w-0 overflow-x-auto whitespace-nowrap font-mono`}>
        {call}
      </ToggleGroup.Item>
    </ToggleGroup.Root>
  );
}
