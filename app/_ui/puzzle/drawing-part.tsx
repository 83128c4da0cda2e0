import { useTranslations } from "next-intl";
import { ToggleGroup } from "radix-ui";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { type CellView, parseInputText, printInputText, viewCells } from "../../../engine/index.ts";
import { CausalRule } from "../attention-diagram/head-grid.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { DrawnProgram } from "../program/drawn-program.tsx";
import type { TransformerChoice } from "../transformer-view/drawn-transformer.tsx";
import { ExampleChips } from "./example-chips.tsx";
import { exampleAt } from "./goal.ts";
import { GoalRows } from "./goal-rows.tsx";
import { callText } from "./python-literal.ts";
import { useProgress } from "./use-progress.ts";
import type { Trial, Workspace } from "./use-workspace.ts";

interface Props {
  readonly workspace: Workspace;
  readonly heading: "h2" | "h3";
  /** The inputs of the examples, as one types them. */
  readonly inputs: readonly string[];
}

/** The program on one input, drawn, with the result that it should give. */
export function DrawingPart({ workspace, heading: Heading, inputs }: Props) {
  const t = useTranslations("puzzle");
  const { puzzle, draft, trial, changeTrial, run, call, check, goal } = workspace;
  const section = useRef<HTMLElement>(null);
  const transformer = useTransformerChoice(workspace);
  useBroughtIntoView(section, trial.asked ?? 0);
  const isSequence = run.view?.kind === "sequence";
  return (
    <section ref={section} aria-labelledby="drawing-heading" className="pane" data-pane="drawing">
      <div className="pane-head">
        <Heading id="drawing-heading" className="mt-0 font-bold text-base">
          {t("drawing")}
        </Heading>
        <div className="min-w-40 flex-1 basis-40 py-0.5">
          <InputBox
            value={trial.input}
            onChange={(input) => changeTrial({ ...trial, input })}
            label={t("input")}
            problem={run.inputProblem}
          />
        </div>
        <TrialChoice
          what={trial.what}
          call={callText(puzzle.function, puzzle.call, trial.args)}
          onChoose={(what) => changeTrial({ ...trial, what })}
        />
      </div>
      <div className="pane-body px-3 pt-2 pb-3">
        <ExampleChips
          puzzle={puzzle}
          inputs={inputs}
          check={check}
          chosen={trial.what === "call" ? exampleAt(puzzle, trial.input, trial.args) : -1}
          onChoose={(input, args) => changeTrial({ what: "call", input, args })}
        />
        <div className="goal-rows">
          <GoalRows
            input={useInputCells(trial.input, run.view?.input)}
            output={isSequence ? (run.view?.output ?? null) : null}
            goal={goal}
          />
        </div>
        {run.lastGood && (
          <CausalRule value={puzzle.limits.causal === true}>
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
              plays={trial.plays}
              transformer={transformer}
              hasRows={false}
              isPane
            />
          </CausalRule>
        )}
      </div>
    </section>
  );
}

/** A puzzle that is solved, or whose model may not be too wide, shows the weights too, over its own small domain. */
function useTransformerChoice({ puzzle, submission, trial }: Workspace): TransformerChoice | undefined {
  const { progress } = useProgress();
  const isPassed =
    submission.kind === "answered" &&
    submission.outcome.kind === "graded" &&
    submission.outcome.verdict.status === "passed";
  const isSolved = isPassed || progress?.[puzzle.id]?.state === "solved";
  const { transformer: domain } = puzzle;
  if (!isSolved && !domain?.limit) return undefined;
  if (!domain || trial.what === "own") return {};
  return { tokens: printInputText(domain.tokens), length: domain.length };
}

/** The cells of the input: those of the run, which may bring an input of its own, or those of the text while nothing runs. */
function useInputCells(text: string, ran: readonly CellView[] | undefined): readonly CellView[] {
  const written = useMemo(() => {
    const input = parseInputText(text);
    return input.kind === "input" ? viewCells(input.tokens.slice(0, MOST_CELLS)) : [];
  }, [text]);
  return ran && ran.length > 0 ? ran : written;
}

/** As many as a run draws. */
const MOST_CELLS = 64;

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
    "min-h-8 rounded-md px-2 text-sm data-[state=on]:bg-accent-soft data-[state=on]:font-medium data-[state=on]:text-accent";
  return (
    <ToggleGroup.Root
      type="single"
      value={what}
      onValueChange={(value) => value && onChoose(value as Trial["what"])}
      aria-label={t("trialWhat")}
      className="flex min-w-0 flex-wrap"
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
