import type { EngineAnswer, EngineJob } from "./engine-job.ts";

export interface ToWorker {
  readonly id: number;
  readonly job: EngineJob;
}

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly id: number; readonly answer: EngineAnswer; readonly ms: number };

/** The part of a worker that the queue uses. A test passes its own. */
export interface WorkerPort {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The script could not be loaded or started. */
  onBroken(listener: () => void): void;
  terminate(): void;
}
