"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CellView, Language, RunView } from "../../../engine/index.ts";
import { RowsDrawing } from "../attention-diagram/rows-drawing.tsx";
import { RunDrawing } from "../attention-diagram/run-drawing.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { GridAnswer } from "./grid-answer.tsx";
import { type Ask, blanksOf, type Grid, gridOf, isRight, rightRows } from "./judge-prediction.ts";
import { YesNo } from "./yes-no.tsx";

interface Props {
  readonly program: string;
  readonly language: Language;
  readonly input: string;
  readonly tokens: readonly CellView[];
  /** Of each blank; null for the layers. */
  readonly positions: readonly (number | null)[];
  readonly ask: Ask;
  /** Every answer is `True` or `False`. */
  readonly isYesNo: boolean;
  readonly lines: ReactNode;
  readonly question: ReactNode;
}

/** Takes a prediction, then shows the engine's answer. */
export function Prediction({ program, language, input, tokens, positions, ask, isYesNo, lines, question }: Props) {
  const t = useTranslations("lesson");
  const [written, setWritten] = useState<readonly string[]>(() => positions.map(() => ""));
  const [grid, setGrid] = useState<Grid>(() => emptyGrid(tokens.length));
  const [state, setState] = useState<"open" | "tried" | "revealed">("open");
  const isCommitted = state !== "open";
  // Once the reader has seen the answer, the text below says it too.
  const [wasAnswered, setWasAnswered] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const run = useRun(program, input, { language, isEnabled: isCommitted });
  const view = isCommitted ? run.lastGood : null;
  const answers = view && answersOf(ask, view);
  const trueGrid = view && ask === "grid" ? gridOf(view) : null;
  const answer = (how: "tried" | "revealed") => {
    setState(how);
    setWasAnswered(true);
  };
  const commit = (event: FormEvent) => {
    event.preventDefault();
    answer("tried");
  };
  const retry = () => {
    // A toggle takes the focus only once it is enabled again.
    flushSync(() => {
      setState("open");
      setWritten(positions.map(() => ""));
      setGrid(emptyGrid(tokens.length));
    });
    form.current?.querySelector<HTMLElement>("input, [aria-pressed]")?.focus();
  };
  const isEmpty = written.every((text) => text === "") && !grid.some((row) => row.includes(true));
  const isWrong = answers?.some((answer, i) => !isRight(written[i] ?? "", answer)) ?? false;
  return (
    <section
      className="lesson-wide card my-6 border-accent p-3 sm:p-4"
      aria-label={t("predict")}
      data-prediction={wasAnswered ? "answered" : "open"}
    >
      <h2 className="mt-0! mb-2 font-semibold text-accent text-base!">{t("predict")}</h2>
      <pre className="code-box" data-readonly>
        <code className="code-text block">{lines}</code>
      </pre>
      <div className="prose my-3">{question}</div>
      <form ref={form} onSubmit={commit}>
        {ask === "grid" && <GridAnswer tokens={tokens} grid={grid} answer={trueGrid} onChange={setGrid} />}
        <div className="flex flex-wrap gap-x-2 gap-y-3">
          {positions.map((position, i) => (
            <BlankBox
              key={position ?? "layers"}
              position={position}
              token={position === null ? undefined : tokens[position]}
              written={written[i] ?? ""}
              onWrite={(text) => setWritten(written.with(i, text))}
              answer={answers?.[i]}
              isWide={positions.length === 1}
              isYesNo={isYesNo}
            />
          ))}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {isCommitted ? (
            <button type="button" className="button print:hidden" onClick={retry}>
              {t("retry")}
            </button>
          ) : (
            <>
              <button type="submit" className="button button-primary print:hidden" disabled={isEmpty}>
                {t("commit")}
              </button>
              {!wasAnswered && (
                <button type="button" className="button button-quiet print:hidden" onClick={() => answer("revealed")}>
                  {t("reveal")}
                </button>
              )}
            </>
          )}
          <p role="status" className="font-medium">
            {state === "tried" && trueGrid && (
              <GridJudgement right={rightRows(grid, trueGrid)} total={trueGrid.length} />
            )}
            {state === "tried" && answers && !trueGrid && <Judgement answers={answers} written={written} />}
          </p>
        </div>
      </form>
      {state === "tried" && view && answers && isWrong && ask === "output" && (
        <Compared view={view} answers={answers} written={written} />
      )}
    </section>
  );
}

function answersOf(ask: Ask, view: RunView): CellView[] {
  return blanksOf(ask, view).map(({ answer }) => answer);
}

function emptyGrid(positions: number): Grid {
  return Array.from({ length: positions }, () => Array.from({ length: positions }, () => false));
}

interface ComparedProps {
  readonly view: RunView;
  readonly answers: readonly CellView[];
  readonly written: readonly string[];
}

/** The reader's answer above the true one, and the attention that gives it. */
function Compared({ view, answers, written }: ComparedProps) {
  const t = useTranslations("lesson");
  const yours = answers.map(({ type }, i): CellView => ({ type, text: written[i] ?? "" }));
  return (
    <div className="mt-3 border-line border-t pt-3 print:hidden">
      <RowsDrawing
        label={t("compared")}
        rows={[
          { role: "token", word: t("input"), cells: view.input },
          { role: "query", word: t("yours"), cells: yours },
          { role: "result", word: t("truth"), cells: answers },
        ]}
      />
      <RunDrawing view={view} isStale={false} hasRows={false} />
    </div>
  );
}

function GridJudgement({ right, total }: { readonly right: number; readonly total: number }) {
  const t = useTranslations("lesson");
  return right === total ? <span className="text-good">{t("allRight")}</span> : t("someRows", { right, total });
}

interface BlankProps {
  readonly position: number | null;
  readonly token: CellView | undefined;
  readonly written: string;
  readonly onWrite: (text: string) => void;
  readonly answer: CellView | undefined;
  readonly isWide: boolean;
  readonly isYesNo: boolean;
}

/** A token with a box for the prediction below it, and then the answer. */
function BlankBox({ position, token, written, onWrite, answer, isWide, isYesNo }: BlankProps) {
  const t = useTranslations("lesson");
  const right = answer && isRight(written, answer);
  const label =
    position === null ? t("layersLabel") : t("positionLabel", { position, token: shown(token?.text ?? "") });
  const look =
    right === undefined
      ? "border-line-strong"
      : right
        ? "border-good bg-good-soft text-good"
        : "border-bad bg-bad-soft text-bad line-through";
  const name = position === null ? t("layersLabel") : shown(token?.text ?? "");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of one answer, not a part of a form with a legend of its own
    <div role="group" aria-label={label} className={`flex flex-col items-center gap-1 ${isWide ? "min-w-24" : "w-16"}`}>
      <span aria-hidden="true" className="max-w-full truncate text-center font-mono text-muted text-sm">
        {name}
      </span>
      {isYesNo ? (
        <YesNo written={written} isFixed={answer !== undefined} look={look} onWrite={onWrite} />
      ) : (
        <input
          type="text"
          inputMode={position === null ? "numeric" : "text"}
          value={written}
          readOnly={answer !== undefined}
          onChange={(event) => onWrite(event.target.value)}
          aria-label={label}
          aria-invalid={right === false ? true : undefined}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          className={`min-h-11 w-full rounded-lg border-2 bg-panel px-1 text-center font-mono text-base ${look}`}
        />
      )}
      {answer && (
        <span className={`flex min-h-6 max-w-full items-center gap-1 font-mono text-sm ${right ? "text-good" : ""}`}>
          <span aria-hidden="true">{right ? "✓" : "✗"}</span>
          <span className="sr-only">{t(right ? "right" : "wrong")}</span>
          {!right && <span className="truncate font-semibold">{shown(answer.text)}</span>}
        </span>
      )}
    </div>
  );
}

function Judgement({
  answers,
  written,
}: {
  readonly answers: readonly CellView[];
  readonly written: readonly string[];
}) {
  const t = useTranslations("lesson");
  const right = answers.filter((answer, i) => isRight(written[i] ?? "", answer)).length;
  if (right === answers.length) return <span className="text-good">{t("allRight")}</span>;
  if (answers.length === 1) return t("oneWrong", { answer: shown(answers[0]?.text ?? "") });
  return t("someRight", { right, total: answers.length });
}

/** A blank would be invisible. */
function shown(text: string): string {
  if (text === "") return '""';
  return text.replaceAll(" ", "␣");
}
