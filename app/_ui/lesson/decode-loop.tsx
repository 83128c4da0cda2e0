"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { CellView, Language, Outcome } from "../../../engine/index.ts";
import { type TokenRow, TokenTable } from "../attention-diagram/token-table.tsx";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { type Bounds, begin, changedPositions, grow, stateOf } from "./decoding.ts";

const PLAY_MS = 600;

interface Props {
  readonly program: string;
  readonly language: Language;
  /** The prompt at first. */
  readonly input: string;
  /** The server's outcome on the prompt. */
  readonly first: Outcome;
  readonly lines: ReactNode;
  readonly bounds: Bounds;
  readonly caption?: string | undefined;
}

/** Runs a program on a text, writes its last result behind it, and so on, a step at a time or by itself. */
export function DecodeLoop({ program, language, input, first, lines, bounds, caption }: Props) {
  const t = useTranslations("lesson.decode");
  const tLesson = useTranslations("lesson");
  const headingId = useId();
  const [source, setSource] = useState(program);
  const [prompt, setPrompt] = useState(input);
  const [loop, setLoop] = useState(() => begin(input));
  const [isPlaying, setPlaying] = useState(false);
  const [wasTouched, setWasTouched] = useState(false);
  const run = useRun(source, loop.text, { language, first, isEnabled: wasTouched });
  const view = run.outcome?.kind === "ran" && !run.isPending ? run.outcome.view : null;
  const state = view && stateOf(view, loop.written, bounds);
  const isStopped = state ? state.kind !== "open" : !run.isPending;
  const restart = (text: string) => {
    setWasTouched(true);
    setPlaying(false);
    setLoop(begin(text));
  };
  const step = () => {
    setWasTouched(true);
    if (view && state?.kind === "open") setLoop(grow(loop, view));
  };
  useEffect(() => {
    if (!isPlaying) return;
    if (isStopped) setPlaying(false);
    const timer = setTimeout(step, PLAY_MS);
    return () => clearTimeout(timer);
  });
  const shown = view ?? run.lastGood;
  return (
    <figure className="lesson-wide card my-6 grid gap-3 p-3 *:min-w-0 sm:p-4" aria-labelledby={headingId}>
      <h2 id={headingId} className="sr-only">
        {t("title")}
      </h2>
      <CodeEditor
        value={source}
        language={language}
        onChange={(text) => {
          setSource(text);
          restart(prompt);
        }}
        problem={run.problem}
        warnings={run.warnings}
        isPatient
        label={tLesson("program")}
        lines={lines}
      />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 print:hidden">
        <div className="min-w-0 flex-1 basis-64">
          <InputBox
            label={t("prompt")}
            value={prompt}
            onChange={(text) => {
              setPrompt(text);
              restart(text);
            }}
            problem={run.inputProblem}
          />
        </div>
        <div className="flex flex-wrap gap-1">
          <button type="button" className="button button-primary px-3 text-sm" disabled={isStopped} onClick={step}>
            {t("step")}
          </button>
          <button
            type="button"
            className="button px-3 text-sm"
            disabled={isStopped}
            onClick={() => setPlaying(!isPlaying)}
          >
            {t(isPlaying ? "pause" : "play")}
          </button>
          <button
            type="button"
            className="button button-quiet px-3 text-sm"
            disabled={loop.written === 0}
            onClick={() => restart(prompt)}
          >
            {t("restart")}
          </button>
        </div>
      </div>
      {shown && (
        <DecodedText
          tokens={shown.input}
          results={shown.output}
          written={view ? loop.written : Math.max(0, loop.written - 1)}
          changed={view ? changedPositions(loop, view) : []}
        />
      )}
      <p role="status" className="m-0 min-h-12 text-sm">
        {view && loop.written > 0 && (
          <span className="me-1">{t("changed", { count: changedPositions(loop, view).length })}</span>
        )}
        {state?.kind === "open" && t("next", { token: state.next.text })}
        {state?.kind === "ended" && t("ended", { token: bounds.stop ?? "" })}
        {state?.kind === "full" && t("full", { limit: bounds.limit })}
        {state?.kind === "empty" && t("empty")}
        {state?.kind === "no-sequence" && t("noSequence")}
        {run.problem && t("failed")}
      </p>
      {caption !== undefined && <figcaption className="text-muted text-sm">{caption}</figcaption>}
    </figure>
  );
}

interface DecodedTextProps {
  readonly tokens: readonly CellView[];
  readonly results: readonly CellView[];
  /** The last tokens, as many as the program has written. */
  readonly written: number;
  /** The positions whose result changed in the last step. */
  readonly changed: readonly number[];
}

function DecodedText({ tokens, results, written, changed }: DecodedTextProps) {
  const t = useTranslations("lesson.decode");
  const table = useRef<HTMLTableElement>(null);
  const isWritten = (position: number) => position >= tokens.length - written;
  // The box around the table scrolls. The newest token is at its end.
  useEffect(() => {
    const box = table.current?.parentElement;
    if (box) box.scrollLeft = written > 0 ? box.scrollWidth : 0;
  }, [written]);
  const rows: readonly TokenRow[] = [
    {
      label: t("rowText"),
      cells: tokens.map(({ text }) => text),
      paint: (i) => (isWritten(i) ? "border-accent bg-accent-soft" : ""),
    },
    {
      label: t("rowResult"),
      cells: results.map(({ text }) => text),
      paint: (i) =>
        i === results.length - 1
          ? "border-accent font-semibold"
          : changed.includes(i)
            ? "border-warn bg-warn-soft"
            : "border-line text-muted",
    },
  ];
  return <TokenTable ref={table} label={t("table")} rows={rows} />;
}
