"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  explainProblem,
  explainUnranked,
  type PlainScalar,
  type PublicPuzzle,
  type Verdict,
} from "../../../engine/index.ts";
import { CounterexampleView } from "../attention-diagram/counterexample-view.tsx";
import { InlineCode } from "../prose/inline-code.tsx";
import type { NextStep } from "./next-step.ts";
import { callText } from "./python-literal.ts";
import { useRecordCheck } from "./use-record-check.ts";
import { Win } from "./win.tsx";

export interface GradedProps {
  readonly puzzle: PublicPuzzle;
  readonly submissionId: string;
  readonly verdict: Verdict;
  /** The program was changed since the verdict. */
  readonly isEdited: boolean;
  readonly onUseInput: (input: string, args: Readonly<Record<string, PlainScalar>>) => void;
  /** Shows how the program computed its result at a position. */
  readonly onStepTo: (input: string, args: Readonly<Record<string, PlainScalar>>, position: number) => void;
  readonly next?: NextStep | undefined;
}

const FRAME = {
  passed: "bg-good-soft",
  failed: "bg-bad-soft",
  error: "bg-bad-soft",
} as const;

/** The verdict in a line. The rest is open until the program changes, or as the reader wishes. */
export default function Graded(props: GradedProps) {
  const { submissionId, verdict: given, isEdited } = props;
  const t = useTranslations("puzzle");
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? !isEdited;
  // Once it was open it stays on the page, so that its counters do not start again.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const record = useRecordCheck(given.isRecordUnchecked ? submissionId : null);
  const verdict = record ? { ...given, ranked: record.ranked, rankedReason: record.rankedReason } : given;
  const { status, tests } = verdict;
  return (
    <div className={FRAME[status]} data-status={status}>
      <div className="flex flex-wrap items-center gap-x-4 px-3 py-1">
        <p className={`font-bold font-display text-lg ${status === "passed" ? "text-good" : "text-bad"}`}>
          {t(`status.${status}`)}
        </p>
        <p className="mr-auto min-w-0">
          {t("testsPassed", tests)}
          {verdict.layers !== null && <> · {t("counts", countsOf(verdict))}</>}
        </p>
        <button
          type="button"
          className="button button-quiet min-h-9 py-1"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "foldVerdict" : "openVerdict")}
        </button>
      </div>
      {wasOpen && (
        <div hidden={!isOpen}>
          <Details {...props} verdict={verdict} wasChecked={record !== null} />
        </div>
      )}
    </div>
  );
}

function Details(props: GradedProps & { readonly wasChecked: boolean }) {
  const { puzzle, submissionId, verdict, isEdited, onUseInput, onStepTo, next, wasChecked } = props;
  const t = useTranslations("puzzle");
  const { status, counterexample, ranked, rankedReason } = verdict;
  return (
    <div className="verdict-details flex flex-col gap-2 px-3 pb-3">
      {isEdited && <p className="text-muted">{t("edited")}</p>}
      {status === "passed" && <Win puzzle={puzzle} submissionId={submissionId} verdict={verdict} next={next} />}
      {ranked && <p>{t("ranked")}</p>}
      {ranked && verdict.isRecordUnchecked && <p>{t(wasChecked ? "recordKept" : "recordChecking")}</p>}
      {rankedReason && <Unranked reason={rankedReason} puzzle={puzzle} onUseInput={onUseInput} />}
      {verdict.error && <ProblemText problem={verdict.error} />}
      {counterexample && (
        <div className="rounded-lg border border-line bg-panel px-3 py-1">
          <p>
            {t("smallest")} <code>{callText(puzzle.function, puzzle.call, counterexample.args)}</code>
          </p>
          <CounterexampleView
            counterexample={counterexample}
            onUseInput={() => onUseInput(counterexample.inputText, counterexample.args)}
            {...(!isEdited && {
              onStepTo: (position) => onStepTo(counterexample.inputText, counterexample.args, position),
            })}
          />
        </div>
      )}
    </div>
  );
}

function countsOf({ layers, heads, ops }: Verdict) {
  return { layers: layers ?? 0, heads: heads ?? 0, ops: ops ?? 0 };
}

function Unranked({
  reason,
  puzzle,
  onUseInput,
}: { readonly reason: NonNullable<Verdict["rankedReason"]> } & Pick<GradedProps, "puzzle" | "onUseInput">) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const { test } = reason;
  return (
    <div className="rounded-lg border border-line bg-panel p-3">
      <p>
        <strong>{t("unranked")}</strong> {explainUnranked(reason, locale)}
      </p>
      {test && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <code className="min-w-0 overflow-x-auto">{`${callText(puzzle.function, puzzle.call, test.args)} ${test.inputText}`}</code>
          <button type="button" className="button" onClick={() => onUseInput(test.inputText, test.args)}>
            {t("runInput")}
          </button>
        </p>
      )}
    </div>
  );
}

function ProblemText({ problem }: { readonly problem: NonNullable<Verdict["error"]> }) {
  const t = useTranslations("puzzle");
  const locale = useLocale();
  const { type, message, hint, line } = explainProblem(problem, locale);
  // A hidden test is no line's fault.
  const place = problem.code === "hidden-test" ? null : { type, line };
  return (
    <div className="rounded-lg border border-line bg-panel p-3">
      <p>
        {place && (
          <>
            <strong className="font-mono">{place.type}</strong> {t("atLine", { line: place.line })}{" "}
          </>
        )}
        <InlineCode text={message} />
      </p>
      {hint && (
        <p className="text-muted">
          <InlineCode text={hint} />
        </p>
      )}
    </div>
  );
}
