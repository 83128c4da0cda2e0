/// <reference lib="webworker" />
import { doJob } from "./engine-job.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data: { id, job } }: MessageEvent<ToWorker>) => {
  const start = performance.now();
  try {
    const answer = doJob(job);
    post({ kind: "answer", id, answer, ms: performance.now() - start });
  } catch (error) {
    // A fault of ours, not the learner's: the page shows it in its own console and goes on.
    post({ kind: "fault", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

post({ kind: "ready" });
