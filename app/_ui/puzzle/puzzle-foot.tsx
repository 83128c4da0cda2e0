import { useTranslations } from "next-intl";
import { BenchBar } from "../workbench/bench-bar.tsx";
import type { NextStep } from "./next-step.ts";
import { useBenchState } from "./use-bench-state.ts";
import type { Workspace } from "./use-workspace.ts";
import { VerdictPanel } from "./verdict-panel.tsx";

interface Props {
  readonly workspace: Workspace;
  /** The next page for a reader who solved the puzzle. */
  readonly next?: NextStep | undefined;
}

/** The server's verdict and, below it, the bar with the state of the program and the button that submits it. */
export function PuzzleFoot({ workspace, next }: Props) {
  const t = useTranslations("puzzle");
  const { puzzle, submission, draft, submit, tryOn, trial, goal, run } = workspace;
  const wrongAt = goal?.got && run.view ? goal.differing[0] : undefined;
  const state = useBenchState(workspace);
  return (
    <>
      <VerdictPanel
        puzzle={puzzle}
        submission={submission}
        isEdited={submission.kind === "answered" && submission.source !== draft.source}
        onUseInput={tryOn}
        onStepTo={tryOn}
        next={next}
      />
      <BenchBar state={state}>
        {wrongAt !== undefined && workspace.isBegun && (
          <button
            type="button"
            className="button button-quiet shrink-0 max-sm:hidden"
            onClick={() => tryOn(trial.input, trial.args, wrongAt)}
          >
            {t("state.stepThere")}
          </button>
        )}
        <button
          type="button"
          className="button button-primary shrink-0"
          onClick={submit}
          aria-disabled={submission.kind === "sending"}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {submission.kind === "sending" ? t("submitting") : t("submit")}
          <kbd className="rounded border border-current px-1 text-xs max-sm:hidden">Ctrl ↵</kbd>
        </button>
      </BenchBar>
    </>
  );
}
