"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import type { Language, Outcome, Span } from "../../../engine/index.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useAskedInput } from "../engine-worker/use-asked-input.ts";
import { type RunState, useRun } from "../engine-worker/use-engine.ts";
import { type DrawnAs, DrawnProgram } from "../program/drawn-program.tsx";
import { LanguageSwitch } from "../program/language-switch.tsx";
import type { SharedProgram } from "../program/permalink.ts";
import { BenchBar, type BenchState } from "../workbench/bench-bar.tsx";
import type { PaneName } from "../workbench/pane-tabs.tsx";
import { Workbench } from "../workbench/workbench.tsx";
import { EXAMPLE_NAMES, EXAMPLES } from "./examples.ts";
import { RASP_EXAMPLE_NAMES, RASP_EXAMPLES } from "./rasp-examples.ts";
import { useSharedProgram } from "./use-shared-program.ts";

const TakeAway = dynamic(() => import("./take-away.tsx").then((part) => part.TakeAway), {
  ssr: false,
  loading: () => <div className="min-h-11" />,
});

const TRANSFORMER = {};

interface Props {
  readonly title: ReactNode;
  readonly first: SharedProgram;
  /** The server's outcome for it. */
  readonly outcome: Outcome;
  readonly lines: ReactNode;
}

/** A program of one's own, on an input of one's own. */
export function Playground({ title, first, outcome, lines }: Props) {
  const t = useTranslations("play");
  const { program, change, refused, isInAddress, isOpened } = useSharedProgram(first);
  const { source, input, language = "raspy" } = program;
  const run = useRun(source, input, { language, first: outcome, isEnabled: isOpened });
  useAskedInput(run, (asked) => {
    if (asked !== input) change({ ...program, input: asked });
  });
  const others = useRef<Partial<Record<Language, SharedProgram>>>({});
  const chooseLanguage = (next: Language) => {
    others.current[language] = program;
    change(others.current[next] ?? FIRST_IN[next]);
  };
  const [as, setAs] = useState<DrawnAs>("heads");
  const [marks, setMarks] = useState<readonly Span[]>([]);
  const [cursor, setCursor] = useState<number>();
  const [shown, setShown] = useState<PaneName>("program");
  return (
    <Workbench
      shown={shown}
      onShow={setShown}
      program={
        <section aria-label={t("program")} className="pane" data-pane="program">
          <div className="pane-head">
            {title}
            <ExamplesMenu program={program} onChoose={change} />
            <LanguageSwitch language={language} onChoose={chooseLanguage} />
          </div>
          {refused && (
            <p role="alert" className="bg-warn-soft px-3 py-2 text-warn">
              {t(`refused.${refused}`)} {t("refused.goOn")}
            </p>
          )}
          <CodeEditor
            value={source}
            language={language}
            onChange={(next) => change({ ...program, source: next })}
            problem={run.problem}
            warnings={run.warnings}
            marks={marks}
            onCursor={setCursor}
            label={t("program")}
            minLines={8}
            lines={source === first.source ? lines : undefined}
          />
          <div className="flex flex-none flex-col gap-1 border-line border-t px-3 py-2">
            <TakeAway program={program} view={run.lastGood} />
            <p className="text-muted text-sm">{t(isInAddress === false ? "tooLongForLink" : "inAddress")}</p>
          </div>
        </section>
      }
      drawing={
        <section aria-labelledby="drawing-heading" className="pane" data-pane="drawing">
          <div className="pane-head py-0.5">
            <h2 id="drawing-heading" className="mr-auto font-bold text-base">
              {t("drawing")}
            </h2>
            <div className="min-w-0 max-w-sm flex-1">
              <InputBox
                value={input}
                onChange={(next) => change({ ...program, input: next })}
                problem={run.inputProblem}
              />
            </div>
          </div>
          <div className="pane-body p-3">
            <DrawnProgram
              source={source}
              language={language}
              input={input}
              run={run}
              as={as}
              onDrawAs={setAs}
              onMark={setMarks}
              cursor={cursor}
              transformer={TRANSFORMER}
              isPane
            />
          </div>
        </section>
      }
      foot={<BenchBar state={usePlayState(run)} />}
    />
  );
}

/** The state of a program that has no goal: whether it runs. */
function usePlayState({ problem, outcome, isPending, ms }: RunState): BenchState {
  const t = useTranslations("play.state");
  const view = outcome?.kind === "ran" ? outcome.view : null;
  return {
    look: problem ? "bad" : "muted",
    text: problem ? t("stopped", { line: problem.span.line }) : t("runs"),
    counts:
      view && view.kind !== "value" && view.kind !== "nothing"
        ? t("counts", { layers: view.layers, heads: view.heads })
        : "",
    isPending: isPending && ms !== null,
  };
}

const IN_RASPY = EXAMPLE_NAMES.map((name) => ({ name, program: EXAMPLES[name] }));
const IN_RASP = RASP_EXAMPLE_NAMES.map((name) => ({ name, program: RASP_EXAMPLES[name] }));

/** The program that a language begins with. */
const FIRST_IN: Readonly<Record<Language, SharedProgram>> = {
  raspy: EXAMPLES.riffle,
  rasp: RASP_EXAMPLES.raspHistogram,
};

interface MenuProps {
  readonly program: SharedProgram;
  readonly onChoose: (program: SharedProgram) => void;
}

function ExamplesMenu({ program, onChoose }: MenuProps) {
  const t = useTranslations("play");
  const shown = program.language === "rasp" ? IN_RASP : IN_RASPY;
  const chosen = shown.find((one) => one.program.source === program.source)?.name;
  return (
    <label className="flex min-w-0 max-w-sm flex-1 basis-56 items-center gap-x-2">
      <span className="font-medium text-sm">{t("examplesLabel")}</span>
      <select
        value={chosen ?? ""}
        onChange={({ target }) => {
          const example = shown.find(({ name }) => name === target.value);
          if (example) onChoose(example.program);
        }}
        className="min-h-9 min-w-0 max-w-full flex-1 rounded-lg border border-line-strong bg-panel px-3 text-base"
      >
        {chosen === undefined && <option value="">{t("yours")}</option>}
        {shown.map(({ name }) => (
          <option key={name} value={name}>
            {t(`examples.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
