"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { Outcome } from "../../../engine/index.ts";
import { Link } from "../../_i18n/navigation.ts";
import { RunDrawing } from "../attention-diagram/run-drawing.tsx";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { makePlainFragment, type SharedProgram } from "../program/permalink.ts";
import { useSharedProgram } from "./use-shared-program.ts";

interface Props {
  readonly first: SharedProgram;
  readonly outcome: Outcome;
  readonly lines: ReactNode;
}

/** The playground inside another page: no header, no menus, as high as it needs to be. */
export function Embedded({ first, outcome, lines }: Props) {
  const t = useTranslations("play");
  const { program, change, refused, isOpened } = useSharedProgram(first);
  const { source, input, language } = program;
  const run = useRun(source, input, { language, first: outcome, isEnabled: isOpened });
  const content = useTellHeight();
  return (
    <div ref={content} className="grid gap-4 p-3">
      {refused && (
        <p role="alert" className="rounded-lg bg-warn-soft px-4 py-3 text-warn">
          {t(`refused.${refused}`)} {t("refused.goOn")}
        </p>
      )}
      <CodeEditor
        value={source}
        language={language}
        onChange={(next) => change({ ...program, source: next })}
        problem={run.problem}
        warnings={run.warnings}
        label={t("program")}
        lines={source === first.source ? lines : undefined}
      />
      <InputBox value={input} onChange={(next) => change({ ...program, input: next })} problem={run.inputProblem} />
      <h2 className="sr-only">{t("drawing")}</h2>
      {run.lastGood && <RunDrawing view={run.lastGood} isStale={run.isStale} />}
      <p className="text-right text-sm">
        <Link href={`/play#${makePlainFragment(program)}`} target="_blank" prefetch={false} className="link">
          {t("openHere")}
        </Link>
      </p>
    </div>
  );
}

/** Tells the page around it how high the content is, at every change. It says nothing else. */
function useTellHeight() {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = content;
    if (!current || window.parent === window) return;
    const tell = () => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      window.parent.postMessage({ type: "rasp-school:height", height }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return content;
}
