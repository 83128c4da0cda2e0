/// <reference lib="webworker" />
import { doJob } from "./engine-job.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data: { id, job } }: MessageEvent<ToWorker>) => {
  const start = performance.now();
  const answer = doJob(job);
  post({ kind: "answer", id, answer, ms: performance.now() - start });
};

post({ kind: "ready" });
