"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem, TransformerTrace } from "../../../engine/index.ts";
import type {
  AgreementView,
  CircuitsView,
  ExperimentRequest,
  FromTransformer,
  ModelRequest,
  ModelView,
  ToTransformer,
} from "./transformer-messages.ts";

/** Files by name. */
export type Files = readonly (readonly [string, Uint8Array])[];

export interface TransformerState {
  /** The latest model that was made; it stays while the next one is in the making. */
  readonly model: ModelView | null;
  readonly isCompiling: boolean;
  /** The reader ended the compilation. */
  readonly isCancelled: boolean;
  /** The worker's script could not be started. */
  readonly isBroken: boolean;
  /** The problem of the program, or of its vocabulary and length. */
  readonly problem: Problem | null;
  /** The problem of the input or of the donor. */
  readonly inputProblem: Problem | null;
  readonly trace: TransformerTrace | null;
  readonly agreement: AgreementView | null;
  readonly circuits: CircuitsView | null;
}

export interface Transformer extends TransformerState {
  compile(request: ModelRequest): void;
  cancel(): void;
  experiment(input: string, experiment: ExperimentRequest): void;
  askCircuits(block: number, head: number): void;
  /** The files of the present model. */
  files(): Promise<Files>;
}

const NOTHING: TransformerState = {
  model: null,
  isCompiling: false,
  isCancelled: false,
  isBroken: false,
  problem: null,
  inputProblem: null,
  trace: null,
  agreement: null,
  circuits: null,
};

/** Distributes over the union, so that each message keeps its own fields. */
type WithoutId<M> = M extends unknown ? Omit<M, "id"> : never;

/** A compiled program in a worker of its own. A compilation cannot be interrupted, so cancelling ends the worker. */
export function useTransformer(): Transformer {
  const [state, setState] = useState(NOTHING);
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  /** The newest question of each kind: an answer to an older one is dropped. */
  const asked = useRef(new Map<string, number>());
  const wantedFiles = useRef<((files: Files) => void) | null>(null);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const post = useCallback((message: WithoutId<ToTransformer>) => {
    const id = ++lastId.current;
    asked.current.set(message.kind, id);
    if (!worker.current) {
      worker.current = new Worker(new URL("./transformer.worker.ts", import.meta.url), { type: "module" });
      worker.current.addEventListener("error", () =>
        setState((now) => ({ ...now, isCompiling: false, isBroken: true })),
      );
      worker.current.addEventListener("message", ({ data }: MessageEvent<FromTransformer>) => {
        if (data.kind === "files") wantedFiles.current?.(data.files);
        else setState((now) => received(now, data, asked.current));
      });
    }
    worker.current.postMessage({ ...message, id });
  }, []);

  const compile = useCallback(
    (request: ModelRequest) => {
      setState((now) => ({ ...now, isCompiling: true, isCancelled: false, isBroken: false }));
      post({ kind: "compile", request });
    },
    [post],
  );
  const cancel = useCallback(() => {
    end();
    setState({ ...NOTHING, isCancelled: true });
  }, [end]);
  const experiment = useCallback(
    (input: string, request: ExperimentRequest) => post({ kind: "try", input, experiment: request }),
    [post],
  );
  const askCircuits = useCallback((block: number, head: number) => post({ kind: "circuits", block, head }), [post]);
  const files = useCallback(
    () =>
      new Promise<Files>((resolve) => {
        wantedFiles.current = resolve;
        post({ kind: "files" });
      }),
    [post],
  );
  return { ...state, compile, cancel, experiment, askCircuits, files };
}

/** The state after a message of the worker. */
function received(
  now: TransformerState,
  message: Exclude<FromTransformer, { kind: "files" }>,
  asked: ReadonlyMap<string, number>,
): TransformerState {
  const isNewest = (kind: ToTransformer["kind"], id: number) => asked.get(kind) === id;
  switch (message.kind) {
    case "ready":
      return now;
    case "compiled":
      if (!isNewest("compile", message.id)) return now;
      return { ...NOTHING, model: message.model };
    case "traced":
      return isNewest("try", message.id) ? { ...now, trace: message.trace, agreement: null, inputProblem: null } : now;
    case "agreement":
      return isNewest("try", message.id) ? { ...now, agreement: message.agreement } : now;
    case "circuits":
      return isNewest("circuits", message.id) ? { ...now, circuits: message.circuits } : now;
    case "rejected":
      if (!isNewest(message.of, message.id)) return now;
      return message.of === "compile"
        ? { ...NOTHING, problem: message.problem }
        : { ...now, inputProblem: message.problem };
  }
}
