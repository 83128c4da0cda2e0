import {
  type CallRequest,
  type Language,
  type Outcome,
  type Problem,
  type PublicPuzzle,
  parseInputText,
  type QuickCheck,
  quickCheck,
  runCell,
  type TraceOutcome,
  traceProgram,
} from "../../../engine/index.ts";
import { rejectedAs } from "./rejected-as.ts";

interface RunJob {
  readonly kind: "run";
  readonly source: string;
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  /** The text in the input box. */
  readonly input: string;
  /** A call to make, such as a puzzle's. */
  readonly call?: CallRequest | undefined;
  readonly drawUpTo?: number | undefined;
}

/** A page's job for the engine. It is plain data, so that it can be posted. */
export type EngineJob =
  | RunJob
  | (Omit<RunJob, "kind"> & { readonly kind: "trace" })
  | { readonly kind: "check"; readonly puzzle: PublicPuzzle; readonly source: string; readonly language?: Language };

export type EngineAnswer =
  | Outcome
  | TraceOutcome
  | { readonly kind: "input-rejected"; readonly problem: Problem }
  | { readonly kind: "check"; readonly check: QuickCheck };

/**
 * Does one job. The same function runs in the worker and, where there is none, in the page. A fault of the engine itself
 * is logged, and the caller gets it.
 */
export function doJob(job: EngineJob): EngineAnswer {
  try {
    return answerTo(job);
  } catch (error) {
    console.error("the engine failed", error);
    return rejectedAs("SystemError", "engine-fault");
  }
}

function answerTo(job: EngineJob): EngineAnswer {
  switch (job.kind) {
    case "run":
    case "trace": {
      const input = parseInputText(job.input);
      if (input.kind === "rejected") return { kind: "input-rejected", problem: input.problem };
      const options = { ...job, language: job.language ?? "raspy", input: input.tokens };
      return job.kind === "run" ? runCell(job.source, options) : traceProgram(job.source, options);
    }
    case "check":
      return { kind: "check", check: quickCheck(job.puzzle, job.source, { language: job.language ?? "raspy" }) };
  }
}
