/// <reference lib="webworker" />
import type { FromTransformer, ToTransformer } from "./transformer-messages.ts";
import { TransformerSession } from "./transformer-session.ts";

declare const self: DedicatedWorkerGlobalScope;

const session = new TransformerSession(
  (message) => self.postMessage(message),
  () => new Promise((resolve) => setTimeout(resolve)),
);

self.onmessage = ({ data }: MessageEvent<ToTransformer>) => void session.receive(data);

self.postMessage({ kind: "ready" } satisfies FromTransformer);
