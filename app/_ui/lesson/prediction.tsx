"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import type { CellView, Language, RunView } from "../../../engine/index.ts";
import { useRun } from "../engine-worker/use-engine.ts";
import { type Ask, blanksOf, isRight } from "./judge-prediction.ts";

interface Props {
  readonly program: string;
  readonly language: Language;
  readonly input: string;
  readonly tokens: readonly CellView[];
  /** Of each blank; null for the layers. */
  readonly positions: readonly (number | null)[];
  readonly ask: Ask;
  readonly lines: ReactNode;
  readonly question: ReactNode;
}

/** Takes a prediction, then shows the engine's answer. */
export function Prediction({ program, language, input, tokens, positions, ask, lines, question }: Props) {
  const t = useTranslations("lesson");
  const [written, setWritten] = useState<readonly string[]>(() => positions.map(() => ""));
  const [isCommitted, setIsCommitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const run = useRun(program, input, { language, isEnabled: isCommitted });
  const answers = isCommitted && run.lastGood ? answersOf(ask, run.lastGood) : null;
  const commit = (event: FormEvent) => {
    event.preventDefault();
    setIsCommitted(true);
  };
  const retry = () => {
    setIsCommitted(false);
    setWritten(positions.map(() => ""));
    form.current?.querySelector("input")?.focus();
  };
  const isEmpty = written.every((text) => text === "");
  return (
    <section className="lesson-wide card my-6 border-accent p-3 sm:p-4" aria-label={t("predict")}>
      <h2 className="mt-0! mb-2 font-semibold text-accent text-base!">{t("predict")}</h2>
      <pre className="code-box" data-readonly>
        <code className="code-text block">{lines}</code>
      </pre>
      <div className="prose my-3">{question}</div>
      <form ref={form} onSubmit={commit}>
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
            />
          ))}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {isCommitted ? (
            <button type="button" className="button print:hidden" onClick={retry}>
              {t("retry")}
            </button>
          ) : (
            <button type="submit" className="button button-primary print:hidden" disabled={isEmpty}>
              {t("commit")}
            </button>
          )}
          <p role="status" className="font-medium">
            {answers && <Judgement answers={answers} written={written} />}
          </p>
        </div>
      </form>
    </section>
  );
}

function answersOf(ask: Ask, view: RunView): CellView[] {
  return blanksOf(ask, view).map(({ answer }) => answer);
}

interface BlankProps {
  readonly position: number | null;
  readonly token: CellView | undefined;
  readonly written: string;
  readonly onWrite: (text: string) => void;
  readonly answer: CellView | undefined;
  readonly isWide: boolean;
}

/** A token with a box for the prediction below it, and then the answer. */
function BlankBox({ position, token, written, onWrite, answer, isWide }: BlankProps) {
  const t = useTranslations("lesson");
  const right = answer && isRight(written, answer);
  const label =
    position === null ? t("layersLabel") : t("positionLabel", { position, token: shown(token?.text ?? "") });
  return (
    <label className={`flex flex-col items-center gap-1 ${isWide ? "min-w-24" : "w-16"}`}>
      <span className="sr-only">{label}</span>
      <span aria-hidden="true" className="max-w-full truncate text-center font-mono text-muted text-sm">
        {position === null ? t("layersLabel") : shown(token?.text ?? "")}
      </span>
      <input
        type="text"
        inputMode={position === null ? "numeric" : "text"}
        value={written}
        readOnly={answer !== undefined}
        onChange={(event) => onWrite(event.target.value)}
        aria-invalid={right === false ? true : undefined}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        className={`min-h-11 w-full rounded-lg border-2 bg-panel px-1 text-center font-mono text-base ${
          right === undefined
            ? "border-line-strong"
            : right
              ? "border-good bg-good-soft text-good"
              : "border-bad bg-bad-soft text-bad line-through"
        }`}
      />
      {answer && (
        <span className={`flex min-h-6 max-w-full items-center gap-1 font-mono text-sm ${right ? "text-good" : ""}`}>
          <span aria-hidden="true">{right ? "✓" : "✗"}</span>
          <span className="sr-only">{t(right ? "right" : "wrong")}</span>
          {!right && <span className="truncate font-semibold">{shown(answer.text)}</span>}
        </span>
      )}
    </label>
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
