import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Problem, QuickCheck } from "../../../engine/index.ts";
import { useFetched } from "../browser/use-fetched.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import type { Fold } from "../code-editor/editor-surface.tsx";
import { LanguageSwitch } from "../program/language-switch.tsx";
import { type Earlier, Inventory } from "./inventory.tsx";
import { bodiesIn } from "./own-definitions.ts";
import { failureOf, type Workspace } from "./use-workspace.ts";

/** The words of hints are many; they come when the program is begun. */
const loadNudge = () => import("./nudge.tsx");

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
  /** The challenges whose functions may be put above this program. */
  readonly earlier?: readonly Earlier[];
}

/** The program, a hint that fits the present mistake, and a note about the place where it is kept. */
export function ProgramPart({ workspace, heading: Heading, minLines, lines, earlier = [] }: Props) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const { puzzle, draft, language, run, check, submitOrGoOn, isBegun } = workspace;
  const [folds, setFolds] = useState<readonly Fold[]>([]);
  const { part: nudge } = useFetched(loadNudge, isBegun);
  const insert = (definitions: string) => {
    draft.edit(`${definitions}\n\n\n${draft.source}`);
    setFolds(bodiesIn(definitions));
  };
  return (
    <section aria-labelledby="program-heading" className="pane" data-pane="program">
      <div className="pane-head">
        <Heading id="program-heading" className="mt-0 mr-auto font-bold text-base">
          {t("program")}
        </Heading>
        {language === "raspy" && <Inventory earlier={earlier} source={draft.source} onInsert={insert} />}
        <LanguageSwitch language={language} onChoose={workspace.chooseLanguage} />
        {isBegun && (
          <button type="button" className="button button-quiet" onClick={draft.reset}>
            {t("reset")}
          </button>
        )}
      </div>
      <CodeEditor
        value={draft.source}
        language={language}
        onChange={draft.edit}
        // That the starter is not written yet is no news, and its message would push the page down.
        problem={isBegun ? (run.problem ?? callProblem(check)) : null}
        warnings={isBegun ? run.warnings : undefined}
        onSubmit={submitOrGoOn}
        marks={workspace.marks}
        onCursor={workspace.moveCursor}
        folds={folds}
        label={t("editorLabel", { title: puzzle.title[locale] })}
        minLines={minLines}
        lines={isBegun ? undefined : lines}
      />
      {isBegun && nudge && (
        <div className="max-h-48 flex-none overflow-auto">
          <nudge.default counterexample={failureOf(workspace)} check={check} source={draft.source} />
        </div>
      )}
      {!draft.isKept && <p className="px-3 py-1 text-sm text-warn">{t("notKept")}</p>}
      {draft.fromOtherTab !== null && (
        <div role="alert" className="flex flex-wrap items-center gap-3 bg-warn-soft p-3">
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
