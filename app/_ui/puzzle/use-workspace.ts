"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import {
  type CallRequest,
  type Counterexample,
  type Example,
  type Language,
  type PlainScalar,
  type PublicPuzzle,
  printInputText,
  type QuickCheck,
  type RunView,
  type Span,
} from "../../../engine/index.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { useMedia } from "../browser/use-media.ts";
import { type RunState, useQuickCheck, useRun } from "../engine-worker/use-engine.ts";
import { markRead } from "../lesson/read-lessons.ts";
import type { DrawnAs } from "../program/drawn-program.tsx";
import { useKeptLanguage } from "../program/kept-language.ts";
import { type Goal, goalOf } from "./goal.ts";
import { raspStarter } from "./rasp-starter.ts";
import { type Draft, useDraft } from "./use-draft.ts";
import { type Submission, useSubmission } from "./use-submission.ts";

export interface Trial {
  /** Runs the puzzle's call, or the last expression of the program. */
  readonly what: "own" | "call";
  readonly input: string;
  readonly args: Readonly<Record<string, PlainScalar>>;
  /** The position whose way through the program is to be looked at. */
  readonly startAt?: number;
  /** Names the submission that solved the puzzle. Its program plays once. */
  readonly plays?: string;
  /** Counts how often the reader asked for it elsewhere on the page. Each time it scrolls into view. */
  readonly asked?: number;
}

/** The state that the parts of a workspace share: the draft, a trial run, the examples and the server's verdict. */
export interface Workspace {
  readonly puzzle: PublicPuzzle;
  readonly draft: Draft;
  readonly language: Language;
  chooseLanguage(language: Language): void;
  /** That the starter is not written yet is no news. */
  readonly isBegun: boolean;
  readonly trial: Trial;
  readonly call: CallRequest;
  /** `view` is the view of the program as it is now, or null if it does not run. */
  readonly run: RunState & { readonly view: RunView | null };
  /** Null where the page does not know what is expected. */
  readonly goal: Goal | null;
  readonly as: DrawnAs;
  readonly marks: readonly Span[];
  readonly cursor: number | undefined;
  readonly check: QuickCheck | null;
  readonly submission: Submission;
  submit(): void;
  /** Submits, or goes on to the next page if the program as it is has solved the puzzle. */
  submitOrGoOn(): void;
  changeTrial(trial: Trial): void;
  /** Runs the puzzle's call on an input that the reader chose elsewhere than in the trial. */
  tryOn(input: string, args: Trial["args"], startAt?: number): void;
  drawAs(as: DrawnAs): void;
  mark(spans: readonly Span[]): void;
  moveCursor(offset: number): void;
}

interface WorkspaceOptions {
  readonly onTry?: () => void;
  /** The page that follows a solved puzzle: Ctrl-Enter opens it. Such a puzzle plays the program that solved it. */
  readonly next?: string | undefined;
  /** The example on which such a program plays. */
  readonly hardest?: Example | undefined;
}

export function useWorkspace(puzzle: PublicPuzzle, { onTry, next, hardest }: WorkspaceOptions = {}): Workspace {
  const [language, chooseLanguage] = useKeptLanguage();
  const starter = language === "raspy" ? puzzle.starter : raspStarter(puzzle);
  const draft = useDraft(puzzle.id, starter, language);
  const [trial, changeTrial] = useState<Trial>(() => firstTrial(puzzle));
  const call = { function: puzzle.function, call: puzzle.call, args: trial.args, unlessOwn: trial.what === "own" };
  const ran = useRun(draft.source, trial.input, { language, call });
  const view = ran.outcome?.kind === "ran" ? ran.outcome.view : null;
  const [as, drawAs] = useState<DrawnAs>("heads");
  const [marks, mark] = useState<readonly Span[]>([]);
  const [cursor, moveCursor] = useState<number>();
  const check = useQuickCheck(puzzle, draft.source, language);
  const { submission, submit } = useSubmission(puzzle.id);
  const counterexample = submission.kind === "answered" ? counterexampleOf(submission) : null;
  const { what, input, args } = trial;
  const goal = useMemo(
    () => (what === "call" ? goalOf({ puzzle, input, args, view, check, counterexample }) : null),
    [puzzle, what, input, args, view, check, counterexample],
  );
  const router = useRouter();
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const solvedBy = submission.kind === "answered" && submission.source === draft.source ? solvedIn(submission) : null;
  const { lesson } = puzzle;
  useEffect(() => {
    // Every lesson has one exercise, which counts for it wherever it is solved.
    if (solvedBy !== null && lesson !== undefined) markRead(lesson);
  }, [solvedBy, lesson]);
  const played = useRef<string>(null);
  const showDrawing = useRef(onTry);
  showDrawing.current = onTry;
  useEffect(() => {
    // A program that is changed and changed back has been seen.
    if (solvedBy === null || next === undefined || !hardest || played.current === solvedBy) return;
    played.current = solvedBy;
    const trial = { what: "call", input: printInputText(hardest.input), args: hardest.args } as const;
    changeTrial(isStill ? trial : { ...trial, plays: solvedBy });
    drawAs("program");
    showDrawing.current?.();
  }, [solvedBy, next, hardest, isStill]);
  return {
    puzzle,
    draft,
    language,
    chooseLanguage,
    isBegun: draft.source !== starter,
    trial,
    call,
    run: { ...ran, view },
    goal,
    as,
    marks,
    cursor,
    check,
    submission,
    submit: () => submit({ source: draft.source, language }),
    submitOrGoOn: () => {
      const isRead = submission.kind === "answered" && performance.now() - submission.atMs > LEAST_READ_MS;
      if (solvedBy === null || next === undefined) submit({ source: draft.source, language });
      else if (isRead) router.push(next);
    },
    changeTrial,
    tryOn: (input, args, startAt) => {
      const asked = (trial.asked ?? 0) + 1;
      changeTrial({ what: "call", input, args, asked, ...(startAt !== undefined && { startAt }) });
      if (startAt !== undefined) drawAs("program");
      onTry?.();
    },
    drawAs: (as) => {
      const { plays, ...rest } = trial;
      if (plays !== undefined) changeTrial(rest);
      drawAs(as);
    },
    mark,
    moveCursor,
  };
}

function firstTrial({ examples }: PublicPuzzle): Trial {
  const [example] = examples;
  return { what: "call", input: printInputText(example?.input ?? "hello"), args: example?.args ?? {} };
}

/** The counterexample of the verdict, as long as the program has not changed since. */
export function failureOf({ submission, draft }: Workspace): Counterexample | null {
  if (submission.kind !== "answered" || submission.source !== draft.source) return null;
  return counterexampleOf(submission);
}

/** A second press within this time was meant for the submission. */
const LEAST_READ_MS = 1_000;

/** The submission's id if it solved the puzzle. */
function solvedIn({ outcome }: Extract<Submission, { kind: "answered" }>): string | null {
  return outcome.kind === "graded" && outcome.verdict.status === "passed" ? outcome.id : null;
}

function counterexampleOf({ outcome }: Extract<Submission, { kind: "answered" }>): Counterexample | null {
  return outcome.kind === "graded" ? outcome.verdict.counterexample : null;
}
