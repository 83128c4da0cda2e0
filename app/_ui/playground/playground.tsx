"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Outcome, Span } from "../../../engine/index.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { type DrawnAs, DrawnProgram } from "../program/drawn-program.tsx";
import type { SharedProgram } from "../program/permalink.ts";
import { EXAMPLE_NAMES, EXAMPLES, type ExampleName } from "./examples.ts";
import { useSharedProgram } from "./use-shared-program.ts";

const TakeAway = dynamic(() => import("./take-away.tsx").then((part) => part.TakeAway), {
  ssr: false,
  loading: () => <div className="min-h-11" />,
});

const TRANSFORMER = {};

interface Props {
  readonly first: SharedProgram;
  /** The server's outcome for it. */
  readonly outcome: Outcome;
  readonly lines: ReactNode;
}

/** A program of one's own, on an input of one's own. */
export function Playground({ first, outcome, lines }: Props) {
  const t = useTranslations("play");
  const { program, change, refused, isInAddress, isOpened } = useSharedProgram(first);
  const { source, input } = program;
  const run = useRun(source, input, { first: outcome, isEnabled: isOpened });
  const [as, setAs] = useState<DrawnAs>("heads");
  const [marks, setMarks] = useState<readonly Span[]>([]);
  const [cursor, setCursor] = useState<number>();
  return (
    <div className="grid gap-x-6 gap-y-6 lg:grid-cols-2 2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-20 lg:self-start">
        {refused && (
          <p role="alert" className="rounded-lg bg-warn-soft px-4 py-3 text-warn">
            {t(`refused.${refused}`)} {t("refused.goOn")}
          </p>
        )}
        <ExamplesMenu program={program} onChoose={(name) => change(EXAMPLES[name])} />
        <CodeEditor
          value={source}
          onChange={(next) => change({ source: next, input })}
          problem={run.problem}
          warnings={run.warnings}
          marks={marks}
          onCursor={setCursor}
          label={t("program")}
          minLines={8}
          lines={source === first.source ? lines : undefined}
        />
        <InputBox value={input} onChange={(next) => change({ source, input: next })} problem={run.inputProblem} />
        <TakeAway program={program} view={run.lastGood} />
        <p className="text-muted text-sm">{t(isInAddress === false ? "tooLongForLink" : "inAddress")}</p>
      </div>
      <div className="min-w-0">
        <h2 className="sr-only">{t("drawing")}</h2>
        <DrawnProgram
          source={source}
          input={input}
          run={run}
          as={as}
          onDrawAs={setAs}
          onMark={setMarks}
          cursor={cursor}
          transformer={TRANSFORMER}
        />
      </div>
    </div>
  );
}

interface MenuProps {
  readonly program: SharedProgram;
  readonly onChoose: (name: ExampleName) => void;
}

function ExamplesMenu({ program, onChoose }: MenuProps) {
  const t = useTranslations("play");
  const chosen = EXAMPLE_NAMES.find((name) => EXAMPLES[name].source === program.source);
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium text-sm">{t("examplesLabel")}</span>
      <select
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.target.value as ExampleName)}
        className="min-h-11 min-w-0 max-w-full flex-1 rounded-lg border border-line-strong bg-panel px-3 text-base"
      >
        {chosen === undefined && <option value="">{t("yours")}</option>}
        {EXAMPLE_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`examples.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
