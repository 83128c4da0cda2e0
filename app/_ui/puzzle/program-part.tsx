import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Problem, QuickCheck } from "../../../engine/index.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import type { Workspace } from "./use-workspace.ts";

const OF_THE_CALL: ReadonlySet<string> = new Set([
  "returns-nothing",
  "returns-no-sop",
  "returns-no-selector",
  "wrong-parameters",
]);

/** The reason why the puzzle cannot call the function or use its result. It is shown while the learner types. */
function callProblem(check: QuickCheck | null): Problem | null {
  if (check?.kind === "rejected") return check.problem;
  const problems = check?.examples.map(({ problem }) => problem) ?? [];
  return problems.find((problem) => problem && OF_THE_CALL.has(problem.code)) ?? null;
}

interface Props {
  readonly workspace: Workspace;
  readonly heading: "h2" | "h3";
  readonly minLines: number;
  /** The starter's lines as the server highlighted them. */
  readonly lines?: ReactNode;
}

/** The program with its buttons, and a note about the place where it is kept. */
export function ProgramPart({ workspace, heading: Heading, minLines, lines }: Props) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const { puzzle, draft, run, check, submission, submit, isBegun } = workspace;
  return (
    <section aria-labelledby="program-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Heading id="program-heading" className="mt-0 mr-auto font-bold text-lg">
          {t("program")}
        </Heading>
        {isBegun && (
          <button type="button" className="button button-quiet" onClick={draft.reset}>
            {t("reset")}
          </button>
        )}
        <button
          type="button"
          className="button button-primary"
          onClick={submit}
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
        problem={isBegun ? (run.problem ?? callProblem(check)) : null}
        warnings={isBegun ? run.warnings : undefined}
        onSubmit={submit}
        marks={workspace.marks}
        onCursor={workspace.moveCursor}
        label={t("editorLabel", { title: puzzle.title[locale] })}
        minLines={minLines}
        lines={isBegun ? undefined : lines}
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
  );
}
