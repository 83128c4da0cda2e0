"use client";

import { useEffect, useId, useRef, useState } from "react";
import type {
  CallRequest,
  Language,
  Outcome,
  Problem,
  ProgramTrace,
  PublicPuzzle,
  QuickCheck,
  RunView,
  Warning,
} from "../../../engine/index.ts";
import { engineClient } from "./engine-client.ts";
import type { EngineJob } from "./engine-job.ts";
import type { Finished } from "./job-queue.ts";

export interface UseRunOptions {
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  /** A call to make, such as a puzzle's. */
  readonly call?: CallRequest | undefined;
  /** Positions that the view holds. */
  readonly drawUpTo?: number | undefined;
  /** Asks nothing while false. */
  readonly isEnabled?: boolean | undefined;
  /** The server's outcome for the first program and input. */
  readonly first?: Outcome | undefined;
}

export interface RunState {
  /** The outcome of the latest run, or null before the first. */
  readonly outcome: Outcome | null;
  /** The last view of a program that ran, to be kept on the screen while the present one does not. */
  readonly lastGood: RunView | null;
  /** `lastGood` belongs to an older text than the editor's. */
  readonly isStale: boolean;
  readonly isPending: boolean;
  /** Of the latest run, in the engine. */
  readonly ms: number | null;
  /** The problem of the program, for the editor. */
  readonly problem: Problem | null;
  /** Remarks on the program as it is now, if it runs. */
  readonly warnings: readonly Warning[];
  /** The problem of the input, for the input box. */
  readonly inputProblem: Problem | null;
}

const NO_WARNINGS: readonly Warning[] = [];

/** Runs a program on the text of an input box, at every change of either. */
export function useRun(
  source: string,
  input: string,
  { language, call, drawUpTo, isEnabled = true, first }: UseRunOptions = {},
): RunState {
  const { finished, isPending } = useJob(
    isEnabled ? { kind: "run", source, language, input, call, drawUpTo } : null,
    JSON.stringify([source, language, input, call, drawUpTo]),
  );
  const lastGood = useRef<RunView | null>(null);
  const answer = finished?.answer ?? first;
  if (answer?.kind === "ran") lastGood.current = answer.view;
  const outcome = answer?.kind === "ran" || answer?.kind === "rejected" ? answer : null;
  return {
    outcome,
    lastGood: lastGood.current,
    isStale: lastGood.current !== null && answer?.kind !== "ran",
    isPending,
    ms: finished?.ms ?? null,
    problem: answer?.kind === "rejected" ? answer.problem : null,
    warnings: answer?.kind === "ran" ? answer.view.warnings : NO_WARNINGS,
    inputProblem: answer?.kind === "input-rejected" ? answer.problem : null,
  };
}

export interface TraceState {
  /** The last program that ran, with every value of every node. */
  readonly program: ProgramTrace | null;
  /** `program` belongs to an older text than the editor's. */
  readonly isStale: boolean;
  readonly isPending: boolean;
}

/** Runs a program at every change and keeps the values of every node. */
export function useTrace(
  source: string,
  input: string,
  { language, call, drawUpTo, isEnabled = true }: Omit<UseRunOptions, "first"> = {},
): TraceState {
  const { finished, isPending } = useJob(
    isEnabled ? { kind: "trace", source, language, input, call, drawUpTo } : null,
    JSON.stringify(["trace", source, language, input, call, drawUpTo]),
  );
  const lastGood = useRef<ProgramTrace | null>(null);
  const answer = finished?.answer;
  if (answer?.kind === "traced") lastGood.current = answer.program;
  return { program: lastGood.current, isStale: lastGood.current !== null && answer?.kind !== "traced", isPending };
}

/** The puzzle's visible examples, at every change of the program; null until they have been tried. */
export function useQuickCheck(puzzle: PublicPuzzle, source: string, language: Language): QuickCheck | null {
  const { finished } = useJob(
    { kind: "check", puzzle, source, language },
    JSON.stringify([puzzle.id, puzzle.version, source, language]),
  );
  const answer = finished?.answer;
  if (answer?.kind === "check") return answer.check;
  return answer?.kind === "rejected" ? answer : null;
}

/** `key` is the same exactly when the job is. */
function useJob(job: EngineJob | null, key: string): { finished: Finished | null; isPending: boolean } {
  const owner = useId();
  const [state, setState] = useState<{ key: string; finished: Finished } | null>(null);
  const latest = useRef(job);
  latest.current = job;
  const isEnabled = job !== null;
  useEffect(() => {
    if (!isEnabled || !latest.current) return;
    engineClient().ask(owner, latest.current, (finished) => setState({ key, finished }));
  }, [isEnabled, key, owner]);
  useEffect(() => () => engineClient().forget(owner), [owner]);
  return { finished: state?.finished ?? null, isPending: isEnabled && state?.key !== key };
}
