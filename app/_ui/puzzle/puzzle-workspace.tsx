"use client";

import { useLocale, useTranslations } from "next-intl";
import { ToggleGroup } from "radix-ui";
import { type ReactNode, useState } from "react";
import {
  type Counterexample,
  type PlainScalar,
  type PublicPuzzle,
  printInputText,
  type Span,
} from "../../../engine/index.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useQuickCheck, useRun } from "../engine-worker/use-engine.ts";
import { type DrawnAs, DrawnProgram } from "../playground/drawn-program.tsx";
import { ExamplesTable } from "./examples-table.tsx";
import { Nudge } from "./nudge.tsx";
import { callText } from "./python-literal.ts";
import { useDraft } from "./use-draft.ts";
import { type Submission, useSubmission } from "./use-submission.ts";
import { VerdictPanel } from "./verdict-panel.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  /** Shown with the verdict of a solved puzzle, such as the link to the next one. */
  readonly next?: ReactNode;
}

interface Trial {
  /** Runs the puzzle's call, or what the program itself ends with. */
  readonly what: "own" | "call";
  readonly input: string;
  readonly args: Readonly<Record<string, PlainScalar>>;
  /** The position whose way through the program is to be looked at. */
  readonly startAt?: number;
}

/** Where a puzzle is solved: the program, a trial of it on any input with its attention drawn, the tests, the verdict. */
export function PuzzleWorkspace({ puzzle, next }: Props) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const draft = useDraft(puzzle.id, puzzle.starter);
  const [trial, setTrial] = useState<Trial>(() => firstTrial(puzzle));
  const call = {
    function: puzzle.function,
    call: puzzle.call,
    args: trial.args,
    unlessOwn: trial.what === "own",
  };
  const run = useRun(draft.source, trial.input, { call });
  const [as, setAs] = useState<DrawnAs>("heads");
  const [marks, setMarks] = useState<readonly Span[]>([]);
  const [cursor, setCursor] = useState<number>();
  const check = useQuickCheck(puzzle, draft.source);
  const { submission, submit } = useSubmission(puzzle.id);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <section aria-labelledby="program-heading" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <h2 id="program-heading" className="mr-auto font-bold text-lg">
            {t("program")}
          </h2>
          {draft.source !== puzzle.starter && (
            <button type="button" className="button button-quiet" onClick={draft.reset}>
              {t("reset")}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            onClick={() => submit(draft.source)}
            aria-disabled={submission.kind === "sending"}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {submission.kind === "sending" ? t("submitting") : t("submit")}
            <kbd className="rounded border border-current px-1 text-xs max-sm:hidden">Ctrl ↵</kbd>
          </button>
        </div>
        <CodeEditor
          value={draft.source}
          onChange={draft.edit}
          // That the starter is not written yet is no news, and its message would push the page down.
          problem={draft.source === puzzle.starter ? null : run.problem}
          onSubmit={() => submit(draft.source)}
          marks={marks}
          onCursor={setCursor}
          label={t("editorLabel", { title: puzzle.title[locale] })}
          minLines={10}
        />
        {!draft.isKept && <p className="text-sm text-warn">{t("notKept")}</p>}
        {draft.fromOtherTab !== null && (
          <div role="alert" className="card flex flex-wrap items-center gap-3 bg-warn-soft p-3">
            <p className="mr-auto">{t("otherTab")}</p>
            <button type="button" className="button" onClick={draft.takeOther}>
              {t("takeOther")}
            </button>
            <button type="button" className="button" onClick={draft.keepOwn}>
              {t("keepOwn")}
            </button>
          </div>
        )}
      </section>

      <VerdictPanel
        puzzle={puzzle}
        submission={submission}
        isEdited={submission.kind === "answered" && submission.source !== draft.source}
        onUseInput={(input, args) => setTrial({ what: "call", input, args })}
        onStepTo={(input, args, startAt) => {
          setTrial({ what: "call", input, args, startAt });
          setAs("program");
        }}
        next={next}
      />
      {draft.source !== puzzle.starter && <Nudge counterexample={failureOf(submission, draft.source)} check={check} />}

      <section aria-labelledby="trial-heading" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 id="trial-heading" className="font-bold text-lg">
            {t("trial")}
          </h2>
          <TrialChoice
            what={trial.what}
            call={callText(puzzle.function, puzzle.call, trial.args)}
            onChoose={(what) => setTrial({ ...trial, what })}
          />
        </div>
        <InputBox
          value={trial.input}
          onChange={(input) => setTrial({ ...trial, input })}
          label={t("input")}
          problem={run.inputProblem}
        />
        {run.lastGood && (
          <DrawnProgram
            source={draft.source}
            input={trial.input}
            run={run}
            as={as}
            onDrawAs={setAs}
            onMark={setMarks}
            cursor={cursor}
            call={call}
            startAt={trial.startAt}
          />
        )}
      </section>

      <ExamplesTable puzzle={puzzle} check={check} onTry={(input, args) => setTrial({ what: "call", input, args })} />
    </div>
  );
}

function firstTrial({ examples }: PublicPuzzle): Trial {
  const [example] = examples;
  return { what: "own", input: printInputText(example?.input ?? "hello"), args: example?.args ?? {} };
}

/** The counterexample of the verdict, while it is about the program as it stands. */
function failureOf(submission: Submission, source: string): Counterexample | null {
  if (submission.kind !== "answered" || submission.source !== source) return null;
  return submission.outcome.kind === "graded" ? submission.outcome.verdict.counterexample : null;
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
